import type { OddSpacing } from '../../../../../types/roll-call';
import { formatTime } from '../../../ui/format-time';

/** How far two places are from each other, as people say it. */
function wayWords(metres: number | null): string {
  if (metres === null) return '';
  return `，两地直线相距约 ${Math.max(1, Math.round(metres / 1000))} 公里`;
}

/** What the secretary is asked about somebody who checked in at two gatherings: a question, never a verdict. */
export function distantCheckInsWords({ name, at, otherAt, other, metres }: OddSpacing): string {
  const where = other ? `“${other.title}”（${other.place}）` : '另一场活动';
  const what = `${name} ${formatTime(at)} 在这里签到，${formatTime(otherAt)} 还在${where}签到${wayWords(metres)}，路上可能来不及。`;
  return `${what}请向本人了解情况。`;
}

/** The same of people who checked in by one phone. */
export const sharedPhoneWords = (names: readonly string[]): string =>
  `${names.join('、')}用同一部手机签到。可能是互相帮忙，请了解情况。`;

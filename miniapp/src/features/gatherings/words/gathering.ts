import type { ChangedField, GatheringView } from '../../../../../types/gatherings';
import { formatMoment } from '../../../ui/format-time';

const changedWords: Readonly<Record<ChangedField, string>> = {
  title: '名称',
  time: '时间',
  place: '地点',
  audience: '参加范围',
  chair: '主持人',
  agenda: '议程',
  study: '学习内容',
  attachments: '附件',
  checkIn: '签到办法',
  signUp: '报名办法',
  notes: '说明',
};

/** What has changed since it was announced, such as `时间、地点`, and when; null = nothing. */
export function changeWords({ changed, state }: GatheringView, now: number): { title: string; text: string } | null {
  if (!changed || changed.what.length === 0 || state !== 'published') return null;
  const what = changed.what.map(field => changedWords[field]).join('、');
  return { title: `已变更：${what}`, text: `${formatMoment(changed.at, now)}更新，请以下面的内容为准。` };
}

const named = (ids: readonly string[], names: GatheringView['names']) => {
  const known = ids.flatMap(id => names[id] ?? []);
  const unknown = ids.length - known.length;
  return [...known, ...(unknown > 0 ? [`另有 ${unknown} 项`] : [])].join('、');
};

/** Who is expected, by whom it is led, and what it counts: name and value, only what there is to say. */
export function peopleFacts(gathering: GatheringView): readonly (readonly [name: string, value: string])[] {
  const { audience, observers, names, chair, recorder, hours } = gathering;
  const facts = [
    ['应到', named(audience, names)],
    ['列席', named(observers, names)],
    ['主持', chair?.name ?? ''],
    ['记录', recorder?.name ?? ''],
    ['学时', hours > 0 ? `参加计 ${hours} 学时` : ''],
  ] as const;
  return facts.filter(([, value]) => value !== '');
}

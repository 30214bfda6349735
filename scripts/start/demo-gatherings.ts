import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import type { Contract } from '../../types/contract';
import type { SentPlan } from '../../types/gathering-plan';
import type { Input, Response } from '../../types/operation';

dayjs.extend(utc);

const minute = 60_000;

/** The WeChat identity that the demo organisation gives to a member. */
export const openidOf = (memberId: string) => `demo-${memberId}`;

/** `hour` o'clock in UTC+8, `days` days from the day of `now`. */
const at = (now: number, days: number, hour: number): number =>
  dayjs.utc(now).utcOffset(8).startOf('day').add(days, 'day').hour(hour).valueOf();

function plan(kind: SentPlan['kind'], title: string, place: string, startsAt: number, notes: string): SentPlan {
  const endsAt = startsAt + 90 * minute;
  const checkIn = { opensAt: startsAt - 30 * minute, lateAfter: startsAt + 5 * minute, closesAt: endsAt };
  return { kind, title, place, startsAt, endsAt, checkIn, notes, signUp: null };
}

/** Calls an operation as one of the demo people. */
async function callAs(url: string, openid: string, operation: string, input: object): Promise<unknown> {
  const answer = await fetch(`${url}/call/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-emulator-openid': openid },
    body: JSON.stringify({ area: 'gatherings', operation, input }),
  });
  const { result } = (await answer.json()) as { result?: Response };
  if (!result?.ok) throw new Error(`gatherings.${operation}: ${JSON.stringify(result)}`);
  return result.value;
}

/** Gives the first branches something to look at: a theme day to come, and a lecture that is not published yet. */
export async function scheduleSamples(
  url: string,
  secretaries: readonly { readonly openid: string; readonly branchId: string }[],
  now: number,
): Promise<void> {
  for (const [index, { openid, branchId: hostId }] of secretaries.entries()) {
    const themeDay: Input<Contract['gatherings']['schedule']> = {
      gatheringId: `demothemeday${String(index).padStart(6, '0')}`,
      hostId,
      plan: plan(
        'themeDay',
        '主题党日：清廉家风伴我行',
        '三楼会议室',
        at(now, 3, 15),
        '请提前阅读家风故事，准备两分钟发言。',
      ),
    };
    const lecture: typeof themeDay = {
      gatheringId: `demolecture${String(index).padStart(7, '0')}`,
      hostId,
      plan: plan('integrityLecture', '廉政党课：算好人生七笔账', '一楼多功能厅', at(now, 9, 9), ''),
    };
    await callAs(url, openid, 'schedule', themeDay);
    await callAs(url, openid, 'publish', { gatheringId: themeDay.gatheringId });
    await callAs(url, openid, 'schedule', lecture);
  }
}

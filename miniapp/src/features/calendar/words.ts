import type { ToDo, CadenceLine } from '../../../../types/calendar';
import { formatDate, formatMoment } from '../../ui/format-time';

export interface ToDoLine {
  readonly title: string;
  readonly note: string;
}

/** What there is to do, and about what. */
export function toDoWords({ what, count, gathering }: ToDo, now: number): ToDoLine {
  if (what === 'decideLeaves') return { title: `请假待审批（${count}）`, note: '查看事由，批准或答复' };
  const title = gathering?.title ?? '';
  if (what === 'verifyClaims')
    return { title: `签到待核实（${count}）：${title}`, note: '手机断网时记录的签到，请核对后确认' };
  if (what === 'writeMinutes')
    return {
      title: `写会议纪要：${title}`,
      note: `${formatDate(gathering?.startsAt ?? now, now)} 召开，还没有提交纪要`,
    };
  return {
    title: `结束活动：${title}`,
    note: `${formatMoment(gathering?.endsAt ?? now, now)} 已到时间`,
  };
}

const everyNames: Readonly<Record<CadenceLine['every'], readonly [now: string, before: string]>> = {
  month: ['本月', '上月'],
  quarter: ['本季度', '上季度'],
  year: ['今年', '去年'],
};

/** How often, for people. */
export const rhythmNames: Readonly<Record<CadenceLine['every'], string>> = {
  month: '每月一次',
  quarter: '每季度一次',
  year: '每年一次',
};

/** How a branch stands to one meeting, in a sentence. */
export function cadenceWords({ every, state, gathering, missed }: CadenceLine, now: number): string {
  const [present, before] = everyNames[every];
  const day = gathering ? formatDate(gathering.startsAt, now) : '';
  const line = {
    held: `${present}已于 ${day} 召开`,
    planned: gathering && gathering.endsAt < now ? `${present}安排在 ${day}，待结束` : `${present}已安排在 ${day}`,
    missing: `${present}还没有安排`,
  }[state];
  return missed ? `${line}；${before}没有召开记录` : line;
}

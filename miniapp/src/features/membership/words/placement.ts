import type { Contract } from '../../../../../types/contract';
import type { Refusal } from '../../../../../types/operation';
import type { RosterRecord } from '../../../../../types/membership';
import { formatDate, formatDay } from '../../../ui/format-time';

type Membership = Contract['membership'];

/** What is done about where a person belongs. */
export type PlacementTask = 'move' | 'depart' | 'rejoin';

interface TaskWords {
  /** What the button says. */
  readonly verb: string;
  readonly dayLabel: string;
  readonly reasonLabel: string;
  readonly usual: readonly string[];
  readonly done: string;
}

export const taskWords: Readonly<Record<PlacementTask, TaskWords>> = {
  move: {
    verb: '调整支部',
    dayLabel: '从哪天起属于新支部',
    reasonLabel: '调整原因',
    usual: ['岗位调整', '支部重新划分', '登记有误'],
    done: '已调整支部',
  },
  depart: {
    verb: '转出',
    dayLabel: '从哪天起不在册',
    reasonLabel: '转出原因',
    usual: ['转到外地组织', '调离本市机关', '去世', '停止党籍'],
    done: '已转出',
  },
  rejoin: {
    verb: '恢复',
    dayLabel: '从哪天起重新在册',
    reasonLabel: '恢复原因',
    usual: ['转回本组织', '误办转出'],
    done: '已恢复',
  },
};

export const isPlacementTask = (task: string): task is PlacementTask => task in taskWords;

interface Placing {
  readonly task: PlacementTask;
  readonly record: RosterRecord;
  /** The branch that the person comes to; of no account where they leave. */
  readonly target: string;
  readonly on: number;
  readonly now: number;
}

/** What will happen, to be read before it does. */
export function consequenceWords({ task, record, target, on, now }: Placing): string {
  const day = formatDay(on, now);
  const { name } = record;
  const from = record.placements[0]?.branchName ?? '原支部';
  switch (task) {
    case 'move':
      return `${name}从${day}起属于“${target}”，以后的活动在那里应到；以前的签到表仍归“${from}”。`;
    case 'depart':
      return `${name}从${day}起不在册，不再列入应到，也立即不能再登录；以前的签到表仍归“${from}”。`;
    case 'rejoin':
      return `${name}从${day}起重新在“${target}”，以后的活动在那里应到。`;
  }
}

/** Where a refusal belongs in the form; '' = to the whole. */
export interface PlacementMessage {
  readonly at: 'target' | 'on' | '';
  readonly text: string;
}

const message = (text: string, at: PlacementMessage['at'] = ''): PlacementMessage => ({ at, text });

/** Which days can be chosen. */
export function dayRangeWords(
  { earliest, latest }: { readonly earliest: number | null; readonly latest: number },
  now: number,
): string {
  const last = formatDay(latest, now);
  return earliest === null
    ? `日期不能晚于${last}，请重新选择`
    : `日期应在${formatDate(earliest, now)}至${last}之间，请重新选择`;
}

type PlacementRefusal = { readonly [O in PlacementTask | 'merge']: Refusal<Membership[O]> }[PlacementTask | 'merge'];

/** Why somebody stays where they are, and what to do. */
export function placementRefusalWords(refusal: PlacementRefusal, now: number): PlacementMessage {
  switch (refusal.word) {
    case 'dayOutOfRange':
      return message(dayRangeWords(refusal, now), 'on');
    case 'notABranch':
      return message('这里不是支部，请选择一个支部', 'target');
    case 'sameBranch':
      return message('已经在这个支部，请另选一个', 'target');
    case 'beyondRights':
      return message('所选支部不在您的管理范围内，请由双方共同的上级管理员办理', 'target');
    case 'notFound':
      return message('没有找到这位同志，可能已调到别的支部；请返回后重新查找');
    case 'changedElsewhere':
      return message('刚刚有人修改过这位同志的信息，已读取最新内容，请核对后再提交');
    case 'alreadyLeft':
      return message('这位同志已经转出，不需要再办');
    case 'alreadyActive':
      return message('这位同志已经在册，不需要再办');
    case 'notOneself':
      return message('不能为自己办理，请由其他管理员办理');
    case 'duplicateNotFound':
      return message('没有找到要合并的那一份，可能已经处理过；请重新查找', 'target');
    case 'samePerson':
      return message('选的就是这一份，请选另一份重复的登记', 'target');
  }
}

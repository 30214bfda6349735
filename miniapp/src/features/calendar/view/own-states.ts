import type { OwnEntry } from '../../../../../types/calendar';

const names = {
  ahead: '待参加',
  notSignedUp: '未报名',
  waiting: '候补',
  attended: '已参加',
  excused: '已请假',
  missed: '未签到或缺席',
  cancelled: '已取消',
} as const;
export type OwnState = keyof typeof names;

/** What one's own calendar can be filtered by. */
export const ownStates = (Object.keys(names) as OwnState[]).map(value => ({ value, text: names[value] }));

/** How the reader stands to what is in their calendar. */
export function ownStateOf({ state, mine, mySignUp, endsAt }: OwnEntry, now: number): OwnState {
  if (state === 'cancelled') return 'cancelled';
  switch (mine) {
    case 'present':
    case 'late':
    case 'observer':
      return 'attended';
    case 'excused':
      return 'excused';
    case 'absent':
      return 'missed';
    case 'notYet':
      return endsAt < now ? 'missed' : 'ahead';
    case null:
      return mySignUp?.state === 'waiting' ? 'waiting' : 'notSignedUp';
  }
}

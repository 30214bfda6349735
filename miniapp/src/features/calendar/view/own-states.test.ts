import type { OwnEntry } from '../../../../../types/calendar';
import { ownStateOf } from './own-states';

const now = Date.UTC(2036, 10, 23);
const hour = 3_600_000;
const entry = (over: Partial<OwnEntry>): OwnEntry => ({
  gatheringId: 'g',
  kind: 'lecture',
  title: '廉政党课',
  place: '会议室',
  hostId: 'B1',
  state: 'published',
  startsAt: now + hour,
  endsAt: now + 2 * hour,
  mine: null,
  mySignUp: null,
  checkInState: 'notOpenYet',
  ...over,
});
const signUp = (state: NonNullable<OwnEntry['mySignUp']>['state'], position: number | null = null) => ({
  mySignUp: { state, position, opensAt: now - hour, closesAt: now + hour },
});

test.each<[Partial<OwnEntry>, string]>([
  [{ mine: 'notYet' }, 'ahead'],
  [{ mine: 'notYet', ...signUp('seated') }, 'ahead'],
  [{ mine: 'notYet', endsAt: now - 1 }, 'missed'],
  [signUp('open'), 'notSignedUp'],
  [signUp('over'), 'notSignedUp'],
  [signUp('waiting', 2), 'waiting'],
  [{ mine: 'late' }, 'attended'],
  [{ mine: 'observer' }, 'attended'],
  [{ mine: 'excused' }, 'excused'],
  [{ mine: 'absent', state: 'closed' }, 'missed'],
  [{ mine: 'notYet', state: 'cancelled' }, 'cancelled'],
])('%j is %s', (over, state) => expect(ownStateOf(entry(over), now)).toBe(state));

import type { MemberDocument } from '../../../cloudfunctions/src/records/members/document';
import type { RosterChangeDocument } from '../../../cloudfunctions/src/records/roster-changes/document';
import { committeeAdministrator, member, openidOf, orgUnits } from '../../small-organisation';
import type { Random } from '../world/random';
import type { Play, ReadAll, Scenario, Written } from '../world/scenario';
import type { Moment, UserWish, Wish } from '../world/wish';

/** One who is a secretary, one who is nobody in particular, one who was on the roster twice, and one who has left. */
const people: readonly MemberDocument[] = [
  member('M100', '欧阳明', 'B1', { duty: 'secretary' }),
  member('M101', '单雪', 'B1'),
  member('M201', '曾立', 'B2'),
  member('M202', '曾立', 'B3'),
  member('M900', '华离', 'B1', { state: 'left', leftAt: 1 }),
];
const administrators = [committeeAdministrator, { ...committeeAdministrator, _id: 'M998', no: '998', name: '文远' }];
const branchIds = ['B1', 'B2', 'B3'];
const everybody = [...people, ...administrators];

type Operation = 'move' | 'depart' | 'rejoin' | 'merge';

/** Two administrators move the same people about, take them off the roster and put them back, all at once. */
class MembershipPlay implements Play {
  readonly wishes: readonly Wish[];
  /** Entries of the journal as they were written. */
  private readonly journal: RosterChangeDocument[] = [];
  private readonly told: string[] = [];
  private made = 0;

  constructor(private readonly random: Random) {
    const focus = random.pick(people)._id;
    this.wishes = Array.from({ length: 3 + random.below(6) }, () =>
      random.weighted<() => Wish>([
        [4, () => this.change('move', random.chance(0.6) ? focus : random.pick(people)._id)],
        [3, () => this.change('depart', random.chance(0.6) ? focus : random.pick(people)._id)],
        [3, () => this.change('rejoin', random.chance(0.4) ? focus : 'M900')],
        [1, () => this.change('merge', 'M201')],
        [1, () => ({ by: 'timer', name: 'the timer', jobs: 'roster' })],
      ])(),
    );
  }

  finally(): readonly Wish[] {
    return [{ by: 'timer', name: 'the timer', jobs: 'roster' }];
  }

  saw({ collection, kind, documents }: Written): void {
    if (collection === 'rosterChanges' && kind === 'insert')
      this.journal.push(...(documents as unknown as RosterChangeDocument[]));
  }

  violations(readAll: ReadAll): string[] {
    const members = readAll('members');
    const journal = readAll('rosterChanges');
    const accounts = readAll('accounts');
    const before = new Map(everybody.map(({ _id, version }) => [_id, version]));
    const changesOf = (memberId: string) => journal.filter(({ subject }) => subject.memberId === memberId).length;
    const untold = members.filter(({ _id, version }) => version - (before.get(_id) ?? 0) !== changesOf(_id));
    const lost = this.told.filter(changeId => !journal.some(({ _id }) => _id === changeId));
    const rewritten = this.journal.filter(({ _id, kind }) => journal.find(one => one._id === _id)?.kind !== kind);
    const inside = members.filter(({ _id, state }) => state !== 'active' && accounts.some(one => one.memberId === _id));
    const misplaced = members.filter(({ path, branchId }) => path.at(-1) !== branchId);
    return [
      ...untold.map(
        one => `${one._id} was changed ${one.version - 1} times, and the journal has ${changesOf(one._id)}`,
      ),
      ...lost.map(changeId => `the change ${changeId} was told, and is not in the journal`),
      ...rewritten.map(({ _id }) => `the entry ${_id} of the journal is not what it was`),
      ...inside.map(({ _id }) => `${_id} is off the roster and still has access`),
      ...misplaced.map(({ _id }) => `${_id} stands beside their branch`),
    ];
  }

  private change(operation: Operation, memberId: string): Wish {
    const { random } = this;
    const changeId = `change${String(++this.made).padStart(10, '0')}`;
    const to = random.pick(branchIds);
    // Mostly what the page shows, now and then what it showed a while ago.
    const stale = random.chance(0.15) ? 1 : 0;
    const call = ({ now, peek }: Moment) => {
      const shown = peek('members', memberId) as unknown as MemberDocument;
      const person = { memberId, changeId, basedOn: shown.version - stale, reason: '工作调动' };
      const here = { ...person, orgUnitId: shown.branchId };
      const inputs = {
        move: { ...here, toBranchId: to, on: now },
        depart: { ...here, on: now },
        rejoin: { ...person, orgUnitId: to, on: now },
        merge: { ...here, duplicateId: 'M202' },
      };
      return { area: 'membership', operation, input: inputs[operation] };
    };
    const heard: UserWish['heard'] = answer => void (answer.ok && this.told.push(changeId));
    return { by: random.pick(administrators)._id, name: `${operation} ${memberId}`, call, heard };
  }
}

export const membership: Scenario = {
  name: 'membership',
  share: 0.05,
  // A change is dated by days, and begins no earlier than the one before it: clocks apart are seconds apart.
  skew: 2_000,
  documents: {
    orgUnits,
    members: everybody,
    accounts: everybody
      .filter(({ state }) => state === 'active')
      .map(({ _id }) => ({ _id: openidOf(_id), memberId: _id, boundAt: 0 })),
    directoryHead: [{ _id: 'head', version: 0, begun: 0, open: [] }],
  },
  play: random => new MembershipPlay(random),
};

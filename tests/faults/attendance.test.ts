import fc from 'fast-check';
import { shownCode } from '../shown-code';
import type { AttemptDocument } from '../../cloudfunctions/src/records/attempts/document';
import type { Documents } from '../../cloudfunctions/src/records/collections';
import type { SheetDocument } from '../../cloudfunctions/src/records/sheets/document';
import type { LeaveDocument } from '../../cloudfunctions/src/records/leaves/document';
import { type Product, startProduct } from '../emulated-product';
import { openPlan } from '../sample-plan';
import { openidOf, seedSmallOrganisation } from '../small-organisation';
import { runs } from './amount';
import { insist } from './insist';
import type { CheckInDocument } from '../../cloudfunctions/src/records/check-ins/document';
import type { GatheringDocument } from '../../cloudfunctions/src/records/gatherings/document';
import { attendanceOf } from '../../cloudfunctions/src/domain/attendance';

const people = ['M100', 'M101', 'M102', 'M103', 'M104'] as const;
const secretary = openidOf('M100');
const branchId = 'B1';

/** One thing that happens, and what goes wrong with it. */
interface Step {
  readonly does: 'checkIn' | 'byHand' | 'undo' | 'excuse' | 'close' | 'tick' | 'crash';
  readonly whom: (typeof people)[number];
  /** The answer does not arrive, and the phone asks once more. */
  readonly lost: boolean;
  /** The next step begins before this one is answered. */
  readonly hasty: boolean;
}

const steps = fc.array(
  fc.record<Step>({
    does: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom<Step['does'][]>('checkIn', 'byHand') },
      { weight: 3, arbitrary: fc.constantFrom<Step['does'][]>('undo', 'excuse') },
      { weight: 2, arbitrary: fc.constantFrom<Step['does'][]>('close', 'tick', 'crash') },
    ),
    whom: fc.constantFrom(...people),
    lost: fc.boolean(),
    hasty: fc.boolean(),
  }),
  { minLength: 4, maxLength: 16 },
);

let product: Product;
let made = 0;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
});

afterAll(() => product?.stop());

async function all<N extends keyof Documents>(name: N, gatheringId: string): Promise<Documents[N][]> {
  const { data } = await product.database.collection(name).where({ gatheringId }).limit(1000).get();
  return data as Documents[N][];
}

async function openGathering(): Promise<GatheringDocument> {
  const gatheringId = `faults${String(++made).padStart(12, '0')}`;
  const input = { gatheringId, hostId: branchId, plan: openPlan(Date.now()) };
  await product.call(secretary, 'gatherings', 'schedule', input);
  await product.call(secretary, 'gatherings', 'publish', { gatheringId });
  const { data } = await product.database.collection('gatherings').where({ _id: gatheringId }).get();
  const [gathering] = data as GatheringDocument[];
  if (!gathering) throw new Error('it was not scheduled');
  return gathering;
}

/** A run of steps against one gathering, and what was acknowledged in it. */
class Run {
  /** Members who were told that they are checked in. */
  readonly acknowledged = new Set<string>();
  readonly closedAt = new Set<number>();
  private readonly part: { readonly gatheringId: string; readonly branchId: string };

  constructor(private readonly gathering: GatheringDocument) {
    this.part = { gatheringId: gathering._id, branchId };
  }

  async go(schedule: readonly Step[]): Promise<void> {
    const underWay: Promise<void>[] = [];
    for (const [index, step] of schedule.entries()) {
      if (step.does === 'crash') {
        await product.crash();
        continue;
      }
      const work = this.carryOut(step, index);
      underWay.push(work);
      if (!step.hasty) await work;
    }
    await Promise.all(underWay);
  }

  private async carryOut(step: Step, index: number): Promise<void> {
    const undoId = `undo${String(index).padStart(4, '0')}${this.gathering._id}`;
    const ask = () => this.ask(step, undoId);
    if (step.lost) await insist(ask);
    await insist(ask);
  }

  private async ask({ does, whom }: Step, undoId: string): Promise<void> {
    const { gatheringId } = this.part;
    const one = { ...this.part, memberId: whom };
    if (does === 'tick') return product.tick();
    if (does === 'undo') {
      await product.call(secretary, 'attendance', 'undoCheckIn', { ...one, undoId, reason: '误点' });
    } else if (does === 'excuse') {
      await product.call(secretary, 'attendance', 'excuse', { ...one, reason: '出差' });
    } else if (does === 'close') {
      const answer = await product.call(secretary, 'attendance', 'close', { gatheringId });
      if (answer.ok) this.closedAt.add(answer.value.closedAt);
    } else if (does === 'byHand') {
      const input = { ...this.part, memberIds: [whom] };
      const answer = await product.call(secretary, 'attendance', 'checkInByHand', input);
      if (answer.ok) this.acknowledged.add(whom);
    } else {
      const code = shownCode(this.gathering, Date.now());
      const answer = await product.call(openidOf(whom), 'attendance', 'checkIn', { gatheringId, code });
      if (answer.ok || ('refusal' in answer && answer.refusal.word === 'alreadyCheckedIn')) this.acknowledged.add(whom);
    }
  }

  /** Closes it for good, lets the scheduler look over it, and says what is not as it should be. */
  async violations(): Promise<string[]> {
    await this.ask({ does: 'close', whom: 'M100', lost: false, hasty: false }, '');
    const id = this.gathering._id;
    await product.database.collection('gatherings').where({ _id: id }).update({ 'due.sheets': 1 });
    await product.tick();
    const [checkIns, leaves, sheets, attempts] = await Promise.all([
      all('checkIns', id),
      all('leaves', id),
      all('sheets', id),
      all('attempts', id),
    ]);
    return [
      ...(this.closedAt.size === 1 ? [] : [`closed at ${[...this.closedAt].join(' and ')}`]),
      ...lostRecords(this.acknowledged, checkIns, attempts),
      ...untrueRows(this.gathering, checkIns, leaves, sheets),
    ];
  }
}

/** Members who were told that they are checked in, and have neither a record nor an undoing with its reason. */
function lostRecords(
  acknowledged: ReadonlySet<string>,
  checkIns: readonly CheckInDocument[],
  attempts: readonly AttemptDocument[],
): string[] {
  const kept = new Set(checkIns.map(({ memberId }) => memberId));
  const undone = new Set(attempts.filter(({ outcome }) => outcome === 'undone').map(({ memberId }) => memberId));
  return [...acknowledged].filter(who => !kept.has(who) && !undone.has(who)).map(who => `${who} was lost`);
}

/** Lines of the sheet that do not say what the records say. */
function untrueRows(
  gathering: GatheringDocument,
  checkIns: readonly CheckInDocument[],
  leaves: readonly LeaveDocument[],
  sheets: readonly SheetDocument[],
): string[] {
  const [latest] = [...sheets].sort((a, b) => b.version - a.version);
  if (!latest) return ['there is no sheet'];
  if (latest.rows.length !== people.length) return [`the sheet has ${latest.rows.length} lines`];
  return latest.rows.flatMap(({ memberId, attendance }) => {
    const checkIn = checkIns.find(record => record.memberId === memberId) ?? null;
    const leave = leaves.find(record => record.memberId === memberId) ?? null;
    const recorded = attendanceOf(gathering, checkIn, leave, true);
    return recorded === attendance ? [] : [`${memberId} is ${attendance} on the sheet, ${recorded} by the records`];
  });
}

test(
  'whatever crashes, repeats or is reordered, the sheet says what was acknowledged',
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, async schedule => {
        const run = new Run(await openGathering());
        await run.go(schedule);
        expect(await run.violations()).toEqual([]);
      }),
      { numRuns: runs, endOnFailure: true },
    );
  },
  60_000 + runs * 10_000,
);

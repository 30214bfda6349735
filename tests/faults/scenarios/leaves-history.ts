import type { LeaveDocument } from '../../../cloudfunctions/src/records/leaves/document';

/** What a person's leave was at some time. */
type State = Pick<LeaveDocument, 'state' | 'request'>;

const idOf = ({ request }: State) => request?.requestId;
const isInForce = ({ state }: State) => state === 'requested' || state === 'approved';

/** What became of people's leaves, one write after the other. */
export class LeavesHistory {
  /** Requests that were ever there. */
  readonly made = new Set<string>();
  /** Requests that were decided, with the outcome: `<request> approved`. */
  readonly decided = new Set<string>();
  readonly withdrawn = new Set<string>();
  /** Requests that somebody asked to take back, and people whose excuse the secretary did. */
  readonly asked = new Set<string>();
  readonly wrong: string[] = [];
  /** The leave of each person as it is. */
  readonly current = new Map<string, LeaveDocument>();
  /** Requests that were declined, withdrawn, or made room for another one. */
  private readonly over = new Set<string>();

  /** Takes note of a leave as it is after a write. */
  became(leave: LeaveDocument): void {
    const { memberId, state } = leave;
    const before = this.current.get(memberId);
    const id = idOf(leave);
    if (before) this.replaced(before, leave);
    this.current.set(memberId, leave);
    if (id === undefined) return;
    this.made.add(id);
    if (state === 'withdrawn') this.withdrawn.add(id);
    else if (state !== 'requested') this.decided.add(`${id} ${state}`);
    if (!isInForce(leave)) this.over.add(id);
  }

  private replaced(before: LeaveDocument, after: LeaveDocument): void {
    const { memberId } = before;
    const [was, is] = [idOf(before), idOf(after)];
    if (is !== undefined && isInForce(after) && this.over.has(is)) this.wrong.push(`${is} came back`);
    if (was !== undefined && was !== is) this.over.add(was);
    if (was !== undefined && is === undefined && isInForce(before)) this.wrong.push(`${was} is gone without a trace`);
    if (was === is && before.state !== 'requested' && after.state === 'requested')
      this.wrong.push(`the decision on ${is ?? memberId} is gone`);
    if (before.state === 'approved' && after.state === 'requested') this.wrong.push(`${memberId}'s leave is gone`);
    const taken = isInForce(before) && after.state === 'withdrawn';
    const mayTake = this.asked.has(was ?? '') || (before.state === 'approved' && this.asked.has(memberId));
    if (taken && !mayTake) this.wrong.push(`${was ?? memberId} was withdrawn, and nobody asked for it`);
  }
}

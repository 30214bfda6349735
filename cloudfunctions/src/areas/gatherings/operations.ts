import type { Contract } from '../../../../types/contract';
import { everMeantBy } from '../../domain/placement';
import { manages } from '../../runtime/access';
import { cursorAfter, parseCursor } from '../../runtime/cursor';
import { Failure } from '../../runtime/failures';
import { done, refuse, type Call, type Handlers } from '../../runtime/handlers';
import { ownCards, readCards, readRows } from './cards';
import { listConflicts } from './conflicts';
import { named } from './named';
import { newDraft } from './draft';
import { getPlanDefaults } from './plan-defaults';
import { completed, planOf, usualFor } from '../../records/gatherings/rules';
import { isThisRevision, refusePlan, refuseSettled, tellOfRevision } from './rules';
import {
  addGathering,
  changeGathering,
  findGathering,
  listHosted,
  listPast,
  listUpcoming,
} from '../../records/gatherings/store';
import { getMiniCode } from './mini-code';
import { series } from './series';
import { viewOf } from './view';
import type { MemberDocument } from '../../records/members/document';
import type { GatheringDocument } from '../../records/gatherings/document';

const pageSize = 20;

type Member = { readonly caller: { readonly member: MemberDocument }; readonly now: number };

/** A page of cards, with the reader's own attendance at each; `own`: only those of the reader's own list. */
async function pageOf(page: readonly GatheringDocument[], reading: Member, own: 'upcoming' | 'past' | null) {
  const cards = await readCards(page, reading);
  const items = own === null ? cards.map(({ card }) => card) : ownCards(cards, () => own === 'past');
  return { items, next: cursorAfter(page, pageSize, ({ startsAt }) => startsAt), now: reading.now };
}

type AnyCall = Pick<Call<{ who: 'member' }>, 'caller' | 'own' | 'host' | 'orgUnit' | 'now'>;

/** A gathering with the caller's own records at it. */
async function answer(gathering: GatheringDocument, { caller, own, host, orgUnit, now }: AnyCall) {
  const onSheetOf = await readRows(gathering.state === 'closed' ? [gathering._id] : [], caller.memberId);
  const reader = { ...own, member: caller.member, onSheet: onSheetOf(gathering._id) };
  // Of what is being scheduled the host is the organisation unit that access was decided on.
  return done({ gathering: viewOf(gathering, reader, manages(caller.held, host ?? orgUnit), now), now });
}

const planner = ({ caller, now }: AnyCall) => ({ memberId: caller.memberId, now });

/** The gathering as it stands after a change of ours did not meet its conditions. */
async function reread(id: string): Promise<GatheringDocument> {
  const gathering = await findGathering(id);
  if (!gathering) throw new Failure('notFound');
  return gathering;
}

export const gatherings: Handlers<Contract['gatherings']> = {
  getPlanDefaults,
  listConflicts,
  getMiniCode,
  ...series,

  async listMine({ when, cursor }, call) {
    const list = when === 'upcoming' ? listUpcoming : listPast;
    const audience = everMeantBy(call.caller.member);
    // Of what a branch held before somebody came to it, whole pages may not be theirs.
    for (let after = cursor; ;) {
      const found = await list(audience, call.now, parseCursor(after), pageSize);
      const page = await pageOf(found, call, when);
      if (page.items.length > 0 || page.next === null) return done(page);
      after = page.next;
    }
  },

  async listHosted({ orgUnitId, cursor }, call) {
    return done(await pageOf(await listHosted(orgUnitId, parseCursor(cursor), pageSize), call, null));
  },

  async getGathering(_input, call) {
    return answer(call.gathering, call);
  },

  async schedule({ gatheringId, hostId, plan: sent }, call) {
    const plan = completed(sent, usualFor(sent.kind, hostId));
    const refusal = refusePlan(plan);
    if (refusal) return refuse(refusal.word);
    const outcome = await named(plan, call.orgUnit, null, planner(call));
    if (!outcome.ok) return outcome;
    const draft = newDraft(gatheringId, outcome.stored, call);
    if (await addGathering(draft)) return answer(draft, call);
    const existing = await reread(gatheringId);
    if (existing.createdBy !== call.caller.memberId || existing.host.orgUnitId !== hostId)
      throw new Failure('conflict');
    return answer(existing, call);
  },

  async revise({ gatheringId, version, plan: sent }, call) {
    const plan = completed(sent, planOf(call.gathering));
    const refusal = refusePlan(plan);
    if (refusal) return refuse(refusal.word);
    const outcome = await named(plan, call.host, call.gathering, planner(call));
    if (!outcome.ok) return outcome;
    const tell = tellOfRevision(call.gathering, version, plan, call.now);
    const changed = await changeGathering(
      gatheringId,
      { states: ['draft', 'published'], version },
      { ...outcome.stored, ...tell },
    );
    if (changed) return answer(changed, call);
    const current = await reread(gatheringId);
    const settled = refuseSettled(current);
    if (settled) return refuse(settled.word);
    if (isThisRevision(current, version, plan)) return answer(current, call);
    return refuse('changedElsewhere', { version: current.version });
  },

  async publish({ gatheringId }, call) {
    const { closesAt } = call.gathering.checkIn;
    if (call.gathering.state === 'draft' && call.now >= closesAt) return refuse('inThePast', { closesAt });
    const published = { state: 'published', publishedAt: call.now, remindAt: call.now } as const;
    const changed = await changeGathering(gatheringId, { states: ['draft'] }, published);
    const current = changed ?? (await reread(gatheringId));
    const settled = refuseSettled(current);
    return settled ? refuse(settled.word) : answer(current, call);
  },

  async cancel({ gatheringId, reason }, call) {
    const cancelled = {
      state: 'cancelled',
      cancelReason: reason,
      cancelledAt: call.now,
      remindAt: call.now,
    } as const;
    const changed = await changeGathering(gatheringId, { states: ['draft', 'published'] }, cancelled);
    const current = changed ?? (await reread(gatheringId));
    return current.state === 'closed' ? refuse('alreadyClosed') : answer(current, call);
  },
};

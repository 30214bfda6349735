import type { Contract } from '../../../../types/contract';
import { configuredTemplates } from '../../platform/message-templates';
import { cursorAfter, parseCursor } from '../../runtime/cursor';
import { authorOf } from '../../runtime/facts';
import { done, refuse, type Handlers } from '../../runtime/handlers';
import { againOf, refuseAgain } from './again-rules';
import { addRound, listRounds, roundId } from '../../records/reminder-rounds/store';
import { countUnread, listOwn, markRead } from '../../records/reminders/store';
import { readTold } from './told';
import { noticeOf, standingsOf } from './view';
import { countConsent, listConsentsOf } from '../../records/message-consents/store';

const pageSize = 30;

/** What somebody is asked to consent to, and how it stands with them. */
async function standings(memberId: string) {
  return standingsOf(configuredTemplates(), await listConsentsOf(memberId));
}

export const reminders: Handlers<Contract['reminders']> = {
  async listNotices({ cursor }, { caller: { memberId }, now }) {
    const [page, unread] = await Promise.all([listOwn(memberId, parseCursor(cursor), pageSize), countUnread(memberId)]);
    const next = cursorAfter(page, pageSize, ({ at }) => at);
    return done({ items: page.map(noticeOf), next, unread, now });
  },

  async markRead({ noticeIds }, { caller: { memberId }, now }) {
    await markRead(memberId, noticeIds, now);
    return done({ unread: await countUnread(memberId) });
  },

  async getConsents(_input, { caller: { memberId }, now }) {
    return done({ items: await standings(memberId), now });
  },

  async recordConsents({ requestId, choices }, { caller: { memberId }, now }) {
    for (const { template, choice, forGood } of choices)
      await countConsent(memberId, template, {
        requestId,
        granted: choice === 'accept' ? 1 : 0,
        always: forGood && (choice === 'accept' || choice === 'reject') ? choice : null,
      });
    return done({ items: await standings(memberId), now });
  },

  async listTold({ gatheringId, branchId }, { gathering, now }) {
    if (gathering.state === 'draft') return refuse('notPublished');
    const [items, rounds] = await Promise.all([readTold(gathering, branchId, now), listRounds(gatheringId, branchId)]);
    return done({ items, again: againOf(gathering, rounds, now), now });
  },

  async remindAgain({ gatheringId, branchId, requestId }, { gathering, caller, now }) {
    const rounds = await listRounds(gatheringId, branchId);
    const isThis = (round: { readonly requestId: string }) => round.requestId === requestId;
    const answer = (all: typeof rounds) => done({ again: againOf(gathering, all, now), now });
    if (rounds.some(isThis)) return answer(rounds);
    const refusal = refuseAgain(gathering, rounds, now);
    if (refusal) return { ok: false, refusal };
    const told = await readTold(gathering, branchId, now);
    if (told.every(item => item.answer !== null)) return refuse('everybodyAnswered');
    const number = rounds.length + 1;
    const _id = roundId(gatheringId, branchId, number);
    const round = { _id, gatheringId, branchId, number, requestId, by: authorOf(caller), at: now, planAt: now };
    if (await addRound(round)) return answer([...rounds, round]);
    // Somebody else was faster: so were we, where our answer got lost.
    const current = await listRounds(gatheringId, branchId);
    return current.some(isThis)
      ? answer(current)
      : refuse('tooSoon', { from: againOf(gathering, current, now).from ?? now });
  },
};

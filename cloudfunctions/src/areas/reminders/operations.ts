import type { Contract } from '../../../../types/contract';
import { configuredTemplates } from '../../platform/message-templates';
import { cursorAfter, parseCursor } from '../../runtime/cursor';
import { done, refuse, type Handlers } from '../../runtime/handlers';
import { listInvited } from '../attendance/roll';
import { findAccountsOf } from '../identity/store';
import { countConsent, countUnread, listConsentsOf, listOfBranch, listOwn, markRead } from './store';
import { noticeOf, standingsOf, toldOf } from './view';

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
    const [members, reminders] = await Promise.all([
      listInvited(gathering, branchId),
      listOfBranch(gatheringId, branchId),
    ]);
    const accounts = members.length > 0 ? await findAccountsOf(members.map(({ _id }) => _id)) : [];
    const bound = new Set(accounts.map(({ memberId }) => memberId));
    return done({ items: members.map(member => toldOf(member, reminders, bound)), now });
  },
};

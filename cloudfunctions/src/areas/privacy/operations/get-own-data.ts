import type { Contract } from '../../../../../types/contract';
import { type Handler, done } from '../../../runtime/handlers';
import { findAccount } from '../../../records/accounts/store';
import { findConsent } from '../../../records/consents/store';
import { findFavourites } from '../../../records/favourites/store';
import { countSheetsWith } from '../../../records/sheets/store';
import { countSignUpsOf } from '../../../records/sign-up-lists/store';
import { countDocuments } from '../sweep/documents';
import { countReflectionsOf } from '../../../records/check-ins/store';
import { profileOf, placementsOf, roleHistory, accountOf } from '../view';
import { openPhone } from '../../../platform/personal-data';
import { daysKept } from '../rules/retention';

/** A member reads all that is kept about them, and for how long. */
export const getOwnData: Handler<Contract['privacy']['getOwnData']> = async (_input, { caller, openid, now }) => {
  const { member, memberId } = caller;
  const own = { memberId };
  const [account, consent, favourites, sheets, signUps, ...counts] = await Promise.all([
    findAccount(openid),
    findConsent(openid),
    findFavourites(memberId),
    countSheetsWith(memberId),
    countSignUpsOf(memberId),
    countDocuments('reveals', own),
    countDocuments('checkIns', own),
    countDocuments('leaves', own),
    countDocuments('attempts', own),
    countDocuments('privacyRequests', { memberId, state: 'open' }),
    countDocuments('reminders', own),
    countDocuments('attachments', { 'proof.memberId': memberId }),
    countReflectionsOf(memberId),
  ]);
  const [reveals, checkIns, leaves, attempts, openRequests, reminders, leaveProofs, reflections] = counts;
  return done({
    profile: profileOf(member, member.phone && openPhone(member.phone)),
    placements: placementsOf(member),
    roles: roleHistory(member, caller.held, now),
    account: accountOf(account, consent),
    counts: {
      favourites: favourites?.memberIds.length ?? 0,
      reveals,
      checkIns,
      leaves,
      attempts,
      sheets,
      openRequests,
      reminders,
      signUps,
      leaveProofs,
      reflections,
    },
    keptForDays: daysKept,
    now,
  });
};

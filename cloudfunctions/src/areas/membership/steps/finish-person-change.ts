import { handOverAccount, removeAccountsOf } from '../../../records/accounts/store';
import { removeActivationsOf } from '../../../records/activations/store';
import { findMember } from '../../../records/members/store';
import type { RosterChangeDocument } from '../../../records/roster-changes/document';

/** Does what follows from a change of a person, any number of times: whoever is off the roster has no access. */
export async function finishPersonChange({ subject }: Pick<RosterChangeDocument, 'subject'>): Promise<void> {
  const member = subject.memberId === null ? null : await findMember(subject.memberId);
  if (member?.state !== 'left') return;
  if (member.mergedInto !== null) await handOverAccount(member._id, member.mergedInto);
  // Every way in: the binding, and a code that is not used yet.
  await Promise.all([removeAccountsOf(member._id), removeActivationsOf(member._id)]);
}

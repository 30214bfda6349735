import type { RosterChangeDocument } from '../../records/roster-changes/document';
import { handOverAccount, accounts } from '../../records/accounts/store';
import { findMember } from '../../records/members/store';
import { activations } from '../../records/activations/store';

/** Does what follows from a change of a person, any number of times: whoever is off the roster has no access. */
export async function followUpPerson({ subject }: Pick<RosterChangeDocument, 'subject'>): Promise<void> {
  const member = subject.memberId === null ? null : await findMember(subject.memberId);
  if (member?.state !== 'left') return;
  if (member.mergedInto !== null) await handOverAccount(member._id, member.mergedInto);
  await removeAccess(member._id);
}

/** Ends every way in of a member: the binding, and a code that is not used yet. */
export const removeAccess = (memberId: string) =>
  Promise.all([accounts.remove({ memberId }), activations.remove({ memberId })]);

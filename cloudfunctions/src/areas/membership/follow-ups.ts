import type { RosterChangeDocument } from '../../platform/roster-documents';
import { handOverAccount, removeAccess } from '../identity/store';
import { findMember } from '../roster/store';

/** Does what follows from a change of a person, any number of times: whoever is off the roster has no access. */
export async function followUpPerson({ subject }: Pick<RosterChangeDocument, 'subject'>): Promise<void> {
  const member = subject.memberId === null ? null : await findMember(subject.memberId);
  if (member?.state !== 'left') return;
  if (member.mergedInto !== null) await handOverAccount(member._id, member.mergedInto);
  await removeAccess(member._id);
}

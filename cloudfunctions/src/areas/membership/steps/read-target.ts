import type { Transaction } from '../../../platform/database';
import { findMemberIn } from '../../../records/members/store';
import { done, refuse } from '../../../runtime/handlers';

/** The person that a change is about, as the contract names them. */
export interface Target {
  readonly orgUnitId: string;
  readonly memberId: string;
  readonly changeId: string;
  readonly basedOn: number;
}

/** The person that is to be changed, if the caller saw them as they are. */
export async function readTarget(transaction: Transaction, { orgUnitId, memberId, basedOn }: Target) {
  const member = await findMemberIn(transaction, memberId);
  if (!member || member.state === 'forgotten') return refuse('notFound');
  const wasThere = member.past.some(({ path }) => path.includes(orgUnitId));
  const isThere = member.path.includes(orgUnitId);
  if (!isThere && !wasThere) return refuse('notFound');
  if (member.version !== basedOn) return refuse('changedElsewhere', { version: member.version });
  return isThere ? done(member) : refuse('notFound');
}

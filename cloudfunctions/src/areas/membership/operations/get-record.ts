import type { Contract } from '../../../../../types/contract';
import { findMember } from '../../../records/members/store';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { recordOf } from '../view';

/** An administrator reads all that the roster has of a person. */
export const getRecord: Handler<Contract['membership']['getRecord']> = async ({ orgUnitId, memberId }, { now }) => {
  const member = await findMember(memberId);
  if (!member?.path.includes(orgUnitId)) return refuse('notFound');
  return done({ record: recordOf(member), now });
};

import { findMembers } from '../../../records/members/store';
import type { People } from '../view';

/** Some people as the roster has them now. */
export const readPeople = async (ids: readonly string[]): Promise<People> =>
  new Map((await findMembers(ids)).map(member => [member._id, member]));

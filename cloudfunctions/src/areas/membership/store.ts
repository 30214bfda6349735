import { collection } from '../../platform/database';

const members = collection('members');

/** Somebody who is or was on the roster. */
export const findPerson = (memberId: string) => members.find(memberId);

import { collection } from '../../platform/database';
import type { CheckInDocument } from './document';
import { personAt } from '../../domain/person-at';
import { is } from '../../platform/operators';

/** One branch has fewer people than this; it is also the most that one query answers. */
const branchLimit = 1000;

const checkIns = collection('checkIns');

/** Records a check-in; false if the person has one in force at that gathering. */
export const addCheckIn = (checkIn: CheckInDocument) => checkIns.insert(checkIn);

export const findCheckIn = (gatheringId: string, memberId: string) => checkIns.find(personAt(gatheringId, memberId));

/** Removes exactly this check-in, also where a phone has sent it once more: not one made since. */
export const removeCheckIn = ({ _id, at }: CheckInDocument) => checkIns.remove({ _id, at });

/** Notes the check-out of exactly this check-in, unless there is one; answers the check-in with it, or null. */
export const checkOutOf = ({ _id, learnedAt }: CheckInDocument, left: NonNullable<CheckInDocument['left']>) =>
  checkIns.changeOne({ _id, learnedAt, left: null }, { left });

/** Takes exactly this check-out back: not one made since. */
export const takeBackCheckOut = ({ _id, learnedAt, left }: CheckInDocument) =>
  checkIns.changeOne({ _id, learnedAt, 'left.at': left?.at ?? 0 }, { left: null });

/** The check-ins in force of some branches at one gathering. */
export const listCheckIns = (gatheringId: string, branchIds: readonly string[]) =>
  checkIns.listAll({ gatheringId, branchId: is.in(branchIds) });

/** The check-ins in force of some people at one gathering, whichever branch they are with. */
export const listCheckInsOf = (gatheringId: string, memberIds: readonly string[]) =>
  checkIns.listAll({ _id: is.in(memberIds.map(id => personAt(gatheringId, id))) });

/** The check-ins in force of some people between two times, at other gatherings than this one. */
export const listCheckInsElsewhere = (
  gatheringId: string,
  memberIds: readonly string[],
  { from, until }: { readonly from: number; readonly until: number },
) =>
  checkIns.list(
    { memberId: is.in(memberIds), at: is.and(is.gte(from), is.lte(until)), gatheringId: is.neq(gatheringId) },
    { limit: branchLimit, fields: ['gatheringId', 'memberId', 'branchId', 'means', 'at', 'by'] },
  );

/** The check-ins in force of one person at some gatherings. */
export const listOwnCheckIns = (gatheringIds: readonly string[], memberId: string) =>
  checkIns.list({ _id: is.in(gatheringIds.map(id => personAt(id, memberId))) }, { limit: branchLimit });

/** The check-ins by online study at one gathering, earliest first. */
export const listStudied = (gatheringId: string, after: readonly [at: number, id: string] | null, limit: number) =>
  checkIns.list(
    { gatheringId, means: 'online' },
    {
      limit,
      orderBy: [
        ['at', 'asc'],
        ['_id', 'asc'],
      ],
      after,
    },
  );

/** How many reflections on what they studied are kept of a member. */
export const countReflectionsOf = (memberId: string) =>
  collection('checkIns').count({ memberId, 'study.reflection': is.neq(null) });

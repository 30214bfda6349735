import type { ClaimDocument } from './document';
import { collection } from '../../platform/database';

const claims = collection('claims');

/** One branch has fewer people than this; it is also the most that one query answers. */
const branchLimit = 1000;

/** Adds a claim; false if the person has one at that gathering. */
export const addClaim = (claim: ClaimDocument) => claims.insert(claim);

export const findClaim = (id: string) => claims.find(id);

/** The claims of one branch at one gathering, earliest first. */
export const listClaimsOf = (gatheringId: string, branchId: string) =>
  claims.list({ gatheringId, branchId }, { limit: branchLimit, orderBy: [['at', 'asc']] });

/** The claims of a branch that nobody has decided on, earliest first. */
export const listToVerify = (branchId: string, limit: number) =>
  claims.list({ branchId, state: 'toVerify' }, { limit, orderBy: [['at', 'asc']] });

/** Decides on a claim that nobody has decided on; null if somebody has. */
export const recordDecision = (
  id: string,
  decision: Pick<ClaimDocument, 'state' | 'decidedBy' | 'decidedAt' | 'words'>,
) => claims.changeOne({ _id: id, state: 'toVerify' }, decision);

import type { Contract } from '../../../../../types/contract';
import { findCheckIn } from '../../../records/check-ins/store';
import { manages } from '../../../runtime/access';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { readsReflections } from '../rules/study';
import { handedInOf } from '../view';

/** What one member made of the materials, for themself and for whoever reads it. */
export const getReflection: Handler<Contract['study']['getReflection']> = async (
  { gatheringId, memberId },
  { gathering, caller, host, now },
) => {
  const isOwn = memberId === caller.memberId;
  if (!isOwn && !readsReflections(gathering, caller.memberId, manages(caller.held, host))) return refuse('notForYou');
  return done({ handedIn: handedInOf(await findCheckIn(gatheringId, memberId)), now });
};

import type { Contract } from '../../../../../types/contract';
import { listHostedBetween } from '../../../records/gatherings/store';
import { listNodesBelow } from '../../../records/org-units/store';
import { done, type Handler, refuse } from '../../../runtime/handlers';
import { entriesAtMost as limit } from '../rules';
import { entryOf, hostsOf } from '../view';

/** Lists what an organisation unit, and on request everything below it, hosts within a span of time. */
export const listHosted: Handler<Contract['calendar']['listHosted']> = async (
  { orgUnitId, below, from, until },
  { now },
) => {
  const nodes = below ? await listNodesBelow(orgUnitId) : [];
  const hostIds = [orgUnitId, ...nodes.map(({ _id }) => _id)];
  if (hostIds.length > limit) return refuse('tooMany', { limit });
  const found = await listHostedBetween(hostIds, from, until, limit);
  if (found.length === limit) return refuse('tooMany', { limit });
  return done({ entries: found.map(entryOf), hosts: hostsOf(found), now });
};

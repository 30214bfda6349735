import type { Call } from '../../../runtime/handlers';
import { manages } from '../../../runtime/access';
import { type Rights, rightsOf } from '../rules/rights';

/** A call of somebody whom the gathering is for. */
export type AudienceCall = Call<{ who: 'audience'; at: 'gatheringId' }>;

/** What the caller has to do with the minutes. */
export const callerRights = ({ gathering, caller, host }: AudienceCall): Rights =>
  rightsOf(gathering, caller.memberId, manages(caller.held, host));

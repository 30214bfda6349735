import type { Contract } from '../../../../types/contract';
import type { Handlers } from '../../runtime/handlers';
import { delegate } from './operations/delegate';
import { endDelegation } from './operations/end-delegation';
import { getHolder } from './operations/get-holder';
import { grant } from './operations/grant';
import { listDelegations } from './operations/list-delegations';
import { listHolders } from './operations/list-holders';
import { revoke } from './operations/revoke';

export const roles: Handlers<Contract['roles']> = {
  listHolders,
  getHolder,
  grant,
  revoke,
  listDelegations,
  delegate,
  endDelegation,
};

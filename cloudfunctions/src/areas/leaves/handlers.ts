import type { Contract } from '../../../../types/contract';
import type { Handlers } from '../../runtime/handlers';
import { decideLeave } from './operations/decide-leave';
import { getOwnLeave } from './operations/get-own-leave';
import { listUndecided } from './operations/list-undecided';
import { requestLeave } from './operations/request-leave';
import { withdrawLeave } from './operations/withdraw-leave';

export const leaves: Handlers<Contract['leaves']> = {
  getOwnLeave,
  requestLeave,
  withdrawLeave,
  listUndecided,
  decideLeave,
};

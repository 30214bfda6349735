import type { Contract } from '../../../../types/contract';
import type { Handlers } from '../../runtime/handlers';
import { answerRequest } from './operations/answer-request';
import { forget } from './operations/forget';
import { getOwnData } from './operations/get-own-data';
import { listOwnRequests } from './operations/list-own-requests';
import { listRequests } from './operations/list-requests';
import { submitRequest } from './operations/submit-request';

export const privacy: Handlers<Contract['privacy']> = {
  getOwnData,
  submitRequest,
  listOwnRequests,
  listRequests,
  answerRequest,
  forget,
};

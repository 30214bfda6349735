import type { Contract } from '../../../../../types/contract';
import { removeAccount } from '../../../records/accounts/store';
import { done, type Handler } from '../../../runtime/handlers';

/** Somebody ends the binding of their WeChat identity. */
export const unbind: Handler<Contract['identity']['unbind']> = async (_input, { openid, now }) => {
  await removeAccount(openid);
  return done({ now });
};

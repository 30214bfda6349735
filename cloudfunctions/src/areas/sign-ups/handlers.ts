import type { Contract } from '../../../../types/contract';
import type { Handlers } from '../../runtime/handlers';
import { getSignUp } from './operations/get-sign-up';
import { listSignUps } from './operations/list-sign-ups';
import { signOut } from './operations/sign-out';
import { signUp } from './operations/sign-up';
import { signUpByHand } from './operations/sign-up-by-hand';
import { withdrawSignUp } from './operations/withdraw-sign-up';

export const signUps: Handlers<Contract['signUps']> = {
  getSignUp,
  signUp,
  withdrawSignUp,
  listSignUps,
  signUpByHand,
  signOut,
};

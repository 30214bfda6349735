import type { Contract } from '../../../../types/contract';
import type { Handlers } from '../../runtime/handlers';
import { checkIn } from './operations/check-in';
import { checkInByHand } from './operations/check-in-by-hand';
import { checkOut } from './operations/check-out';
import { checkOutByHand } from './operations/check-out-by-hand';
import { close } from './operations/close';
import { correct } from './operations/correct';
import { correctGuest } from './operations/correct-guest';
import { correctGuestOnSheet } from './operations/correct-guest-on-sheet';
import { decideClaim } from './operations/decide-claim';
import { excuse } from './operations/excuse';
import { getOwnYear } from './operations/get-own-year';
import { getReflection } from './operations/get-reflection';
import { getRollCall } from './operations/get-roll-call';
import { getSheet } from './operations/get-sheet';
import { getStudy } from './operations/get-study';
import { listClaims } from './operations/list-claims';
import { listCodes } from './operations/list-codes';
import { listOddSpacing } from './operations/list-odd-spacing';
import { listReflections } from './operations/list-reflections';
import { registerGuest } from './operations/register-guest';
import { removeGuest } from './operations/remove-guest';
import { submitClaim } from './operations/submit-claim';
import { submitReflection } from './operations/submit-reflection';
import { undoCheckIn } from './operations/undo-check-in';
import { undoCheckOut } from './operations/undo-check-out';
import { withdrawExcuse } from './operations/withdraw-excuse';

export const attendance: Handlers<Contract['attendance']> = {
  checkIn,
  listCodes,
  getRollCall,
  listOddSpacing,
  checkInByHand,
  undoCheckIn,
  excuse,
  withdrawExcuse,
  close,
  getSheet,
  correct,
};

export const checkOuts: Handlers<Contract['checkOuts']> = {
  checkOut,
  checkOutByHand,
  undoCheckOut,
};

export const claims: Handlers<Contract['claims']> = {
  submitClaim,
  listClaims,
  decideClaim,
};

export const study: Handlers<Contract['study']> = {
  getStudy,
  submitReflection,
  getReflection,
  listReflections,
};

export const guests: Handlers<Contract['guests']> = {
  registerGuest,
  correctGuest,
  removeGuest,
  correctGuestOnSheet,
};

export const records: Handlers<Contract['records']> = {
  getOwnYear,
};

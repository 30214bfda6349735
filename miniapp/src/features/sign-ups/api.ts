import { call } from '../../platform/call';

/** The list as the caller may know it, with their own place. */
export const getSignUp = (gatheringId: string) => call('signUps', 'getSignUp', { gatheringId });

/** Takes the next place; `signUpId` from `newId()`, the same one on every retry. */
export const signUp = (gatheringId: string, signUpId: string) => call('signUps', 'signUp', { gatheringId, signUpId });

/** Gives one's place up. */
export const withdrawSignUp = (gatheringId: string, signUpId: string) =>
  call('signUps', 'withdrawSignUp', { gatheringId, signUpId });

/** Everybody who signed up, in order, and who left the list. */
export const listSignUps = (gatheringId: string) => call('signUps', 'listSignUps', { gatheringId });

/** Signs somebody up, with a reason. */
export const signUpByHand = (gatheringId: string, memberId: string, signUpId: string, reason: string) =>
  call('signUps', 'signUpByHand', { gatheringId, memberId, signUpId, reason });

/** Takes somebody off the list, with a reason. */
export const signOut = (gatheringId: string, signUpId: string, reason: string) =>
  call('signUps', 'signOut', { gatheringId, signUpId, reason });

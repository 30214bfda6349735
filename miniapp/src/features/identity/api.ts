import { ask, call } from '../../platform/call';

/** Who the caller is; null where the WeChat identity is bound to nobody. And what it has agreed to. */
export const getMe = () => ask('identity', 'getMe', {});

/** Agrees to this version of the privacy notice. */
export const giveConsent = (version: number) => ask('identity', 'giveConsent', { version });

/** Takes the consent back, which also unbinds. */
export const withdrawConsent = () => ask('identity', 'withdrawConsent', {});

/** Binds by the code that WeChat's phone button gave. */
export const bindByPhone = (code: string) => call('identity', 'bindByPhone', { code });

/** Binds by an activation code from the secretary. */
export const bindByActivation = (code: string) => call('identity', 'bindByActivation', { code });

/** Ends the binding of this WeChat identity. */
export const unbind = () => ask('identity', 'unbind', {});

/** Makes an activation code for a member; `activationId` from `newId()`, the same one on every retry. */
export const issueActivation = (branchId: string, memberId: string, activationId: string) =>
  call('identity', 'issueActivation', { branchId, memberId, activationId });

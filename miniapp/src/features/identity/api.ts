import { ask } from '../../platform/call';

/** Who the caller is; null where the WeChat identity is bound to nobody. */
export const getMe = async () => (await ask('identity', 'getMe', {})).me;

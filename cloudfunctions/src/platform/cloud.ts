import { init, SYMBOL_CURRENT_ENV } from '@cloudbase/node-sdk';

/** The CloudBase environment that this function runs in. Credentials come from the platform's environment variables. */
export const cloud = init({ env: SYMBOL_CURRENT_ENV as unknown as string });

export const database = cloud.database();

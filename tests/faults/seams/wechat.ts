import type { Body, Host } from '../world/host';
import { sendAction } from '../world/messages';

declare const host: Host;

/**
 * Stands for `wx-server-sdk`: a message waits for its turn like a request to the database.
 * @throws as the SDK does, an error with WeChat's `errCode`
 */
export default {
  init: () => undefined,
  openapi: {
    subscribeMessage: {
      async send(message: Body): Promise<void> {
        const { errCode } = await host.request({ action: sendAction, ...message });
        if (errCode) throw Object.assign(new Error(String(errCode)), { errCode });
      },
    },
    phonenumber: {
      getPhoneNumber(): never {
        throw new Error('phone numbers are not among what is scheduled');
      },
    },
  },
};

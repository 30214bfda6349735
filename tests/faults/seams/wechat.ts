/** Stands for `wx-server-sdk`: nothing leaves a schedule. */
export default {
  init: () => undefined,
  get openapi(): never {
    throw new Error('WeChat is not among what is scheduled');
  },
};

// Taro takes transport.weapp.ts or transport.h5.ts in place of this file; types and tests read the browser's.
export { send, startTransport } from './transport.h5';

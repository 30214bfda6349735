// Taro takes scan.weapp.ts or scan.h5.ts in place of this file; types and tests read the browser's.
export { canScan, scanCode } from './scan.h5';

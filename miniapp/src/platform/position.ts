// Taro takes position.weapp.ts or position.h5.ts in place of this file; types and tests read the browser's.
export { findPosition, type Position } from './position.h5';

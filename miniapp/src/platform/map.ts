// Taro takes map.weapp.ts or map.h5.ts in place of this file; types and tests read the browser's.
export { canChooseSpot, canOpenMap, chooseSpot, openMap } from './map.h5';

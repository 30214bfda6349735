// Taro takes phone-calendar.weapp.ts or phone-calendar.h5.ts in place of this file; types and tests read the browser's.
export { addToCalendar } from './phone-calendar.h5';

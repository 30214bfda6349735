// Taro takes demo-person.weapp.ts or demo-person.h5.ts in place of this file; types and tests read the browser's.
export { chosenPerson, choosePerson, hasDemoPeople, listPeople } from './demo-person.h5';
export type { DemoPerson } from './demo-person.h5';

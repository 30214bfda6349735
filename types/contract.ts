import { attendance } from './attendance';
import { contacts } from './contacts';
import { gatherings } from './gatherings';
import { identity } from './identity';

/** Every operation there is, by area. Client and server are both typed from this one value. */
export const contract = { identity, gatherings, attendance, contacts };

export type Contract = typeof contract;

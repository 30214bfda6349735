import { attachments } from './attachments';
import { attendance } from './attendance';
import { contacts } from './contacts';
import { gatherings } from './gatherings';
import { identity } from './identity';
import { leaves } from './leaves';
import { membership } from './membership';
import { organisation } from './organisation';
import { privacy } from './privacy';
import { reminders } from './reminders';
import { roles } from './roles';
import { roster } from './roster';
import { signUps } from './sign-ups';

/** Every operation there is, by area. Client and server are both typed from this one value. */
export const contract = {
  identity,
  roles,
  organisation,
  membership,
  roster,
  gatherings,
  signUps,
  leaves,
  attachments,
  attendance,
  reminders,
  contacts,
  privacy,
};

export type Contract = typeof contract;

import { attachments } from './attachments';
import { attendance } from './attendance';
import { calendar } from './calendar';
import { checkOuts } from './check-outs';
import { claims } from './claims';
import { contacts } from './contacts';
import { gatherings } from './gatherings';
import { guests } from './guests';
import { identity } from './identity';
import { leaves } from './leaves';
import { ledger } from './ledger';
import { membership } from './membership';
import { minutes } from './minutes';
import { organisation } from './organisation';
import { privacy } from './privacy';
import { records } from './records';
import { reminders } from './reminders';
import { roles } from './roles';
import { roster } from './roster';
import { signUps } from './sign-ups';
import { statistics } from './statistics';
import { study } from './study';

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
  guests,
  ledger,
  statistics,
  minutes,
  calendar,
  records,
  claims,
  checkOuts,
  study,
  reminders,
  contacts,
  privacy,
};

export type Contract = typeof contract;

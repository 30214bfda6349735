import { contract } from '../../../../types/contract';
import { attendance } from '../../areas/attendance/operations';
import { contacts } from '../../areas/contacts/operations';
import { gatherings } from '../../areas/gatherings/operations';
import { identity } from '../../areas/identity/operations';
import { leaves } from '../../areas/leaves/operations';
import { membership } from '../../areas/membership/operations';
import { organisation } from '../../areas/organisation/operations';
import { reminders } from '../../areas/reminders/operations';
import { roles } from '../../areas/roles/operations';
import { privacy } from '../../areas/privacy/operations';
import { signUps } from '../../areas/sign-ups/operations';
import { roster } from '../../areas/roster/operations';
import { callerOpenid } from '../../platform/caller-identity';
import { now } from '../../platform/clock';
import { randomId } from '../../platform/random';
import { createDispatch } from '../../runtime/dispatch';

const dispatch = createDispatch(contract, {
  identity,
  roles,
  organisation,
  membership,
  roster,
  gatherings,
  signUps,
  leaves,
  attendance,
  reminders,
  contacts,
  privacy,
});

/** Every call of a user: `{ area, operation, input }` → `Response`. */
export async function main(event: unknown, context: { readonly request_id?: string }) {
  return dispatch(event, { openid: callerOpenid(), requestId: context.request_id ?? randomId(), now: now() });
}

import { callerOpenid } from '../../platform/caller-identity';
import { now } from '../../platform/clock';
import { randomId } from '../../platform/random';
import { createDispatch } from '../../runtime/dispatch';
import { areas } from './areas';

const dispatch = createDispatch(areas);

/** Every call of a user: `{ area, operation, input }` → `Response`. */
export async function main(event: unknown, context: { readonly request_id?: string }) {
  return dispatch(event, { openid: callerOpenid(), requestId: context.request_id ?? randomId(), now: now() });
}

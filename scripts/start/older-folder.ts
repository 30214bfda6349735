import { collection, is } from '../../cloudfunctions/src/platform/database';
import type { OrgUnitDocument } from '../../cloudfunctions/src/records/org-units/document';
import type { MemberDocument } from '../../cloudfunctions/src/records/members/document';

const pageSize = 500;
const atOnce = 8;

async function eachAtOnce<T>(list: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < list.length; i += atOnce) await Promise.all(list.slice(i, i + atOnce).map(work));
}

/** Gives what lies in a data folder from before roles and placements had dates the fields that it lacks. */
export async function completeOlderFolder(): Promise<void> {
  const orgUnits = collection('orgUnits');
  const members = collection('members');
  for (;;) {
    const page: OrgUnitDocument[] = await orgUnits.list({ everBelow: is.exists(false) }, { limit: pageSize });
    await eachAtOnce(page, ({ _id, path }) =>
      orgUnits.changeOne({ _id }, { past: [], everBelow: path, dissolvedAt: null, version: 1 }),
    );
    if (page.length < pageSize) break;
  }
  const dates = { since: null, past: [], grants: [], leftAt: null, mergedInto: null, version: 1 };
  for (;;) {
    const page: MemberDocument[] = await members.list({ grants: is.exists(false) }, { limit: pageSize });
    await eachAtOnce(page, ({ _id, branchId, email = null, wecom = null }) =>
      members.changeOne({ _id }, { ...dates, email, wecom, branchIds: [branchId] }),
    );
    if (page.length < pageSize) return;
  }
}

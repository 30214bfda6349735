import type { ReminderKind } from '../../../../../types/reminders';
import { observersOf, orgUnitsOf } from '../../../domain/audience';
import { expectedIn, isObserver } from '../../../domain/placement';
import type { Seated } from '../../../domain/seating';
import type { GatheringDocument } from '../../../records/gatherings/document';
import type { MemberDocument } from '../../../records/members/document';
import { findMembers, listMembersBelow } from '../../../records/members/store';
import { readSeated } from '../../../records/sign-up-lists/store';
import { listAbsent } from './list-absent';

const membersAtOnce = 500;

/** Somebody who is told something, with the branch that they stand with. */
export type Recipient = Pick<MemberDocument, '_id' | 'branchId'>;

/**
 * Everyone who is expected at a gathering, some at a time, and who is invited to sit in: with the host. `seated`: where
 * people sign up, only those are expected; null: the whole audience is.
 */
async function* listExpected(gathering: GatheringDocument, seated: Seated): AsyncGenerator<Recipient[]> {
  for (const orgUnitId of orgUnitsOf(gathering.audience))
    for (let after: string | null = null; ;) {
      const page: MemberDocument[] = await listMembersBelow(orgUnitId, after, membersAtOnce);
      yield page.flatMap(member => {
        const placement = expectedIn(member, gathering, seated);
        return placement ? [{ _id: member._id, branchId: placement.branchId }] : [];
      });
      if (page.length < membersAtOnce) break;
      after = page.at(-1)?._id ?? null;
    }
  const observers = await findMembers(observersOf(gathering.audience));
  const present = observers.filter(member => member.state === 'active' && isObserver(member, gathering));
  yield present.map(({ _id }) => ({ _id, branchId: gathering.host.orgUnitId }));
}

/** Whom a reminder is for: news are for all who may sign up, the nearing start for those who have a seat. */
export async function listRecipients(
  gathering: GatheringDocument,
  kind: ReminderKind,
): Promise<AsyncGenerator<Recipient[]>> {
  if (kind === 'absent') return listAbsent(gathering);
  const isNear = kind === 'dayBefore' || kind === 'hourBefore';
  return listExpected(gathering, isNear ? await readSeated(gathering) : null);
}

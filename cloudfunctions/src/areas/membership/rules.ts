import type { PersonDetails } from '../../../../types/membership';
import { dayOf } from '../../domain/local-time';
import { holds } from '../../domain/roles';
import type { Held } from '../../../../types/operation';
import { type Home, placedAnew } from '../../domain/home';
import type { Author } from '../../domain/author';
import type { MemberDocument, RoleGrant } from '../../records/members/document';
import type { Derived } from '../../records/members/rules';
import { fieldChanges, personChange } from '../../records/roster-changes/rules';

/** Whether one who holds these roles administers the entry of a person. */
export const administers = (held: readonly Held[], { path }: Pick<MemberDocument, 'path'>): boolean =>
  holds(held, 'administrator', path);

/**
 * When a change dated to a day takes effect: with that day, but not before what it changes began (`since`; null = as long
 * as is known), which may have been later on the same day. Or why it cannot be dated so.
 */
export function takesEffect(day: number, since: number | null, now: number) {
  const on = dayOf(day);
  const latest = dayOf(now);
  const earliest = since === null ? null : dayOf(since);
  if (on > latest || (earliest !== null && on < earliest))
    return { ok: false, refusal: { word: 'dayOutOfRange', earliest, latest } } as const;
  return { ok: true, on: Math.max(on, since ?? on) } as const;
}

const next = ({ version }: MemberDocument) => ({ version: version + 1 });

/** Somebody as `details` say, with what is derived from their name and phone. */
export function amended(
  member: MemberDocument,
  { phone: _, ...details }: PersonDetails,
  derived: Derived,
): MemberDocument {
  return { ...member, ...details, ...derived, ...next(member) };
}

/** Somebody who belongs to another branch from `on` on. What they do for a branch, and their group, they leave behind. */
export function moved(member: MemberDocument, place: Home, on: number): MemberDocument {
  return { ...member, ...placedAnew(member, place, on), duty: null, group: null, ...next(member) };
}

/** How somebody's place on the roster ends. */
interface End {
  readonly by: Author;
  readonly at: number;
  readonly reason: string;
}

/** What was granted, with everything ended that had not run out by itself. */
const ended = (grants: readonly RoleGrant[], { by, at, reason }: End) =>
  grants.map(grant =>
    grant.ended || (grant.until !== null && grant.until <= at) ? grant : { ...grant, ended: { by, at, reason } },
  );

/** Somebody who is off the roster from `on` on. What they did for the branch and every right end at `at`. */
export function departed(member: MemberDocument, on: number, end: End): MemberDocument {
  const grants = ended(member.grants, end);
  return { ...member, state: 'left', leftAt: on, duty: null, grants, ...next(member) };
}

/** Somebody who left and is back from `on` on, in the same or in another branch. */
export const rejoined = (member: MemberDocument, place: Home, on: number): MemberDocument => ({
  ...moved(member, place, on),
  state: 'active',
  leftAt: null,
  mergedInto: null,
});

/** Somebody's entry that was made twice: it leaves the roster, unless it had, in favour of the one that counts. */
export function mergedInto(duplicate: MemberDocument, memberId: string, end: End): MemberDocument {
  const left = departed(duplicate, duplicate.leftAt ?? end.at, end);
  return { ...left, mergedInto: memberId };
}

/** An entry of the roster, for people. */
const entryText = ({ name, no, branchName }: MemberDocument) => `${name}（${no}，${branchName}）`;

/** The two entries of the journal that a merge makes: one on the history of either. */
export function mergeChanges(
  { member, kept, duplicate, left }: Readonly<Record<'member' | 'kept' | 'duplicate' | 'left', MemberDocument>>,
  changeId: string,
  { by, at, reason }: End,
) {
  return {
    ofKept: personChange(member, kept, {
      _id: `${changeId}-kept`,
      kind: 'merged',
      reason,
      by,
      at,
      fields: [{ field: '重复条目', from: null, to: entryText(duplicate) }],
    }),
    ofDuplicate: personChange(duplicate, left, {
      _id: changeId,
      kind: 'merged',
      reason,
      by,
      at,
      fields: [...fieldChanges(duplicate, left, at), { field: '并入', from: null, to: entryText(kept) }],
      hasFollowUp: true,
    }),
  };
}

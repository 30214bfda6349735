import type { Sheet } from '../../../../types/attendance';
import type { Counts, RollCall } from '../../../../types/roll-call';
import type { SheetDocument } from '../../records/sheets/document';
import { quorumOf } from '../../domain/quorum';
import type { GatheringDocument } from '../../records/gatherings/document';
import { countRows, receiptOf } from '../../domain/attendance';
import type { CheckInDocument } from '../../records/check-ins/document';
import type { ClaimDocument } from '../../records/claims/document';
import type { ClaimView, ClaimOutcome } from '../../../../types/claims';
import type { GuestListDocument } from '../../records/guest-lists/document';
import type { RollGuest } from '../../../../types/guest';

/** A branch's roll as the secretary sees it. */
export function rollCallOf(
  gathering: GatheringDocument & { readonly state: 'published' | 'closed' },
  branchId: string,
  roll: Pick<RollCall, 'rows' | 'unseated' | 'maySignUp' | 'phonesShared' | 'guests' | 'mayKeepGuests'>,
  now: number,
): RollCall {
  const { _id: gatheringId, title, state, checkIn } = gathering;
  const counts: Counts = countRows(roll.rows);
  return {
    gatheringId,
    branchId,
    title,
    state,
    opensAt: checkIn.opensAt,
    closesAt: checkIn.closesAt,
    counts,
    quorum: quorumOf(gathering.kind, roll.rows),
    ...roll,
    now,
  };
}

type Version = Pick<SheetDocument, 'version' | 'corrections' | 'guestCorrections' | 'by' | 'at'>;

/** In which version something was corrected, by whom and when. */
const madeIn = ({ version, by, at }: Version) => ({ version, by: by?.name ?? null, at });

/** A closed sheet with every correction of it; `versions`: all of them, oldest first. */
export function sheetOf(gathering: GatheringDocument, latest: SheetDocument, versions: readonly Version[]): Sheet {
  const { gatheringId, branchId, branchName, closedAt, version, rows } = latest;
  const { title, startsAt, place } = gathering;
  const corrections = versions.flatMap(made =>
    made.corrections.map(correction => ({ ...correction, ...madeIn(made) })),
  );
  const guestCorrections = versions.flatMap(made =>
    made.guestCorrections.map(correction => ({ ...correction, ...madeIn(made) })),
  );
  const counts = countRows(rows);
  return {
    gatheringId,
    branchId,
    branchName,
    title,
    startsAt,
    place,
    closedAt,
    version,
    counts,
    quorum: quorumOf(gathering.kind, rows),
    rows: [...rows],
    corrections,
    guests: [...latest.guests],
    guestCorrections,
    keepsGuests: branchId === gathering.host.orgUnitId,
  };
}

/** A claim as the secretary sees it. */
export function claimViewOf(claim: ClaimDocument, name: string): ClaimView {
  const { memberId, claimId, state, at, learnedAt, reason, shownAt, place, decidedBy, words } = claim;
  return { memberId, name, claimId, state, at, learnedAt, reason, shownAt, place, by: decidedBy?.name ?? null, words };
}

/** What a member is told of a claim that did not become a record at once. */
export function claimOutcomeOf({ state, reason, decidedBy, words }: ClaimDocument, now: number): ClaimOutcome {
  return { outcome: state, receipt: null, reason, by: decidedBy?.name ?? null, words, now };
}

/** The guests of a list as the roll shows them. */
export const rollGuestsOf = (list: GuestListDocument | null): RollGuest[] =>
  (list?.guests ?? []).map(({ guestId, name, from, note, version, by }) => ({
    guestId,
    name,
    from,
    note,
    version,
    by: by.name,
  }));

/** What a member is told of a claim that is on record. */
export const recordedOutcomeOf = (
  gathering: GatheringDocument,
  checkIn: CheckInDocument,
  name: string,
  now: number,
): ClaimOutcome => ({
  outcome: 'recorded',
  receipt: receiptOf(gathering, checkIn, name),
  reason: null,
  by: null,
  words: null,
  now,
});

/** What a check-in says of somebody's studies; null where they came by other means. */
export const handedInOf = (checkIn: CheckInDocument | null) =>
  checkIn?.study ? { reflection: checkIn.study.reflection, at: checkIn.at } : null;

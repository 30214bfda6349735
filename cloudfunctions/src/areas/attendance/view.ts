import type { Sheet } from '../../../../types/attendance';
import type { Counts, RollCall } from '../../../../types/roll-call';
import type { SheetDocument } from '../../records/sheets/document';
import { quorumOf } from '../../domain/quorum';
import type { listVersions } from '../../records/sheets/store';
import type { GatheringDocument } from '../../records/gatherings/document';
import { countRows } from '../../domain/attendance';

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

/** A closed sheet with the story of its corrections. */
export function sheetOf(
  gathering: GatheringDocument,
  latest: SheetDocument,
  versions: Awaited<ReturnType<typeof listVersions>>,
): Sheet {
  const { gatheringId, branchId, branchName, closedAt, version, rows } = latest;
  const { title, startsAt, place } = gathering;
  const corrections = versions.flatMap(made =>
    made.corrections.map(correction => ({
      ...correction,
      version: made.version,
      by: made.by?.name ?? null,
      at: made.at,
    })),
  );
  const guestCorrections = versions.flatMap(made =>
    (made.guestCorrections ?? []).map(correction => ({
      ...correction,
      version: made.version,
      by: made.by?.name ?? null,
      at: made.at,
    })),
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
    guests: [...(latest.guests ?? [])],
    guestCorrections,
    keepsGuests: branchId === gathering.host.orgUnitId,
  };
}

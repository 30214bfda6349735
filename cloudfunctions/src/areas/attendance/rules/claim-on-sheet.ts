import type { SheetRow } from '../../../../../types/attendance';
import type { ClaimDocument } from '../../../records/claims/document';
import type { SheetDocument } from '../../../records/sheets/document';
import { versionAfter } from './sheets';
import type { Author } from '../../../domain/author';
import type { MemberDocument } from '../../../records/members/document';
import type { GatheringDocument } from '../../../records/gatherings/document';
import { leftOf, receiptOf } from '../../../domain/attendance';

/** What stands on the sheet as the reason, before the secretary's own words. */
const verified = '离线签到补传，经核实';

/** Who confirms a claim, in what words, and when. */
export interface Confirmation {
  readonly by: Author;
  readonly words: string | null;
  readonly now: number;
}

/** The version of a closed sheet that a confirmed claim makes, or the word of why it makes none. */
export function sheetWithClaim(
  gathering: GatheringDocument,
  latest: SheetDocument,
  claim: ClaimDocument,
  { _id: memberId, name, standing }: Pick<MemberDocument, '_id' | 'name' | 'standing'>,
  { by, words, now }: Confirmation,
): SheetDocument | 'unchanged' | 'notExpected' {
  const known = latest.rows.find(row => row.memberId === memberId);
  if (!known && !claim.observer) return 'notExpected';
  if (known && known.attendance !== 'absent' && known.attendance !== 'excused') return 'unchanged';
  const { at, means, observer } = claim;
  const { attendance } = receiptOf(gathering, { memberId, at, means, ...(observer && { observer }) }, name);
  const row: SheetRow = {
    // Nobody joins a closed sheet but who only sat in.
    ...(known ?? { memberId, name, standing, entitled: false }),
    attendance,
    at,
    means,
    ...leftOf(gathering, claim),
    reason: null,
  };
  const rows = known ? latest.rows.map(other => (other === known ? row : other)) : [...latest.rows, row];
  const reason = words ? `${verified}：${words}` : verified;
  const corrections = [
    { memberId, name: row.name, from: known?.attendance ?? 'notYet', to: attendance, reason },
  ] as const;
  return versionAfter(latest, { rows, corrections }, by, now);
}

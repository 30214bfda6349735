import type { Contract } from '../../../../types/contract';
import type { RosterRecord } from '../../../../types/membership';
import type { Output } from '../../../../types/operation';
import { RefusedRead } from '../../platform/call-failure';
import { entryOf, outdate, remember } from '../../platform/query-store';
import { usePages } from '../../platform/use-pages';
import { useQuery } from '../../platform/use-query';
import { getRecord, listBranchRoster, listChanges } from './api';

type Membership = Contract['membership'];
type Seen = Output<Membership['getRecord']>;
export type BranchRoster = Output<Membership['listBranchRoster']>;

const recordKey = (memberId: string) => `record:${memberId}`;

/** The people of a branch, and those who left it; '' = none. */
export const useBranchRoster = (orgUnitId: string) =>
  useQuery(orgUnitId ? `branchRoster:${orgUnitId}` : '', async () => {
    const outcome = await listBranchRoster(orgUnitId);
    if (outcome.ok) return outcome.value;
    throw new RefusedRead('这里不是支部', '只有支部有党员名单，请返回选择支部', 'notFound');
  });

/** Reads a record; throws a refused read where there is none. */
export async function readRecord(orgUnitId: string, memberId: string): Promise<Seen> {
  const outcome = await getRecord(orgUnitId, memberId);
  if (outcome.ok) return outcome.value;
  throw new RefusedRead('没有找到这位同志', '可能已调到别的支部，请返回后重新查找', 'notFound');
}

/** What the roster keeps of a person, who belonged to `orgUnitId` when the page was opened; '' = nobody. */
export const useRecord = (orgUnitId: string, memberId: string) =>
  useQuery(memberId ? recordKey(memberId) : '', () => readRecord(knownBranch(memberId) ?? orgUnitId, memberId));

/** Since the page was opened they may have been moved from here. */
const knownBranch = (memberId: string) => (entryOf(recordKey(memberId)).value as Seen | undefined)?.record.branchId;

/** Shows at once what a command has made of a record; what shows the person elsewhere is read again. */
export function rememberRecord(seen: { readonly record: RosterRecord; readonly now: number }): void {
  remember(recordKey(seen.record.memberId), seen);
  outdate('node:', 'people:', 'search:', 'branchRoster:', 'changes:', `card:${seen.record.memberId}`);
}

/** Which part of the journal. */
export interface ChangesOf {
  readonly orgUnitId: string;
  readonly memberId: string | null;
  readonly importId: string | null;
}

/** The journal of a person or of a part of the tree, latest first, page by page. */
export const useChanges = ({ orgUnitId, memberId, importId }: ChangesOf) =>
  usePages(`changes:${orgUnitId}:${memberId ?? ''}:${importId ?? ''}`, cursor =>
    listChanges({ orgUnitId, memberId, importId, cursor }),
  );

import type { Contract } from '../../../../../types/contract';
import { findMember } from '../../../records/members/store';
import { listChanges as readChanges } from '../../../records/roster-changes/store';
import { cursorAfter, parseCursor } from '../../../runtime/cursor';
import { done, type Handler } from '../../../runtime/handlers';
import { changeOf } from '../view';

const changesAtOnce = 30;

/** An administrator reads the journal of the roster. */
export const listChanges: Handler<Contract['membership']['listChanges']> = async ({
  orgUnitId,
  memberId,
  importId,
  cursor,
}) => {
  // Who administers a person reads all of their history; others what concerned their part of the tree.
  const isAdministered = memberId !== null && (await findMember(memberId))?.path.includes(orgUnitId);
  const about = { orgUnitId: isAdministered ? null : orgUnitId, memberId, importId };
  const page = await readChanges(about, parseCursor(cursor), changesAtOnce);
  return done({ items: page.map(changeOf), next: cursorAfter(page, changesAtOnce, ({ at }) => at) });
};

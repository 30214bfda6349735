import type { Contract } from '../../../../types/contract';
import { cursorAfter, parseCursor } from '../../runtime/cursor';
import { done, refuse, type Handler } from '../../runtime/handlers';
import { listChanges as readChanges } from '../../records/roster-changes/store';
import { changeOf, entryOf, recordOf } from './view';
import { findMember, listEverOfBranch } from '../../records/members/store';

type Operations = Contract['membership'];

const changesAtOnce = 30;

const listBranchRoster: Handler<Operations['listBranchRoster']> = async (_input, { orgUnit, now }) => {
  if (orgUnit.kind !== 'branch') return refuse('notABranch');
  const { _id: orgUnitId, name } = orgUnit;
  const items = (await listEverOfBranch(orgUnitId)).map(member => entryOf(member, orgUnitId));
  const here = items.filter(({ state }) => state === 'active');
  const gone = items.filter(({ state }) => state !== 'active');
  return done({ branch: { orgUnitId, name }, items: [...here, ...gone], now });
};

const getRecord: Handler<Operations['getRecord']> = async ({ orgUnitId, memberId }, { now }) => {
  const member = await findMember(memberId);
  if (!member?.path.includes(orgUnitId)) return refuse('notFound');
  return done({ record: recordOf(member), now });
};

const listChanges: Handler<Operations['listChanges']> = async ({ orgUnitId, memberId, importId, cursor }) => {
  // Who keeps a person's entry sees all of its history; others what concerned their part of the tree.
  const isKept = memberId !== null && (await findMember(memberId))?.path.includes(orgUnitId);
  const about = { orgUnitId: isKept ? null : orgUnitId, memberId, importId };
  const page = await readChanges(about, parseCursor(cursor), changesAtOnce);
  return done({ items: page.map(changeOf), next: cursorAfter(page, changesAtOnce, ({ at }) => at) });
};

/** What those who keep the roster read of it. */
export const reads = { listBranchRoster, getRecord, listChanges };

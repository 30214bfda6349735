import type { Contract } from '../../../../types/contract';
import type { Input } from '../../../../types/operation';
import { ask, call } from '../../platform/call';

type Membership = Contract['membership'];

/** The people of a branch, and those who left it. */
export const listBranchRoster = (orgUnitId: string) => call('membership', 'listBranchRoster', { orgUnitId });

/** All that the roster keeps of a person; `orgUnitId` is a part of the tree that they belong to. */
export const getRecord = (orgUnitId: string, memberId: string) =>
  call('membership', 'getRecord', { orgUnitId, memberId });

/** One page of the journal. */
export const listChanges = (input: Input<Membership['listChanges']>) => ask('membership', 'listChanges', input);

// `changeId` from `newId()`, the same one on every retry.
export const add = (input: Input<Membership['add']>) => call('membership', 'add', input);
export const amend = (input: Input<Membership['amend']>) => call('membership', 'amend', input);
export const move = (input: Input<Membership['move']>) => call('membership', 'move', input);
export const depart = (input: Input<Membership['depart']>) => call('membership', 'depart', input);
export const rejoin = (input: Input<Membership['rejoin']>) => call('membership', 'rejoin', input);
export const merge = (input: Input<Membership['merge']>) => call('membership', 'merge', input);

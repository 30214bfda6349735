import type { Contract } from '../../../../types/contract';
import type { Handlers } from '../../runtime/handlers';
import { depart } from './operations/depart';
import { getRecord } from './operations/get-record';
import { listBranchRoster } from './operations/list-branch-roster';
import { listChanges } from './operations/list-changes';
import { merge } from './operations/merge';
import { move } from './operations/move';
import { rejoin } from './operations/rejoin';

export const membership: Handlers<Contract['membership']> = {
  listBranchRoster,
  getRecord,
  listChanges,
  // Readings of names come from a large package: it is read when the first name is written.
  add: async (input, call) => (await import('./operations/add')).add(input, call),
  amend: async (input, call) => (await import('./operations/amend')).amend(input, call),
  move,
  depart,
  rejoin,
  merge,
};

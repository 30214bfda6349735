import type { Contract } from '../../../../types/contract';
import type { Handlers } from '../../runtime/handlers';
import { merge } from './merge';
import { depart, move, rejoin } from './placing';
import { reads } from './reads';

export const membership: Handlers<Contract['membership']> = {
  ...reads,
  // Readings of names come from a large package: it is read when the first name is written.
  add: async (input, call) => (await import('./details')).add(input, call),
  amend: async (input, call) => (await import('./details')).amend(input, call),
  move,
  depart,
  rejoin,
  merge,
};

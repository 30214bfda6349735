import type { Contract } from '../../../../types/contract';
import type { Handlers } from '../../runtime/handlers';
import { add, amend } from './details';
import { merge } from './merge';
import { depart, move, rejoin } from './placing';
import { reads } from './reads';

export const membership: Handlers<Contract['membership']> = { ...reads, add, amend, move, depart, rejoin, merge };

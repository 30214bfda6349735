import type { Contract } from '../../../../types/contract';
import type { Handlers } from '../../runtime/handlers';
import { changes } from './changes';
import { reads } from './reads';

export const organisation: Handlers<Contract['organisation']> = { ...reads, ...changes };

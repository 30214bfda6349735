import type { Contract } from '../../../../types/contract';
import type { Handlers } from '../../runtime/handlers';
import { getCadence } from './operations/get-cadence';
import { listHosted } from './operations/list-hosted';
import { listOwn } from './operations/list-own';
import { listToDo } from './operations/list-to-do';

export const calendar: Handlers<Contract['calendar']> = { listOwn, listHosted, listToDo, getCadence };

import type { Contract } from '../../../../../types/contract';
import { type Handler, done, refuse } from '../../../runtime/handlers';
import { isCommittee } from '../rules/visibility-decision';
import { latestVisibility } from '../../../records/visibilities/store';
import { visibilityOf } from '../view';

/** The committee reads who may see what of people. */
export const getVisibility: Handler<Contract['contacts']['getVisibility']> = async (_input, call) =>
  isCommittee(call.orgUnit) ? done(visibilityOf(await latestVisibility())) : refuse('notCommittee');

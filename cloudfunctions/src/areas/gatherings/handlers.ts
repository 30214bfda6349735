import type { Contract } from '../../../../types/contract';
import type { Handlers } from '../../runtime/handlers';
import { cancel } from './operations/cancel';
import { cancelFollowing } from './operations/cancel-following';
import { getGathering } from './operations/get-gathering';
import { getMiniCode } from './operations/get-mini-code';
import { getPlanDefaults } from './operations/get-plan-defaults';
import { listConflicts } from './operations/list-conflicts';
import { listHosted } from './operations/list-hosted';
import { listMine } from './operations/list-mine';
import { listOccurrences } from './operations/list-occurrences';
import { listSeries } from './operations/list-series';
import { publish } from './operations/publish';
import { revise } from './operations/revise';
import { reviseFollowing } from './operations/revise-following';
import { schedule } from './operations/schedule';
import { scheduleSeries } from './operations/schedule-series';

export const gatherings: Handlers<Contract['gatherings']> = {
  getPlanDefaults,
  listConflicts,
  getMiniCode,
  listOccurrences,
  scheduleSeries,
  listSeries,
  reviseFollowing,
  cancelFollowing,
  listMine,
  listHosted,
  getGathering,
  schedule,
  revise,
  publish,
  cancel,
};

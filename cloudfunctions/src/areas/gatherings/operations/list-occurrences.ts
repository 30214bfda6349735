import type { Contract } from '../../../../../types/contract';
import { done, type Handler } from '../../../runtime/handlers';
import { occurrenceOf, startsBy } from '../rules/recurrence';

/** Lists when a series would be held by a rule. */
export const listOccurrences: Handler<Contract['gatherings']['listOccurrences']> = async (
  { startsAt, rule, times },
  { now },
) => done({ items: startsBy(rule, startsAt, times).map(occurrenceOf), now });

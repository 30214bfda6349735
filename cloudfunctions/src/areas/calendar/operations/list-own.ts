import type { Contract } from '../../../../../types/contract';
import { everMeantBy } from '../../../domain/placement';
import { listMeantBetween } from '../../../records/gatherings/store';
import { done, type Handler } from '../../../runtime/handlers';
import { readOwnCards } from '../../gatherings/steps/read-cards';
import { entriesAtMost } from '../rules';
import { ownEntryOf } from '../view';

/** Lists what the caller is expected at, may sign up for, or took part in, within a span of time. */
export const listOwn: Handler<Contract['calendar']['listOwn']> = async ({ from, until }, call) => {
  const { caller, now } = call;
  const found = await listMeantBetween(everMeantBy(caller.member).keys, from, until, entriesAtMost);
  const own = await readOwnCards(found, call, ({ endsAt }) => endsAt < now);
  const hosts = Object.fromEntries(own.map(({ host }) => [host.orgUnitId, host.name]));
  return done({ entries: own.map(ownEntryOf), hosts, now });
};

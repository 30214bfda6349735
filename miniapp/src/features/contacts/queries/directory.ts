import type { Contract } from '../../../../../types/contract';
import type { Card } from '../../../../../types/contacts';
import type { Output, Refusal } from '../../../../../types/operation';
import { RefusedRead } from '../../../platform/call-failure';
import { serverNow } from '../../../platform/clock';
import { remember } from '../../../platform/query-store';
import { usePages } from '../../../platform/use-pages';
import { useQuery } from '../../../platform/use-query';
import { getCard, getNode, listFavourites, listPeople, listReveals, search } from '../api/directory';
import { readRefusalWords } from '../words';

type Contacts = Contract['contacts'];
export type PeoplePage = Output<Contacts['listPeople']>;
export type FoundPage = Output<Contacts['search']>;
export type Found = FoundPage['items'][number];

/** Reading people costs the reader some of what may be read in an hour: what was just read is good for a while. */
const goodForMs = 5 * 60_000;

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: ReadRefusal };
type ReadRefusal = Refusal<Contacts['getCard']>;

/** A refused read as a failure that knows its own words. */
async function readable<T>(outcome: Promise<Read<T>>): Promise<T> {
  const answer = await outcome;
  if (answer.ok) return answer.value;
  const { title, advice } = readRefusalWords(answer.refusal, serverNow());
  throw new RefusedRead(title, advice, answer.refusal.word === 'notFound' ? 'notFound' : 'unavailable');
}

/** A node of the tree with what is right below it; null = the root, '' = none. */
export const useNode = (orgUnitId: string | null) =>
  useQuery(orgUnitId === '' ? '' : `node:${orgUnitId ?? ''}`, () => getNode(orgUnitId), { freshMs: goodForMs });

/** The people of a branch, page by page. */
export const usePeople = (branchId: string) =>
  usePages<PeoplePage>(branchId ? `people:${branchId}` : '', cursor => readable(listPeople(branchId, cursor)), {
    freshMs: goodForMs,
  });

const cardKey = (memberId: string) => `card:${memberId}`;

/** One person's card. */
export const useCard = (memberId: string) =>
  useQuery(memberId ? cardKey(memberId) : '', () => readable(getCard(memberId)), { freshMs: goodForMs });

/** Shows at once what has become of a card. */
export const rememberCard = (card: Card) => remember(cardKey(card.memberId), { card, now: serverNow() });

/** My favourites, latest added first. */
export const useFavourites = () => useQuery('favourites', listFavourites);

/** Who had a field of mine revealed, page by page. */
export const useReveals = () => usePages('reveals', listReveals);

/** The people found by a text, page by page; '' finds nobody. */
export const useFound = (text: string) =>
  usePages<FoundPage>(text ? `search:${text}` : '', cursor => readable(search(text, cursor)), {
    freshMs: goodForMs,
  });

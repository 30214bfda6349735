import { useQuery, type Query } from '../../platform/use-query';
import type { Me } from '../../../../types/identity';
import { CallFailure } from '../../platform/call-failure';
import { getMe } from './api';

const goodForMs = 5 * 60_000;

/**
 * Who is looking. Fails as `unauthenticated` where that is nobody on the roster. Read once for all pages; anew where a page
 * wants it younger than `freshMs`.
 */
export function useMe(freshMs = goodForMs): Query<Me> {
  return useQuery('me', readMe, { freshMs });
}

async function readMe(): Promise<Me> {
  const { me } = await getMe();
  if (!me) throw new CallFailure('unauthenticated');
  return me;
}

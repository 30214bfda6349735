import { useQuery, type Query } from '../../platform/use-query';
import type { Me } from '../../../../types/identity';
import { CallFailure } from '../../platform/call-failure';
import { getMe } from './api';

const goodForMs = 5 * 60_000;

/** Who is looking. Fails as `unauthenticated` where that is nobody on the roster. Read once for all pages. */
export function useMe(): Query<Me> {
  return useQuery('me', readMe, { freshMs: goodForMs });
}

async function readMe(): Promise<Me> {
  const { me } = await getMe();
  if (!me) throw new CallFailure('unauthenticated');
  return me;
}

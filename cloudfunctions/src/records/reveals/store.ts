import { collection } from '../../platform/database';
import type { RevealDocument } from './document';

const reveals = collection('reveals');

/** Adds a reveal; false if that one is recorded. */
export const addReveal = (reveal: RevealDocument) => reveals.insert(reveal);

export const findReveal = (id: string) => reveals.find(id);

/** Who had a field of a member revealed, latest first. */
export const listReveals = (memberId: string, after: readonly [at: number, id: string] | null, limit: number) =>
  reveals.list(
    { memberId },
    {
      limit,
      orderBy: [
        ['at', 'desc'],
        ['_id', 'desc'],
      ],
      after,
    },
  );

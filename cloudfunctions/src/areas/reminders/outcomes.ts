import type { Outcome } from './sending';
import { emptyConsents, settle, useConsents } from './store';

/** Counts the consents that were used: one change for all that were used equally often. */
async function countUsed(ids: readonly string[]): Promise<void> {
  const times = new Map<string, number>();
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  for (const count of new Set(times.values()))
    await useConsents(
      [...times].filter(([, of]) => of === count).map(([id]) => id),
      count,
    );
}

/** Writes what came of a batch: one change for each way it can end. */
export async function record(outcomes: readonly Outcome[], fence: string, now: number): Promise<void> {
  const ways = new Map<string, { readonly outcome: Outcome; readonly ids: string[] }>();
  for (const outcome of outcomes) {
    const { ending, errCode } = outcome;
    const way = JSON.stringify([ending, errCode]);
    const known = ways.get(way) ?? { outcome, ids: [] };
    known.ids.push(outcome.id);
    ways.set(way, known);
  }
  await Promise.all(
    [...ways.values()].map(({ outcome: { ending, errCode }, ids }) =>
      settle(ids, fence, {
        push: ending.state,
        errCode,
        ...(ending.state === 'waiting' && { sendAt: ending.at }),
        ...(ending.state === 'sent' && { sentAt: now }),
      }),
    ),
  );
  await countUsed(outcomes.flatMap(({ used }) => used ?? []));
  const empty = outcomes.flatMap(({ empty: one }) => one ?? []);
  if (empty.length > 0) await emptyConsents(empty);
}

import type { Outcome } from './send';
import { recordOutcome } from '../../../records/reminders/store';
import { emptyConsents, useConsents } from '../../../records/message-consents/store';

/** Puts what is alike together. */
function grouped<T>(items: readonly T[], likeness: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(likeness(item), [...(groups.get(likeness(item)) ?? []), item]);
  return [...groups.values()];
}

/** Counts the consents that messages took: one change for all of which as many were accepted. */
async function countUsed(outcomes: readonly Outcome[]): Promise<void> {
  const used = outcomes.flatMap(({ verdict: { state }, route: { consent } }) =>
    consent && (state === 'sent' || state === 'unknown') ? [consent] : [],
  );
  const times = new Map<string, number>();
  const counted = used.map(consent => {
    const time = (times.get(consent.id) ?? 0) + 1;
    times.set(consent.id, time);
    return { ...consent, time };
  });
  for (const alike of grouped(counted, ({ accepted, time }) => `${time} ${accepted}`))
    await useConsents(
      alike.map(({ id }) => id),
      alike[0]?.accepted ?? 0,
    );
}

/** Writes what came of messages: one change for all that ended alike. */
export async function recordOutcomes(outcomes: readonly Outcome[], fence: string, now: number): Promise<void> {
  const groups = grouped(outcomes, ({ verdict, errCode, route }) => JSON.stringify([verdict, errCode, route.channel]));
  await Promise.all(
    groups.map(alike => {
      const [{ verdict, errCode, route }] = alike as [Outcome];
      return recordOutcome(
        alike.map(({ id }) => id),
        fence,
        {
          push: verdict.state,
          errCode,
          ...(verdict.state === 'queued' && { sendAt: verdict.at }),
          ...(verdict.state === 'sent' && { sentAt: now }),
          ...((verdict.state === 'sent' || verdict.state === 'unknown') && { channel: route.channel }),
        },
      );
    }),
  );
  await countUsed(outcomes);
  const empty = outcomes.flatMap(outcome => outcome.empty);
  if (empty.length > 0) await emptyConsents(empty);
}

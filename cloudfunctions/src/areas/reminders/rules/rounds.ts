import type { RoundStatus } from '../../../../../types/reminders';
import type { GatheringDocument } from '../../../records/gatherings/document';
import type { ReminderRoundDocument } from '../../../records/reminder-rounds/document';
import { hourMs } from '../../../domain/local-time';

/** So often at most those who have not answered are reminded again, so long after they were told something last. */
const roundLimit = 2;
const restMs = 3 * hourMs;

type Gathering = Pick<GatheringDocument, 'state' | 'startsAt' | 'publishedAt' | 'changed'>;
type Round = Pick<ReminderRoundDocument, 'at' | 'by'>;

/** Why people cannot be reminded again at `now`; null = they can be. */
export function refuseRound(
  { state, startsAt, publishedAt, changed }: Gathering,
  rounds: readonly Round[],
  now: number,
) {
  if (state !== 'published' || now >= startsAt) return { word: 'tooLate' } as const;
  if (rounds.length >= roundLimit) return { word: 'enough', limit: roundLimit } as const;
  const from = Math.max(publishedAt ?? 0, changed?.at ?? 0, ...rounds.map(({ at }) => at)) + restMs;
  if (from >= startsAt) return { word: 'tooLate' } as const;
  return now < from ? ({ word: 'tooSoon', from } as const) : null;
}

/** How often those who have not answered were reminded again, and whether they can be once more. */
export function roundStatusOf(gathering: Gathering, rounds: readonly Round[], now: number): RoundStatus {
  const refusal = refuseRound(gathering, rounds, now);
  const from = refusal?.word === 'tooSoon' ? refusal.from : now;
  const isOver = refusal !== null && refusal.word !== 'tooSoon';
  return {
    from: isOver ? null : from,
    left: isOver ? 0 : roundLimit - rounds.length,
    rounds: rounds.map(({ at, by }) => ({ at, by: by.name })),
  };
}

import { serverNow } from '../../platform/clock';
import { useQuery } from '../../platform/use-query';
import { usePausedText } from '../../platform/use-paused-text';
import { audienceKeys } from './view/audience';
import { warningsOf, type Warning } from './words/conflicts';
import type { PlanDraft } from './storage';
import { timesOf } from './forms/plan';
import { listConflicts } from './api/plan';

const pauseMs = 600;
const goodForMs = 30_000;

type Asked = Parameters<typeof listConflicts>[0];

/** What to ask about a plan; null as long as it has no time. */
function askedOf({ gatheringId, hostId, form }: PlanDraft): Asked | null {
  const times = timesOf(form);
  if (!times || times.endsAt <= times.startsAt) return null;
  const { startsAt, endsAt } = times;
  const place = form.place.replace(/\p{Cc}+/gu, ' ').trim();
  const { chairId } = form;
  return { hostId, gatheringId, startsAt, endsAt, place, chairId, audience: [...audienceKeys(form.audience, hostId)] };
}

/** What speaks against a plan while it is being filled in: looked up whenever typing pauses. Nothing while offline. */
export function useConflicts(draft: PlanDraft): readonly Warning[] {
  const asked = askedOf(draft);
  const paused = usePausedText(asked ? JSON.stringify(asked) : '', pauseMs);
  const read = () => listConflicts(JSON.parse(paused) as Asked);
  const { value } = useQuery(paused ? `conflicts:${paused}` : '', read, { freshMs: goodForMs });
  return value && asked ? warningsOf(value, asked.startsAt, serverNow()) : [];
}

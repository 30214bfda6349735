import { remember } from '../../platform/query-store';
import { useQuery } from '../../platform/use-query';
import { getSignUp, listSignUps } from './api';

type OwnOutcome = Awaited<ReturnType<typeof getSignUp>>;

const ownKey = (gatheringId: string) => `signUp:${gatheringId}`;

/** Seats come free and are taken while somebody looks. */
const followMs = 15_000;

const refreshOf = (seen: OwnOutcome | undefined) =>
  seen?.ok && ['open', 'full', 'signedUp'].includes(seen.value.signUp.state) ? followMs : 0;

/** How the reader stands in the list of a gathering, kept current while it moves. */
export const useSignUp = (gatheringId: string) =>
  useQuery(ownKey(gatheringId), () => getSignUp(gatheringId), { refreshMs: refreshOf });

/** Shows at once what a command has made of the reader's place. */
export const rememberSignUp = (gatheringId: string, outcome: OwnOutcome) => remember(ownKey(gatheringId), outcome);

/** Everybody who signed up for a gathering. */
export const useSignUps = (gatheringId: string) =>
  useQuery(`signUps:${gatheringId}`, () => listSignUps(gatheringId), { refreshMs: followMs });

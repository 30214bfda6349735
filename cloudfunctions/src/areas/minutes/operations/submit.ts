import type { Contract } from '../../../../../types/contract';
import { findMinutes, takeStep } from '../../../records/minutes/store';
import { type Handler, refuse } from '../../../runtime/handlers';
import { isEmpty, listParts } from '../rules/parts';
import { refuseWriting } from '../rules/rights';
import { refuseVotes } from '../rules/votes';
import { callerRights } from '../steps/caller-rights';
import { readElectorate } from '../steps/read-electorate';
import { answerWithMinutes } from '../steps/read-view';
import { rereadMinutes } from '../steps/reread-minutes';

/** Whoever writes submits the minutes to the chair. */
export const submit: Handler<Contract['minutes']['submit']> = async ({ gatheringId }, call) => {
  const { gathering, caller, now } = call;
  const rights = callerRights(call);
  const before = await findMinutes(gatheringId);
  if (before?.state === 'submitted' && rights.writes) return answerWithMinutes(before, call);
  const refusal = refuseWriting(gathering, before, rights);
  if (refusal) return { ok: false, refusal };
  if (gathering.state !== 'closed') return refuse('notClosed');
  if (!before || isEmpty(before.parts)) return refuse('nothingWritten');
  const electorate = await readElectorate(gathering);
  const wrong = listParts(before.parts, null).flatMap(({ body }) =>
    body.kind === 'decision' && refuseVotes(body.votes, electorate) ? [body.text] : [],
  );
  if (wrong.length > 0) return refuse('votesDoNotFit', { texts: wrong, came: electorate?.came ?? 0 });
  const step = {
    state: 'submitted',
    submitted: { memberId: caller.memberId, at: now },
    returned: null,
    waitsFor: gathering.chair?.memberId ?? null,
  } as const;
  const current =
    (await takeStep(gatheringId, { states: ['draft', 'returned'] }, step)) ?? (await rereadMinutes(gatheringId));
  const { state } = current;
  return state === 'submitted' ? answerWithMinutes(current, call) : refuse('notDraft', { state });
};

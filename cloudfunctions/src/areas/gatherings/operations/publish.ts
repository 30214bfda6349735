import type { Contract } from '../../../../../types/contract';
import { changeGathering } from '../../../records/gatherings/store';
import { type Handler, refuse } from '../../../runtime/handlers';
import { refuseChange } from '../rules/state';
import { answerGathering } from '../steps/answer-gathering';
import { rereadGathering } from '../steps/reread-gathering';

/** Shows a draft to its audience, who are told of it. */
export const publish: Handler<Contract['gatherings']['publish']> = async ({ gatheringId }, call) => {
  const { gathering, now } = call;
  const { closesAt } = gathering.checkIn;
  if (gathering.state === 'draft' && now >= closesAt) return refuse('inThePast', { closesAt });
  const published = { state: 'published', publishedAt: now, 'due.reminders': now } as const;
  const changed = await changeGathering(gatheringId, { states: ['draft'] }, published);
  const current = changed ?? (await rereadGathering(gatheringId));
  const ended = refuseChange(current);
  return ended ? refuse(ended.word) : answerGathering(current, call);
};

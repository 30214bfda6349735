import type { Contract } from '../../../../../types/contract';
import type { Handler } from '../../../runtime/handlers';
import { answerGathering } from '../steps/answer-gathering';

/** Shows a gathering in full, with how the caller stands to it. */
export const getGathering: Handler<Contract['gatherings']['getGathering']> = async (_input, call) =>
  answerGathering(call.gathering, call);

import type { Contract } from '../../../../../types/contract';
import { hasSignUp } from '../../../domain/sign-up';
import { type Handler, refuse } from '../../../runtime/handlers';
import { answerSummary } from '../steps/answer-summary';
import { openList } from '../steps/open-list';

/** Shows how the caller stands to signing up for a gathering. */
export const getSignUp: Handler<Contract['signUps']['getSignUp']> = async (_input, call) => {
  const { gathering } = call;
  if (!hasSignUp(gathering)) return refuse('noSignUp');
  return answerSummary(gathering, await openList(gathering), call);
};

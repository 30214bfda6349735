import type { Contract } from '../../../../types/contract';
import type { Input, Output } from '../../../../types/operation';
import { asFailure } from '../../platform/call-failure';
import { chosenPerson } from '../../platform/demo-person';
import { newId } from '../../platform/new-id';
import { keepAtOnce, readKept } from '../../platform/storage';
import { getConsents, recordConsents } from './api';

type Answered = Input<Contract['reminders']['recordConsents']>;
type Statuses = Output<Contract['reminders']['getConsents']>;

const key = () => `qinglian.unrecordedConsents.${chosenPerson()}`;

const unrecorded = (): readonly Answered[] => readKept<readonly Answered[]>(key()) ?? [];

/** Keeps an answer to WeChat's question on this phone until the server has it: WeChat cannot be asked for it again. */
export function keepAnswer(choices: Answered['choices']): void {
  keepAtOnce(key(), [...unrecorded(), { requestId: newId(), choices }]);
}

/** Hands the server the answers that it does not have yet, and reads how it stands. */
export async function readConsents(): Promise<Statuses> {
  let statuses: Statuses | undefined;
  for (const answered of unrecorded()) {
    statuses = await recordConsents(answered).catch((thrown: unknown) => {
      // What the server will never take must not stand in the way of the rest.
      if (asFailure(thrown).code !== 'invalid') throw thrown;
      return undefined;
    });
    const rest = unrecorded().filter(({ requestId }) => requestId !== answered.requestId);
    keepAtOnce(key(), rest);
  }
  return statuses ?? getConsents();
}

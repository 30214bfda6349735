import { useState } from 'react';
import type { ConsentStatus } from '../../../../types/reminders';
import { askForConsent, type ConsentAnswer } from '../../platform/message-consent';
import { load } from '../../platform/query-store';
import { keepAnswer, readConsents } from './storage';
import { consentsKey } from './queries';
import { subscribedBy, type Subscribed } from './view/consent';

/** A tap on 订阅: WeChat asks, the answer is kept and goes to the server as soon as there is a network. */
export function useSubscribe(statuses: readonly ConsentStatus[]) {
  const [ended, setEnded] = useState<Subscribed>();

  const subscribe = async () => {
    // WeChat asks nobody who has not just tapped: nothing may be waited for before.
    const answer = await askForConsent(statuses.map(({ templateId }) => templateId));
    if (answer.is === 'chosen') {
      keepAnswer(choicesOf(statuses, answer));
      void load(consentsKey, readConsents);
    }
    const end = subscribedBy(answer);
    setEnded(end);
    return end;
  };

  return { ended, subscribe };
}

function choicesOf(statuses: readonly ConsentStatus[], { choices }: Extract<ConsentAnswer, { is: 'chosen' }>) {
  return statuses.flatMap(({ template, templateId }) => {
    const chosen = choices.get(templateId);
    return chosen ? [{ template, ...chosen }] : [];
  });
}

import { useState } from 'react';
import type { Card } from '../../../../types/contacts';
import { setFavourite } from '../../features/contacts/api/directory';
import { rememberCard } from '../../features/contacts/queries/directory';
import { favouriteRefusalWords } from '../../features/contacts/words';
import { asFailure } from '../../platform/call-failure';
import { failureSentence } from '../../ui/failure-words';
import { showToast } from '../../ui/toast';

/** Whether a person is a favourite: a tap shows at once, and is taken back with the reason where it came to nothing. */
export function useFavourite(card: Card) {
  const [wanted, setWanted] = useState<boolean | null>(null);
  const isFavourite = wanted ?? card.isFavourite;

  const toggle = async () => {
    const next = !isFavourite;
    setWanted(next);
    try {
      const outcome = await setFavourite(card.memberId, next);
      if (outcome.ok) rememberCard({ ...card, isFavourite: next });
      else showToast(favouriteRefusalWords(outcome.refusal), 'bad');
    } catch (thrown) {
      const failure = asFailure(thrown);
      showToast(failure.unanswered ? '网络不通，可能没有保存，请稍后再试' : failureSentence(failure.code), 'bad');
    }
    setWanted(null);
  };

  return { isFavourite, toggle };
}

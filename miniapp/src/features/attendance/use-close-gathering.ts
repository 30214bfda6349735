import { useState } from 'react';
import { CallFailure } from '../../platform/call-failure';
import { serverNow } from '../../platform/clock';
import { close } from './api';
import { closeRefusalWords, type SheetProgress } from './words/closing';

/** Closing one gathering. Where there are many branches it is asked for again until every sheet is made. */
export function useCloseGathering(gatheringId: string) {
  const [making, setMaking] = useState<SheetProgress | null>(null);

  /** Answers why it was refused, or nothing when all is done. */
  const closeAll = async (): Promise<string | undefined> => {
    let before = -1;
    try {
      for (;;) {
        const outcome = await close(gatheringId);
        if (!outcome.ok) return closeRefusalWords(outcome.refusal, serverNow());
        const { sheets, branches } = outcome.value;
        if (sheets >= branches) return undefined;
        if (sheets <= before) throw new CallFailure('unavailable');
        before = sheets;
        setMaking({ sheets, branches });
      }
    } finally {
      setMaking(null);
    }
  };

  return { making, closeAll };
}

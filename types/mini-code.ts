import * as z from 'zod';
import { id } from './fields';
import { query } from './operation';

/** The mini-program code 小程序码 of a gathering, for posters and chats: scanned in WeChat, it opens the gathering. */
export const miniCode = {
  getMiniCode: query({
    access: { who: 'secretary', over: 'host', at: 'gatheringId' },
    input: z.object({ gatheringId: id }),
    output: z.object({
      title: z.string(),
      type: z.enum(['png', 'jpeg']),
      /** The picture, in base64: some hundred kilobytes. */
      picture: z.string(),
    }),
    refusals: {
      /** A draft is seen by nobody who scans it. */
      notPublished: {},
      gatheringCancelled: { reason: z.string() },
      /** WeChat draws no codes for pages that are in no released version. */
      notReleased: {},
      /** Too many codes in this minute: later. */
      overQuota: {},
      /** WeChat did not answer: later. */
      unanswered: {},
      /** Its id is longer than a code may say; it can be passed on as a card. */
      notCodable: {},
    },
  }),
};

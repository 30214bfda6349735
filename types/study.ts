import * as z from 'zod';
import { personRefusals } from './attendance';
import { id, instant, text } from './fields';
import { paper } from './gathering-plan';
import { receipt } from './gatherings';
import { command, query } from './operation';

/** A reflection 心得 has at most so many characters. */
export const longestReflection = 1000;

/** Something to be studied: the plan's own words, or a file. Exactly one of `words` and `paper` is not null. */
const material = z.object({ materialId: id, words: z.string().nullable(), paper: paper.nullable() });
export type StudyMaterial = z.output<typeof material>;

const cursor = z.string().max(200).nullable();

/** What somebody handed in. `reflection` null: its time is over, and it was erased. */
const handedIn = z.object({ reflection: z.string().nullable(), at: instant });

/** Online study 线上学习: the materials opened, a few words of one's own, and nobody's time taken. */
export const study = {
  /** What is to be studied, and what the caller has handed in; null: nothing, or they checked in by other means. */
  getStudy: query({
    access: { who: 'audience', at: 'gatheringId' },
    input: z.object({ gatheringId: id }),
    output: z.object({
      materials: z.array(material),
      /** Characters of the reflection, those that leave a mark on paper. `atLeast` 0: it may be left out. */
      atLeast: z.int(),
      atMost: z.int(),
      mine: handedIn.nullable(),
      now: instant,
    }),
    refusals: {
      /** People do not check in by studying here. */
      notThisWay: {},
    },
  }),

  /**
   * Checks the caller in by what they have studied. The same again, and a second phone, are told `alreadyCheckedIn` with the
   * receipt of the first; what that one said of itself stays.
   */
  submitReflection: command({
    access: { who: 'member', at: 'gatheringId' },
    input: z.object({
      gatheringId: id,
      /** Ids of the materials that the phone has opened to their end. */
      opened: z.array(id).max(50),
      reflection: text(longestReflection),
    }),
    output: z.object({ receipt }),
    refusals: {
      ...personRefusals,
      notThisWay: {},
      /** Ids of those that were not opened, such as one that was added since. */
      notOpened: { materialIds: z.array(id) },
      tooShort: { atLeast: z.int() },
    },
  }),

  /** What one person handed in. */
  getReflection: query({
    access: { who: 'audience', at: 'gatheringId' },
    input: z.object({ gatheringId: id, memberId: id }),
    output: z.object({ handedIn: handedIn.nullable(), now: instant }),
    refusals: {
      /** A reflection is read by whoever wrote it, by the host's secretary, and by who chairs. */
      notForYou: {},
    },
  }),

  /** What everybody handed in, earliest first. */
  listReflections: query({
    access: { who: 'audience', at: 'gatheringId' },
    input: z.object({ gatheringId: id, cursor: cursor.optional() }),
    output: z.object({
      items: z.array(handedIn.extend({ memberId: id, name: z.string(), branchName: z.string() })),
      next: cursor,
      now: instant,
    }),
    refusals: { notForYou: {} },
  }),
};

import { keepAtOnce, readKept } from '../../platform/storage';

/** How far somebody is with a study: on this phone only, and kept with every letter. */
export interface KeptStudy {
  readonly gatheringId: string;
  /** Ids of the materials that were opened to their end. */
  readonly opened: readonly string[];
  readonly reflection: string;
}

const key = 'qinglian.studies';

/** Also what was handed in stays for a while: should the secretary take it back, nobody writes it again. */
const keptAtMost = 5;

const keptStudies = (): readonly KeptStudy[] => readKept<readonly KeptStudy[]>(key) ?? [];

export const keptStudy = (gatheringId: string): KeptStudy =>
  keptStudies().find(study => study.gatheringId === gatheringId) ?? { gatheringId, opened: [], reflection: '' };

export const keepStudy = (study: KeptStudy): void =>
  keepAtOnce(
    key,
    [study, ...keptStudies().filter(({ gatheringId }) => gatheringId !== study.gatheringId)].slice(0, keptAtMost),
  );

import type { StudyMaterial } from '../../../../../types/study';
import { refuseSelfCheckIn, type SelfCheckInFacts } from './check-in';
import { planOf, toStudy } from '../../../records/gatherings/rules';
import type { GatheringDocument } from '../../../records/gatherings/document';

/** What is to be studied, in order: the plan's own words first. */
export function materialsOf(gathering: GatheringDocument): StudyMaterial[] {
  const plan = planOf(gathering);
  const papers = new Map(gathering.attachments.map(paper => [paper.attachmentId, paper]));
  return toStudy(plan).map(materialId => {
    const paper = papers.get(materialId) ?? null;
    return { materialId, words: paper ? null : plan.study, paper };
  });
}

/** How long a text is as people count it: what leaves a mark on paper. */
export const visibleLength = (text: string): number => [...text.replace(/\s/g, '')].length;

/** What somebody hands in. */
export interface StudyFacts extends SelfCheckInFacts {
  readonly opened: readonly string[];
  readonly reflection: string;
}

/** The one ordered list of reasons against a check-in by study; null = it is accepted. */
export function refuseStudy(facts: StudyFacts) {
  const { gathering, opened, reflection } = facts;
  const refused = refuseSelfCheckIn(facts);
  if (refused) return refused;
  const plan = planOf(gathering);
  const { online } = plan.means;
  if (!online) return { word: 'notThisWay' } as const;
  const materialIds = toStudy(plan).filter(materialId => !opened.includes(materialId));
  if (materialIds.length > 0) return { word: 'notOpened', materialIds } as const;
  const atLeast = online.reflectionLength;
  return visibleLength(reflection) < atLeast ? ({ word: 'tooShort', atLeast } as const) : null;
}

/** Whether somebody reads what others made of their studies: whoever manages the gathering, and who chairs it. */
export const readsReflections = (
  { chair }: Pick<GatheringDocument, 'chair'>,
  memberId: string,
  manages: boolean,
): boolean => manages || chair?.memberId === memberId;

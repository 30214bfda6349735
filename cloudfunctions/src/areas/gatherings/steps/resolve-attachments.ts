import type { Paper, PlannedAttachment } from '../../../../../types/gathering-plan';
import { papersHostedBy } from '../../../records/gatherings/store';
import { holdAttachments } from '../../attachments/steps/hold-attachments';
import { attachmentOf } from '../../attachments/view';

/** Who plans, for which host, and when. */
export interface Planner {
  readonly memberId: string;
  readonly hostId: string;
  readonly now: number;
}

/**
 * The attachments that a plan names, as documents have them, and the ids of those that are not there for whoever plans. They
 * may name what the gathering had `before`, what they uploaded themselves, and attachments of other gatherings of the same
 * host, as in a copy.
 */
export async function resolveAttachments(
  planned: readonly PlannedAttachment[],
  before: readonly Paper[],
  { memberId, hostId, now }: Planner,
): Promise<{ attachments: Paper[]; missing: string[] }> {
  const known = new Map(before.map(paper => [paper.attachmentId, paper]));
  const added = planned.map(({ attachmentId }) => attachmentId).filter(id => !known.has(id));
  const held = (await holdAttachments(added, now)).filter(({ proof }) => proof === null);
  const others = held.filter(({ by }) => by.memberId !== memberId).map(({ _id }) => _id);
  const copied = others.length > 0 ? await papersHostedBy(hostId, others) : new Set<string>();
  for (const attachment of held)
    if (attachment.by.memberId === memberId || copied.has(attachment._id))
      known.set(attachment._id, { ...attachmentOf(attachment), study: false });
  const wanted = new Map(planned.map(({ attachmentId, study }) => [attachmentId, study]));
  return {
    attachments: [...wanted].flatMap(([id, study]) => {
      const paper = known.get(id);
      return paper ? [{ ...paper, study }] : [];
    }),
    missing: [...wanted.keys()].filter(id => !known.has(id)),
  };
}

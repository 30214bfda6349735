import type { MinutesDocument } from '../../../records/minutes/document';
import type { AudienceCall } from './caller-rights';
import { holdAttachments } from '../../attachments/steps/hold-attachments';
import type { PartBody } from '../../../../../types/minutes';
import { refuseVotes } from '../rules/votes';
import { readElectorate } from './read-electorate';
import { findMember } from '../../../records/members/store';
import { isInvolved } from '../rules/rights';

/** Whether minutes may name a file: the writer's own, or one that they named before; never the proof of a leave. */
async function mayAttach(attachmentId: string, before: MinutesDocument | null, { caller, now }: AudienceCall) {
  const [file] = await holdAttachments([attachmentId], now);
  const isKnown = before?.fileIds.includes(attachmentId) ?? false;
  return file?.proof === null && (isKnown || file.by.memberId === caller.memberId);
}

/** Why a part cannot say what it says; null if it can. A file that it names is held from now on. */
export async function refuseBody(body: PartBody, before: MinutesDocument | null, call: AudienceCall) {
  const { gathering } = call;
  switch (body.kind) {
    case 'section':
      return null;
    case 'decision':
      return body.votes && refuseVotes(body.votes, await readElectorate(gathering));
    case 'task': {
      const owner = body.ownerId === null ? null : await findMember(body.ownerId);
      const fits = body.ownerId === null || (owner?.state === 'active' && isInvolved(gathering, owner));
      return fits ? null : ({ word: 'ownerNotExpected' } as const);
    }
    case 'file':
      return (await mayAttach(body.attachmentId, before, call)) ? null : ({ word: 'fileNotFound' } as const);
  }
}

import { largestAttachment } from '../../../../../types/attachments';
import type { Contract } from '../../../../../types/contract';
import type { AttachmentDocument } from '../../../records/attachments/document';
import { fileIdOf, linkTo, readFile, removeFiles, writeFile } from '../../../platform/files';
import { authorOf } from '../../../runtime/facts';
import { Failure } from '../../../runtime/failures';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { detectFileType } from '../file-type/file-type';
import { unusedKeptMs } from '../steps/hold-attachments';
import { attachmentName } from '../rules';
import { addAttachment, findAttachment } from '../../../records/attachments/store';
import { attachmentOf } from '../view';

type Operation = Contract['attachments']['attach'];

const answer = (attachment: AttachmentDocument, now: number) => done({ attachment: attachmentOf(attachment), now });

/** What an earlier call of the same person came to, if it came to its end; null if it was broken off, or there was none. */
async function takenBefore(attachmentId: string, memberId: string, now: number) {
  const record = await findAttachment(attachmentId);
  if (record && record.by.memberId !== memberId) throw new Failure('conflict');
  return record && (await linkTo(record.fileId, record.name, now)) ? record : null;
}

/** Takes a file over that somebody has uploaded, if it is of a kind that may be attached. */
export const attach: Handler<Operation> = async ({ attachmentId, fileId, name, use }, { caller, now }) => {
  const earlier = await takenBefore(attachmentId, caller.memberId, now);
  if (earlier) return answer(earlier, now);
  const file = await readFile(fileId, 'uploads/', largestAttachment);
  if (file === null) {
    // An earlier call that was still under way has taken it.
    const meanwhile = await takenBefore(attachmentId, caller.memberId, now);
    return meanwhile ? answer(meanwhile, now) : refuse('fileNotFound');
  }
  if (file === 'tooLarge') return refuse('tooLarge', { maxBytes: largestAttachment });
  const { type, reason } = detectFileType(file);
  if (type === null) return refuse('wrongType', { reason });
  const path = `attachments/${attachmentId}.${type}`;
  const attachment: AttachmentDocument = {
    _id: attachmentId,
    fileId: await fileIdOf(path),
    name: attachmentName(name, type),
    type,
    size: file.length,
    by: authorOf(caller),
    at: now,
    proof: use === 'proof' ? { memberId: caller.memberId, at: now } : null,
    lookAt: now + unusedKeptMs,
  };
  // The record comes first: a crash leaves no file that nobody knows of.
  if (!(await addAttachment(attachment))) {
    const made = await findAttachment(attachmentId);
    if (made?.fileId !== attachment.fileId || made.size !== file.length) throw new Failure('conflict');
  }
  await writeFile(path, file);
  await removeFiles([fileId]);
  return answer(attachment, now);
};

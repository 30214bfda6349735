import type { Contract } from '../../../../../types/contract';
import type { Handler } from '../../../runtime/handlers';
import { findMinutes } from '../../../records/minutes/store';
import { callerRights } from '../steps/caller-rights';
import { readView } from '../steps/read-view';
import { offerAttachment } from '../../attachments/steps/offer-attachment';

/** A file of the minutes, for those who may read what names it. */
export const getFileLink: Handler<Contract['minutes']['getFileLink']> = async ({ attachmentId }, call) => {
  const minutes = await findMinutes(call.gathering._id);
  const { writes, decides } = callerRights(call);
  const parts = writes || decides ? [] : ((await readView(minutes, call))?.parts ?? []);
  const shown = parts.flatMap(({ body }) => (body.kind === 'file' ? [body.attachmentId] : []));
  // Those who read earlier versions read what these had with them, too.
  const allowed = writes || decides ? (minutes?.fileIds ?? []) : shown;
  return offerAttachment(attachmentId, allowed, call.now);
};

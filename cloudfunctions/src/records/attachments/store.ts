import type { AttachmentDocument } from './document';
import { collection } from '../../platform/database';
import { is } from '../../platform/operators';

const attachments = collection('attachments');

/** Adds an attachment; false if its id is taken. */
export const addAttachment = (attachment: AttachmentDocument) => attachments.insert(attachment);

export const findAttachment = (id: string) => attachments.find(id);

/** Attachments by their ids, at most 1000, in no order; without what is being removed. */
export const findAttachments = (ids: readonly string[]) =>
  attachments.list({ _id: is.in(ids), removing: false }, { limit: Math.max(1, ids.length) });

/** Keeps attachments from being removed until a time, those that are not being removed already. */
export const holdUntil = (ids: readonly string[], until: number) =>
  attachments.changeAll({ _id: is.in(ids), removing: false }, { 'due.removal': until });

/** Attachments that it is time to look at, longest due first. */
export const listDueRemovals = (now: number, limit: number) => attachments.listDue('removal', now, limit);

const asSeen = ({ _id, due }: AttachmentDocument) => ({ _id, removing: false, 'due.removal': due.removal });

/** Says when to look at an attachment next; null if somebody has taken hold of it since. */
export const lookAgain = (seen: AttachmentDocument, at: number) =>
  attachments.changeOne(asSeen(seen), { 'due.removal': at });

/** From now on nothing can name an attachment; null if somebody has taken hold of it since. */
export const beginRemoval = (seen: AttachmentDocument) => attachments.changeOne(asSeen(seen), { removing: true });

/** Removes the record of an attachment whose file is gone. */
export const dropAttachment = (id: string) => attachments.remove({ _id: id });

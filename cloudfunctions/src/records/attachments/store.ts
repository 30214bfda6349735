import type { AttachmentDocument } from './document';
import { collection } from '../../platform/database';
import { is } from '../../platform/operators';

const attachments = collection('attachments');

/** Adds an attachment; false if its id is taken. */
export const addAttachment = (attachment: AttachmentDocument) => attachments.insert(attachment);

export const findAttachment = (id: string) => attachments.find(id);

/** Attachments by their ids, at most 1000, in no order; without what is being removed. */
export const findAttachments = (ids: readonly string[]) =>
  attachments.list({ _id: is.in(ids), lookAt: is.gt(0) }, { limit: Math.max(1, ids.length) });

/** Keeps attachments from being removed until a time, those that are not being removed already. */
export const holdUntil = (ids: readonly string[], lookAt: number) =>
  attachments.changeAll({ _id: is.in(ids), lookAt: is.gt(0) }, { lookAt });

/** Attachments that it is time to look at, longest due first. */
export const listToLookAt = (now: number, limit: number) =>
  attachments.list({ lookAt: is.lte(now) }, { limit, orderBy: [['lookAt', 'asc']] });

/** Says when to look at an attachment next, 0 = it is being removed; null if somebody has taken hold of it since. */
export const lookNext = ({ _id, lookAt: seen }: AttachmentDocument, lookAt: number) =>
  attachments.changeOne({ _id, lookAt: seen }, { lookAt });

/** Removes the record of an attachment whose file is gone. */
export const dropAttachment = (id: string) => attachments.remove({ _id: id });

import { collection } from '../../platform/database';
import type { Change } from '../../platform/operators';
import type { ForgettingDocument } from './document';

const forgettings = collection('forgettings');

/** Records that a person is to be forgotten; false if that, or the pseudonym, is there already. */
export const addForgetting = (forgetting: ForgettingDocument) => forgettings.insert(forgetting);

export const findForgetting = (memberId: string) => forgettings.find(memberId);

export const changeForgetting = (memberId: string, change: Change<ForgettingDocument>) =>
  forgettings.changeOne({ _id: memberId }, change);

/** People whose forgetting is to be gone on with, longest due first. */
export const listDueForgettings = (now: number, limit: number) => forgettings.listDue('erasing', now, limit);

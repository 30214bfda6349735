import { collection } from '../../platform/database';
import type { ForgettingDocument } from './document';

const forgettings = collection('forgettings');

/** Records that a person is to be forgotten; false if that, or the pseudonym, is there already. */
export const addForgetting = (forgetting: ForgettingDocument) => forgettings.insert(forgetting);

export const findForgetting = (memberId: string) => forgettings.find(memberId);

export const changeForgetting = (memberId: string, change: Partial<ForgettingDocument>) =>
  forgettings.changeOne({ _id: memberId }, { ...change, ...('erasing' in change && { erasing: change.erasing }) });

/** People whose forgetting is not complete. */
export const listForgettings = (limit: number) => forgettings.list({ doneAt: null }, { limit });

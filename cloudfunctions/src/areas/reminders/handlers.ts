import type { Contract } from '../../../../types/contract';
import type { Handlers } from '../../runtime/handlers';
import { getConsents } from './operations/get-consents';
import { listNotices } from './operations/list-notices';
import { getRecipients } from './operations/get-recipients';
import { markRead } from './operations/mark-read';
import { recordConsents } from './operations/record-consents';
import { remindAgain } from './operations/remind-again';

export const reminders: Handlers<Contract['reminders']> = {
  listNotices,
  markRead,
  getConsents,
  recordConsents,
  getRecipients,
  remindAgain,
};

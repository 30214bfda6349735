import type { Contract } from '../../../../types/contract';
import type { Handlers } from '../../runtime/handlers';
import { amend } from './operations/amend';
import { confirm } from './operations/confirm';
import { dropAmendment } from './operations/drop-amendment';
import { getEntry } from './operations/get-entry';
import { getFileLink } from './operations/get-file-link';
import { getMinutes } from './operations/get-minutes';
import { getVersion } from './operations/get-version';
import { listOwners } from './operations/list-owners';
import { listWaiting } from './operations/list-waiting';
import { markTask } from './operations/mark-task';
import { removePart } from './operations/remove-part';
import { savePart } from './operations/save-part';
import { sendBack } from './operations/send-back';
import { submit } from './operations/submit';
import { takeBack } from './operations/take-back';

export const minutes: Handlers<Contract['minutes']> = {
  getEntry,
  getMinutes,
  listOwners,
  listWaiting,
  getFileLink,
  getVersion,
  savePart,
  removePart,
  markTask,
  submit,
  takeBack,
  sendBack,
  confirm,
  amend,
  dropAmendment,
};

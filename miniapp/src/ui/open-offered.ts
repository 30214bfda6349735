import { asFailure } from '../platform/call-failure';
import { openFile } from '../platform/files';
import type { OfferedFile } from '../platform/file-names';
import { failureSentence } from './failure-words';
import { showToast } from './toast';

/** Fetches a file from the server and opens it; says why where that came to nothing. */
export async function openOffered(fetched: () => Promise<OfferedFile>): Promise<boolean> {
  try {
    await openFile(await fetched());
    return true;
  } catch (thrown) {
    showToast(failureSentence(asFailure(thrown).code), 'bad');
    return false;
  }
}

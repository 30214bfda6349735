import type { ExpiringFileDocument } from './document';
import { collection } from '../../platform/database';
import { fileIdOf, writeFile } from '../../platform/files';
import { dayMs } from '../../domain/local-time';

const expiring = collection('expiringFiles');

/** How long uploads and what was made of them are kept. */
export const importKeptMs = 7 * dayMs;
export const exportKeptMs = dayMs;

/** Has a file removed at some time. */
export const removeLater = (path: string, fileId: string, removeAt: number) =>
  expiring.put({ _id: path, fileId, due: { removal: removeAt } });

/** Writes a file that is removed at some time. That is noted first: a crash leaves nothing behind that nobody knows of. */
export async function keepFile(path: string, content: Uint8Array, removeAt: number): Promise<string> {
  await removeLater(path, await fileIdOf(path), removeAt);
  return writeFile(path, content);
}

/** Files whose time has come, longest due first. */
export const listExpired = (now: number, limit: number) => expiring.listDue('removal', now, limit);

/** Forgets a file that was removed, unless it is to be kept longer since. */
export const dropExpired = ({ _id, due }: ExpiringFileDocument) => expiring.remove({ _id, 'due.removal': due.removal });

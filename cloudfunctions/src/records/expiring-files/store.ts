import { collection } from '../../platform/database';
import { fileIdOf, removeFiles, writeFile } from '../../platform/files';
import { is } from '../../platform/operators';

const expiring = collection('expiringFiles');
const removedAtOnce = 50;

const dayMs = 86_400_000;
/** How long uploads and what was made of them are kept. */
export const importKeptMs = 7 * dayMs;
export const exportKeptMs = dayMs;

/** Has a file removed at some time. */
export const removeLater = (path: string, fileId: string, removeAt: number) =>
  expiring.put({ _id: path, fileId, removeAt });

/** Writes a file that is removed at some time. That is noted first: a crash leaves nothing behind that nobody knows of. */
export async function keepFile(path: string, content: Uint8Array, removeAt: number): Promise<string> {
  await removeLater(path, await fileIdOf(path), removeAt);
  return writeFile(path, content);
}

/** Removes the files whose time has come; answers how many. */
export async function removeExpired(now: number): Promise<number> {
  const due = await expiring.list({ removeAt: is.lte(now) }, { limit: removedAtOnce, orderBy: [['removeAt', 'asc']] });
  if (due.length === 0) return 0;
  await removeFiles(due.map(({ fileId }) => fileId));
  return expiring.remove({ _id: is.in(due.map(({ _id }) => _id)), removeAt: is.lte(now) });
}

import { collection } from '../../platform/database';
import type { DirectoryHeadDocument } from './document';
import { is, write } from '../../platform/operators';

const heads = collection('directoryHead');
const headId = 'head';

/** How far the directory has come; null if it was never made. */
export const findHead = () => heads.find(headId);

/** Notes that the roster is about to change. */
export async function openChange(token: string, at: number): Promise<void> {
  const first: DirectoryHeadDocument = { _id: headId, version: 0, begun: 0, open: [] };
  const noted = () => heads.changeOne({ _id: headId }, { open: write.push([{ token, at }]) });
  if (await noted()) return;
  await heads.insert(first);
  await noted();
}

/** A version that nobody else writes. */
export async function beginVersion(): Promise<number> {
  const head = await heads.changeOne({ _id: headId }, { begun: write.inc(1) });
  if (!head) throw new Error('no directory head');
  return head.begun;
}

/** Lets readers see everything up to `version`. */
export const publishVersion = (version: number) =>
  heads.changeOne({ _id: headId, version: is.lt(version) }, { version });

/** The changes with these tokens are in the directory now. */
export const closeChanges = (tokens: readonly string[]) =>
  heads.changeOne(
    { _id: headId },
    { open: write.pull<DirectoryHeadDocument['open'][number]>({ token: is.in(tokens) }) },
  );

import { collection } from '../../../cloudfunctions/src/platform/database';
import { is, write } from '../../../cloudfunctions/src/platform/operators';

/** Marks messages whether or not somebody else took them meanwhile. */
export async function takeToSend(
  ids: readonly string[],
  fence: string,
  leaseUntil: number,
): Promise<ReadonlySet<string>> {
  const change = { push: 'sending' as const, fence, leaseUntil, tries: write.inc(1) };
  await collection('reminders').changeAll({ _id: is.in(ids) }, change);
  return new Set(ids);
}

import { collection, is, write } from '../../../cloudfunctions/src/platform/database';

/** Marks messages whether or not somebody else took them meanwhile. */
export async function begin(ids: readonly string[], fence: string, leaseUntil: number): Promise<ReadonlySet<string>> {
  const change = { push: 'sending' as const, fence, leaseUntil, attempts: write.inc(1) };
  await collection('reminders').changeAll({ _id: is.in(ids) }, change);
  return new Set(ids);
}

import type { Documents } from '../records/collections';
import { database as db } from './cloud';

/** A document to be read with others: of which collection, and under which `_id` (a field path of those read before, in `$…`, or text). */
export interface Join {
  readonly from: keyof Documents;
  readonly id: readonly string[];
  /** Fields that are left out of it. */
  readonly without?: readonly string[];
}

/**
 * Reads a document and others whose ids follow from it, in one round trip.
 * Answers null if the first does not exist; each of the others is null if it does not.
 */
export async function readJoined<N extends keyof Documents, J extends Readonly<Record<string, Join>>>(
  name: N,
  id: string,
  joins: J,
): Promise<(Documents[N] & { readonly [K in keyof J]: Documents[J[K]['from']] | null }) | null> {
  const { concat, literal } = db.command.aggregate;
  let pipeline = db.collection(name).aggregate().match({ _id: id });
  for (const [as, join] of Object.entries(joins)) {
    const parts = join.id.map(part => (part.startsWith('$') ? part : literal(part)));
    pipeline = pipeline
      .addFields({ [`${as}Id`]: parts.length === 1 ? parts[0] : concat(parts) })
      .lookup({ from: join.from, localField: `${as}Id`, foreignField: '_id', as });
    if (join.without) pipeline = pipeline.project(Object.fromEntries(join.without.map(field => [`${as}.${field}`, 0])));
  }
  const { data } = await pipeline.end();
  const row = data[0] as Record<string, unknown> | undefined;
  if (!row) return null;
  for (const as of Object.keys(joins)) row[as] = (row[as] as unknown[])[0] ?? null;
  return row as never;
}

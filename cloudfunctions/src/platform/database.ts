import { cloud } from './cloud';
import type { Documents } from '../records/collections';
import { pageSize } from './page-size';

const db = cloud.database();

/** The database's query and update operators: `is.in([…])`, `is.lt(5)`, `is.inc(1)`. */
export const is = db.command;

type Name = keyof Documents;

/** Conditions by field, dotted for nested ones; every value must be given. */
export type Where = Readonly<Record<string, unknown>>;

/** Thrown when a query has an undefined condition, which the SDK would drop, and so widen the query. */
class UndefinedCondition extends Error {}

function checked(where: Where): Where {
  for (const [field, value] of Object.entries(where))
    if (value === undefined) throw new UndefinedCondition(`no value for "${field}"`);
  return where;
}

/** Whether a write failed because its `_id` or another unique key exists. Both spellings are the vendor's. */
function isDuplicate(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return code === 'DATABASE_DUPLICATE_WRITE' || /E11000/.test(message ?? '');
}

/** What `list` may ask for besides its conditions. `limit` is at most 1000, the database's own maximum. */
export interface Page {
  readonly limit: number;
  readonly orderBy?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[];
  /** Go on after the document that has these values in the fields of `orderBy`. */
  readonly after?: readonly unknown[] | null;
  /** Only these fields (and `_id`). */
  readonly fields?: readonly string[];
}

/** The conditions of what comes after a place in an order: later in the first field, or equal there and later in the next … */
function beyond(orderBy: NonNullable<Page['orderBy']>, after: readonly unknown[]) {
  const ways = orderBy.map(([field, direction], depth) => ({
    ...Object.fromEntries(orderBy.slice(0, depth).map(([earlier], index) => [earlier, after[index]])),
    [field]: direction === 'asc' ? is.gt(after[depth]) : is.lt(after[depth]),
  }));
  return is.or(ways);
}

/** Typed access to one collection. Each method is one round trip, but for those that say so. */
export function collection<N extends Name>(name: N) {
  type T = Documents[N];
  const at = () => db.collection(name);

  async function list(where: Where, { limit, orderBy = [], after, fields }: Page): Promise<T[]> {
    const conditions = checked(where);
    let query = at().where(after ? is.and([conditions, beyond(orderBy, after)]) : conditions);
    for (const [field, direction] of orderBy) query = query.orderBy(field, direction);
    if (fields) query = query.field(Object.fromEntries(fields.map(field => [field, true])));
    const { data } = await query.limit(limit).get();
    return data as T[];
  }

  /** Adds many at once. False if any existed already: those before it were added, those after it perhaps not. */
  async function insertMany(documents: readonly T[]): Promise<boolean> {
    try {
      await at().add(documents as T[]);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  return {
    async find(id: string): Promise<T | null> {
      const { data } = await at().where({ _id: id }).limit(1).get();
      return (data[0] as T | undefined) ?? null;
    },

    list,

    /** Everything that meets the conditions, in the order of the ids: a round trip a page. */
    async listAll(where: Where, fields?: Page['fields']): Promise<T[]> {
      const all: T[] = [];
      for (let last: string | null = null; ;) {
        const after: Page['after'] = last === null ? null : [last];
        const page: T[] = await list(where, {
          limit: pageSize,
          orderBy: [['_id', 'asc']],
          after,
          ...(fields && { fields }),
        });
        all.push(...page);
        if (page.length < pageSize) return all;
        last = page.at(-1)?._id ?? null;
      }
    },

    /** Adds a document whose `_id` is its identity; false if there is one already. */
    async insert(document: T): Promise<boolean> {
      try {
        await at().add(document);
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },

    insertMany,

    /**
     * Adds those of some documents, fewer than a page, that are not there yet; answers the ids of those that were, among
     * which may be some that it added itself. Mostly one round trip; several may add the same at the same time.
     */
    async insertMissing(documents: readonly T[]): Promise<ReadonlySet<string>> {
      const ids = documents.map(({ _id }) => _id);
      let missing = documents;
      // Whoever adds the same at the same time is ahead of us by some documents, each time by fewer.
      for (let attempt = 0; missing.length > 0 && !(await insertMany(missing)); attempt++) {
        if (attempt > documents.length) throw new Error(`${name}: documents cannot be added`);
        const found = await list({ _id: is.in(ids) }, { limit: pageSize, fields: ['_id'] });
        const there = new Set(found.map(({ _id }) => _id));
        missing = documents.filter(({ _id }) => !there.has(_id));
      }
      const added = new Set(missing.map(({ _id }) => _id));
      return new Set(ids.filter(id => !added.has(id)));
    },

    /** Changes at most one document, atomically, if it meets the conditions; answers it as changed, or null. */
    async changeOne(where: Where, change: object): Promise<T | null> {
      const { doc } = (await at().where(checked(where)).updateAndReturn(change)) as { doc?: T | null };
      return doc ?? null;
    },

    /** Changes everything that meets the conditions, document by document; answers how many there were. */
    async changeAll(where: Where, change: object): Promise<number> {
      const { updated } = await at().where(checked(where)).update(change);
      return updated as number;
    },

    async count(where: Where): Promise<number> {
      const { total } = await at().where(checked(where)).count();
      return total as number;
    },

    /** Puts a whole document in place of what has its `_id`, or adds it. */
    async put(document: T): Promise<void> {
      const { _id, ...rest } = document;
      await at().doc(_id).set(rest);
    },

    /** Removes what meets the conditions; answers how many there were. */
    async remove(where: Where): Promise<number> {
      const { deleted } = await at().where(checked(where)).remove();
      return deleted as number;
    },
  };
}

/** Documents that are read as of one moment and written together. Single documents only: queries have no part in it. */
export interface Together {
  find<N extends Name>(name: N, id: string): Promise<Documents[N] | null>;
  put<N extends Name>(name: N, document: Documents[N]): Promise<void>;
  /** Adds a document that was looked for and not found. */
  insert<N extends Name>(name: N, document: Documents[N]): Promise<void>;
}

/**
 * Writes several documents, all of them or none. `work` runs again if somebody else wrote one of them meanwhile, so it does
 * nothing but read and write through what it is given.
 */
export function together<T>(work: (documents: Together) => Promise<T>): Promise<T> {
  type Transaction = Awaited<ReturnType<typeof db.startTransaction>>;
  return db.runTransaction(async (transaction: Transaction) =>
    work({
      async find(name, id) {
        const { data } = await transaction.collection(name).doc(id).get();
        return (data as never) ?? null;
      },
      async put(name, { _id, ...rest }) {
        await transaction.collection(name).doc(_id).set(rest);
      },
      async insert(name, document) {
        await transaction.collection(name).add(document);
      },
    }),
  ) as Promise<T>;
}

/** A document to be read with others: of which collection, and under which `_id` (a field path of those read before, in `$…`, or text). */
export interface Join {
  readonly from: Name;
  readonly id: readonly string[];
  /** Fields that are left out of it. */
  readonly without?: readonly string[];
}

/**
 * Reads a document and others whose ids follow from it, in one round trip.
 * Answers null if the first does not exist; each of the others is null if it does not.
 */
export async function readJoined<N extends Name, J extends Readonly<Record<string, Join>>>(
  name: N,
  id: string,
  joins: J,
): Promise<(Documents[N] & { readonly [K in keyof J]: Documents[J[K]['from']] | null }) | null> {
  const { concat, literal } = is.aggregate;
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

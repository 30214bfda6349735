import type { Documents } from '../records/collections';
import { database as db } from './cloud';
import type { Path, PlainPath, Projected, ValueAt } from './document-paths';
import { pageSize } from './page-size';
import { type Change, is, type Tested, type Where, type Write } from './operators';

const { command } = db;

/** What `list` may ask for besides its conditions. `limit` is at most 1000, the database's own maximum. */
export interface Page<T> {
  readonly limit: number;
  readonly orderBy?: readonly (readonly [field: PlainPath<T>, direction: 'asc' | 'desc'])[];
  /** Go on after the document that has these values in the fields of `orderBy`. */
  readonly after?: readonly unknown[] | null;
}

/** Only these fields (and `_id`). */
interface Fields<P> {
  readonly fields: readonly P[];
}

/** The jobs that documents of a collection may wait for. */
type JobOf<T> = T extends { readonly due: infer D } ? keyof D & string : never;

type AllOf<T> = Pick<Page<T>, 'orderBy'>;

type Conditions = Readonly<Record<string, unknown>>;
interface AnyPage extends Omit<Page<never>, 'orderBy'>, Partial<Fields<string>> {
  readonly orderBy?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[];
}

/** Thrown when a query has an undefined condition, which the SDK would drop, and so widen the query. */
class UndefinedCondition extends Error {}

function checked(where: Conditions): Conditions {
  for (const [field, value] of Object.entries(where))
    if (value === undefined) throw new UndefinedCondition(`no value for "${field}"`);
  return where;
}

const isValue = (value: unknown): boolean =>
  Array.isArray(value) ||
  (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype);

/** A change in which objects take the place of what is there: the SDK would mix their fields in, and cannot where there is null. */
const replacing = (change: Conditions) =>
  Object.fromEntries(
    Object.entries(change).map(([field, value]) => [field, isValue(value) ? command.set(value) : value]),
  );

/** What a document has at a path. */
const fieldOf = (document: Conditions, path: string): unknown =>
  path.split('.').reduce<unknown>((value, field) => (value as Conditions | null)?.[field], document);

/** Whether a write failed because its `_id` or another unique key exists. Both spellings are the vendor's. */
function isDuplicate(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return code === 'DATABASE_DUPLICATE_WRITE' || /E11000/.test(message ?? '');
}

/** The conditions of what comes after a place in an order: later in the first field, or equal there and later in the next … */
function beyond(orderBy: NonNullable<AnyPage['orderBy']>, after: readonly unknown[]) {
  const ways = orderBy.map(([field, direction], depth) => ({
    ...Object.fromEntries(orderBy.slice(0, depth).map(([earlier], index) => [earlier, after[index]])),
    [field]: direction === 'asc' ? command.gt(after[depth]) : command.lt(after[depth]),
  }));
  return command.or(ways);
}

/** Documents that are read as of one moment and written together; stores take it where they have part in it. */
export interface Transaction {
  find<N extends keyof Documents>(name: N, id: string): Promise<Documents[N] | null>;
  put<N extends keyof Documents>(name: N, document: Documents[N]): Promise<void>;
  /** Adds a document that was looked for and not found. */
  insert<N extends keyof Documents>(name: N, document: Documents[N]): Promise<void>;
}

/** Access to a collection whose documents are known by name only at run time. For what goes over all of them. */
export function anyCollection(name: keyof Documents) {
  const at = () => db.collection(name);
  return {
    async list(
      where: Conditions,
      { limit, orderBy = [], after, fields }: AnyPage,
    ): Promise<(Conditions & { readonly _id: string })[]> {
      const conditions = checked(where);
      let query = at().where(after ? command.and([conditions, beyond(orderBy, after)]) : conditions);
      for (const [field, direction] of orderBy) query = query.orderBy(field, direction);
      if (fields) query = query.field(Object.fromEntries(fields.map(field => [field, true])));
      const { data } = await query.limit(limit).get();
      return data;
    },
    /** Changes at most one document, atomically, if it meets the conditions; answers it as changed, or null. */
    async changeOne(where: Conditions, change: Conditions): Promise<Conditions | null> {
      const { doc } = (await at().where(checked(where)).updateAndReturn(replacing(change))) as { doc?: Conditions };
      return doc ?? null;
    },
    /** Changes everything that meets the conditions, document by document; answers how many there were. */
    async changeAll(where: Conditions, change: Conditions): Promise<number> {
      const { updated } = await at().where(checked(where)).update(replacing(change));
      return updated as number;
    },
    async count(where: Conditions): Promise<number> {
      const { total } = await at().where(checked(where)).count();
      return total as number;
    },
    /** Removes what meets the conditions; answers how many there were. */
    async remove(where: Conditions): Promise<number> {
      const { deleted } = await at().where(checked(where)).remove();
      return deleted as number;
    },
  };
}

/** Typed access to one collection. Each method is one round trip, but for those that say so. */
export interface Collection<T extends { readonly _id: string }> {
  find(id: string): Promise<T | null>;
  list<P extends PlainPath<T>>(where: Where<T>, page: Page<T> & Fields<P>): Promise<Projected<T, P | '_id'>[]>;
  list(where: Where<T>, page: Page<T>): Promise<T[]>;
  /** Everything that meets the conditions, in the order of the ids or, where one is given, of `orderBy`, `_id` last: a round trip a page. */
  listAll<P extends PlainPath<T>>(where: Where<T>, all: AllOf<T> & Fields<P>): Promise<Projected<T, P | '_id'>[]>;
  listAll(where: Where<T>, all?: AllOf<T>): Promise<T[]>;
  /** Documents that wait for a job, longest due first. */
  listDue<P extends PlainPath<T>>(
    job: JobOf<T>,
    now: number,
    limit: number,
    fields: readonly P[],
  ): Promise<Projected<T, P | '_id'>[]>;
  listDue(job: JobOf<T>, now: number, limit: number): Promise<T[]>;
  count(where: Where<T>): Promise<number>;
  /** Adds a document whose `_id` is its identity; false if there is one already. */
  insert(document: T): Promise<boolean>;
  /** Adds many at once. False if any existed already: those before it were added, those after it perhaps not. */
  insertMany(documents: readonly T[]): Promise<boolean>;
  /**
   * Adds those of some documents, fewer than a page, that are not there yet; answers the ids of those that were, among
   * which may be some that it added itself. Mostly one round trip; several may add the same at the same time.
   */
  insertMissing(documents: readonly T[]): Promise<ReadonlySet<string>>;
  /** Puts a whole document in place of what has its `_id`, or adds it. */
  put(document: T): Promise<void>;
  /** Changes at most one document, atomically, if it meets the conditions; answers it as changed, or null. */
  changeOne(where: Where<T>, change: Change<T>): Promise<T | null>;
  /** Changes everything that meets the conditions, document by document; answers how many there were. */
  changeAll(where: Where<T>, change: Change<T>): Promise<number>;
  /** Removes what meets the conditions; answers how many there were. */
  remove(where: Where<T>): Promise<number>;
  /** A condition on a path that goes through an index or the key of a record. */
  where<P extends Path<T>>(path: P, test: Tested<ValueAt<T, P>>): Where<T>;
  /** A change of a path that goes through an index or the key of a record. */
  at<P extends Path<T>>(path: P, value: ValueAt<T, P> | Write<ValueAt<T, P>>): Change<T>;
}

/** Opens a collection. Only its own store does (`docs/architecture.md`). */
export function collection<N extends keyof Documents>(name: N): Collection<Documents[N]> {
  type T = Documents[N];
  const at = () => db.collection(name);
  const untyped = anyCollection(name);

  async function insertAll(documents: T | readonly T[]): Promise<boolean> {
    try {
      await at().add(documents);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  const methods = {
    ...untyped,

    async find(id: string) {
      const [found] = await untyped.list({ _id: id }, { limit: 1 });
      return found ?? null;
    },

    async listAll(where: Conditions, { orderBy = [['_id', 'asc']], fields }: Omit<AnyPage, 'limit' | 'after'> = {}) {
      const all: Conditions[] = [];
      for (let after: readonly unknown[] | null = null; ;) {
        const page: Conditions[] = await untyped.list(where, {
          limit: pageSize,
          orderBy,
          after,
          ...(fields && { fields }),
        });
        all.push(...page);
        const last = page.at(-1);
        if (!last || page.length < pageSize) return all;
        after = orderBy.map(([field]) => fieldOf(last, field));
      }
    },

    listDue: (job: string, now: number, limit: number, fields?: readonly string[]) =>
      untyped.list(
        { [`due.${job}`]: is.and(is.gt(0), is.lte(now)) },
        { limit, orderBy: [[`due.${job}`, 'asc']], ...(fields && { fields: [...fields, `due.${job}`] }) },
      ),

    insert: (document: T) => insertAll(document),
    insertMany: (documents: readonly T[]) => insertAll(documents),

    async insertMissing(documents: readonly T[]) {
      const ids = documents.map(({ _id }) => _id);
      let missing = documents;
      // Whoever adds the same at the same time is ahead of us by some documents, each time by fewer.
      for (let attempt = 0; missing.length > 0 && !(await insertAll(missing)); attempt++) {
        if (attempt > documents.length) throw new Error(`${name}: documents cannot be added`);
        const found = await untyped.list({ _id: is.in(ids) }, { limit: pageSize, fields: ['_id'] });
        const there = new Set(found.map(({ _id }) => _id));
        missing = documents.filter(({ _id }) => !there.has(_id));
      }
      const added = new Set(missing.map(({ _id }) => _id));
      return new Set(ids.filter(id => !added.has(id)));
    },

    async put({ _id, ...rest }: T) {
      await at().doc(_id).set(rest);
    },

    where: (path: string, test: unknown) => ({ [path]: test }),
    at: (path: string, value: unknown) => ({ [path]: value }),
  };
  // What the methods do is the same for every document; what they may be asked is what the interface says.
  return methods as never;
}

/** Whether a transaction was given up because somebody else wrote what it reads or writes. */
const isConflict = (error: unknown): boolean =>
  (error as { code?: string }).code === 'DATABASE_TRANSACTION_CONFLICT' ||
  /TransactionConflict/.test((error as Error).message);

/**
 * Writes several documents, all of them or none. `work` runs again if somebody else wrote one of them meanwhile, so it does
 * nothing but read and write through what it is given. Undefined if others were first every time (`writeTogether` in `runtime/retry-write.ts`).
 */
export async function together<T>(work: (transaction: Transaction) => Promise<T>): Promise<T | undefined> {
  type Started = Awaited<ReturnType<typeof db.startTransaction>>;
  try {
    return (await db.runTransaction(async (transaction: Started) =>
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
    )) as T;
  } catch (error) {
    if (isConflict(error)) return undefined;
    throw error;
  }
}

import { Database } from '../../../emulator/store/database';
import { databaseActions } from '../../../emulator/wire/database-actions';
import { parseDocument } from '../../../emulator/store/ejson';
import { collections } from '../../../cloudfunctions/src/records/collections';
import type { Documents } from '../../../cloudfunctions/src/records/collections';
import type { Body } from './host';
import type { Written } from './scenario';

const declarations = Object.entries(collections).map(([name, indexes]) => ({
  name,
  indexes: indexes.map(({ keys, ...index }) => ({ ...index, keys: [...keys] })),
}));

const writes: Readonly<Record<string, Written['kind']>> = {
  'database.insertDocument': 'insert',
  'database.modifyDocument': 'change',
  'database.modifyAndReturnDoc': 'change',
  'database.removeDocument': 'remove',
};

const commit = 'database.commitTransaction';
/** After so long the database ends a transaction, and everybody may write again what it had written. */
const longestTransaction = 30_000;

/** Whether a request changes something for everybody, if anything: what is written in a transaction does with its commit. */
export const isWrite = ({ action, transactionId }: Body): boolean =>
  action === commit || (String(action) in writes && !transactionId);

/** Makes the database that schedules of a scenario begin with. */
export async function prepare(
  name: string,
  documents: { readonly [N in keyof Documents]?: readonly Documents[N][] },
): Promise<void> {
  const database = Database.open(name);
  await database.declare(declarations);
  for (const [collection, content] of Object.entries(documents)) await database.insert(collection, content as never);
  await database.close();
}

/** A transaction that is open: since when, and what it has written. */
interface Open {
  readonly since: number;
  readonly written: Written[];
}

/** The database of one schedule: the emulator's own, behind the wire. */
export class Stored {
  private readonly database: Database;
  private readonly actions: ReturnType<typeof databaseActions>;
  private readonly open = new Map<string, Open>();

  /** Begins with what was prepared under this name. */
  constructor(
    name: string,
    private readonly saw: (written: Written) => void,
    private readonly now: () => number,
  ) {
    // Time is the schedule's: `endOverdue` ends what lasts too long.
    this.database = Database.open(name, { longestTransaction: 2 ** 31 - 1 });
    this.actions = databaseActions(this.database);
  }

  /** Carries out one request, as `POST /admin` of the emulator does. */
  async carryOut(body: Body): Promise<Body> {
    const name = String(body.action);
    try {
      const action = this.actions[name];
      if (!action) throw new Error(`${name} is not among what is scheduled`);
      const answer = (await action(body)) as Body;
      this.follow(body, answer);
      return { requestId: 'r', ...answer };
    } catch (error) {
      if (name === commit) this.open.delete(String(body.transactionId));
      const { code = 'SYS_ERR', message } = error as { code?: string; message: string };
      return { code, message };
    }
  }

  /** Ends transactions that have lasted too long, such as those whose instance died. */
  endOverdue(): void {
    for (const [id, { since }] of this.open) {
      if (this.now() - since < longestTransaction) continue;
      this.open.delete(id);
      try {
        this.database.transactions.abort(id);
      } catch {
        // A conflict has ended it already.
      }
    }
  }

  /** Tells of what was written: at once, or with the commit of the transaction that it was written in. */
  private follow(body: Body, answer: Body): void {
    const name = String(body.action);
    if (name === 'database.startTransaction')
      this.open.set(String(answer.transactionId), { since: this.now(), written: [] });
    const transaction = this.open.get(String(body.transactionId));
    if (name === commit) for (const written of transaction?.written ?? []) this.saw(written);
    if (name === commit || name === 'database.abortTransaction') this.open.delete(String(body.transactionId));
    const kind = writes[name];
    if (!kind || !isChange(answer)) return;
    const written: Written = {
      collection: String(body.collectionName),
      kind,
      documents: documentsIn(kind, body),
      sets: () => setsIn(body),
      ...afterIn(answer),
    };
    if (transaction) transaction.written.push(written);
    else this.saw(written);
  }

  find(collection: string, id: string): Readonly<Record<string, unknown>> | null {
    return this.database.find(collection, { query: { _id: id }, limit: 1 })[0] ?? null;
  }

  all<N extends keyof Documents>(name: N): Documents[N][] {
    return this.database.find(name, { query: {} }) as unknown as Documents[N][];
  }
}

/** Whether a write changed anything. */
function isChange({ data }: Body): boolean {
  const { updated, deleted } = data as { readonly updated?: number; readonly deleted?: number };
  return updated !== 0 && deleted !== 0;
}

/** The fields that a change sets. */
function setsIn({ data }: Body): string[] {
  const change = typeof data === 'string' ? parseDocument(data) : {};
  return Object.keys((change.$set as object | undefined) ?? {});
}

/** The document that a change answered. */
function afterIn({ data }: Body): Pick<Written, 'after'> {
  const { doc } = data as { readonly doc?: unknown };
  return typeof doc === 'string' ? { after: () => parseDocument(doc) } : {};
}

function documentsIn(kind: Written['kind'], { data }: Body): Written['documents'] {
  if (kind !== 'insert' || !Array.isArray(data)) return [];
  return data.map(text => parseDocument(String(text)));
}

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

/** Whether a request changes something, if anything. */
export const isWrite = ({ action }: Body): boolean => String(action) in writes;

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

/** The database of one schedule: the emulator's own, behind the wire. */
export class Stored {
  private readonly database: Database;
  private readonly actions: ReturnType<typeof databaseActions>;

  /** Begins with what was prepared under this name. */
  constructor(
    name: string,
    private readonly saw: (written: Written) => void,
  ) {
    this.database = Database.open(name);
    this.actions = databaseActions(this.database);
  }

  /** Carries out one request, as `POST /admin` of the emulator does. */
  async carryOut(body: Body): Promise<Body> {
    const name = String(body.action);
    try {
      const action = this.actions[name];
      if (!action) throw new Error(`${name} is not among what is scheduled`);
      const answer = (await action(body)) as Body;
      const kind = writes[name];
      if (kind && isChange(answer))
        this.saw({
          collection: String(body.collectionName),
          kind,
          documents: documentsIn(kind, body),
          sets: () => setsIn(body),
          ...afterIn(answer),
        });
      return { requestId: 'r', ...answer };
    } catch (error) {
      const { code = 'SYS_ERR', message } = error as { code?: string; message: string };
      return { code, message };
    }
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

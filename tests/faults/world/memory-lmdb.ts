/**
 * What the emulator's engine uses of LMDB, in memory: ordered keys, ranges, a write that is undone when it throws.
 * `open` begins with what was there when the same path was last closed, so that every schedule starts from one image.
 */

type Key = Buffer | string;
interface Bounds {
  readonly start?: Buffer;
  readonly end?: Buffer;
  readonly reverse?: boolean;
}

/** Every table as it was when somebody began to read; until `done`. */
class Snapshot {
  constructor(private readonly tables: ReadonlyMap<Table, Table>) {}

  of(table: Table): Table {
    return this.tables.get(table) ?? table;
  }

  done(): void {
    // What was copied goes with it.
  }
}

interface Reading {
  readonly transaction?: Snapshot;
}

/** Keys as strings of bytes, which sort as the bytes do. */
const textOf = (key: Key) => (typeof key === 'string' ? key : key.toString('latin1'));

class Table {
  /** Undoes what the present write did, latest last; null outside a write. */
  undo: (() => void)[] | null = null;

  constructor(
    private readonly keys: string[] = [],
    private readonly values = new Map<string, unknown>(),
    readonly binary = false,
  ) {}

  copy(binary: boolean): Table {
    return new Table([...this.keys], new Map(this.values), binary);
  }

  get(key: Key, { transaction }: Reading = {}): unknown {
    const { values } = transaction?.of(this) ?? this;
    return values.get(textOf(key));
  }

  put(key: Key, value: unknown): void {
    const text = textOf(key);
    const before = this.values.get(text);
    this.undo?.push(() => (before === undefined ? this.drop(text) : this.values.set(text, before)));
    if (before === undefined) this.keys.splice(this.placeOf(text), 0, text);
    this.values.set(text, value);
  }

  remove(key: Key): void {
    const text = textOf(key);
    const before = this.values.get(text);
    if (before === undefined) return;
    this.undo?.push(() => this.put(text, before));
    this.drop(text);
  }

  *getRange({ transaction, ...bounds }: Bounds & Reading = {}): Iterable<{ key: Key; value: unknown }> {
    const table = transaction?.of(this) ?? this;
    for (const text of table.between(bounds)) yield { key: this.keyOf(text), value: table.values.get(text) };
  }

  *getKeys({ transaction, ...bounds }: Bounds & Reading = {}): Iterable<Key> {
    for (const text of (transaction?.of(this) ?? this).between(bounds)) yield this.keyOf(text);
  }

  getKeysCount(bounds: Bounds): number {
    return this.between(bounds).length;
  }

  private between({ start, end, reverse }: Bounds): string[] {
    const [from, to] = reverse ? [end, start] : [start, end];
    const found = this.keys.slice(from ? this.placeOf(textOf(from)) : 0, to ? this.placeOf(textOf(to)) : undefined);
    return reverse ? found.reverse() : found;
  }

  private keyOf(text: string): Key {
    return this.binary ? Buffer.from(text, 'latin1') : text;
  }

  private drop(text: string): void {
    this.values.delete(text);
    this.keys.splice(this.placeOf(text), 1);
  }

  /** Where a key is, or would be. */
  private placeOf(text: string): number {
    let low = 0;
    let high = this.keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.keys[middle] as string) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const images = new Map<string, ReadonlyMap<string, Table>>();

/** Opens what was closed under this path, or something empty. */
export function open({ path }: { readonly path: string }) {
  const tables = new Map<string, Table>();
  return {
    openDB(name: string, { keyEncoding }: { readonly keyEncoding?: string }): Table {
      const table = (images.get(path)?.get(name) ?? new Table()).copy(keyEncoding === 'binary');
      tables.set(name, table);
      return table;
    },

    transactionSync(write: () => void): void {
      const undo: (() => void)[] = [];
      for (const table of tables.values()) table.undo = undo;
      try {
        write();
      } catch (error) {
        for (const table of tables.values()) table.undo = null;
        for (const step of undo.reverse()) step();
        throw error;
      } finally {
        for (const table of tables.values()) table.undo = null;
      }
    },

    resetReadTxn(): void {
      // There is nothing to renew: whoever reads sees what is there.
    },

    useReadTransaction(): Snapshot {
      return new Snapshot(new Map([...tables.values()].map(table => [table, table.copy(table.binary)])));
    },

    async close(): Promise<void> {
      images.set(path, tables);
    },
  };
}

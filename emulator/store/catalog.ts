import { collectionMissing, Failure, invalidParam } from '../failure';
import { Collection } from './collection';
import type { Engine } from './engine';
import type { Index, IndexField } from './index-keys';

/** An index as the product declares it. */
export interface IndexDeclaration {
  readonly name: string;
  readonly unique?: boolean;
  readonly keys: readonly IndexField[];
}

/** A collection as the product declares it. */
export interface CollectionDeclaration {
  readonly name: string;
  readonly indexes?: readonly IndexDeclaration[];
}

/** What a declaration changed: names of collections, and `collection.index` for indexes. */
export interface DeclarationOutcome {
  readonly created: string[];
  readonly built: string[];
  readonly dropped: string[];
}

type StoredIndex = Omit<Index, 'arrays'> & { readonly arrays: string[] };

/** The collections there are, as kept on disk. */
export class Catalog {
  private readonly collections = new Map<string, Collection>();
  private nextNumber = 1;

  constructor(private readonly engine: Engine) {
    this.load();
    engine.onRollback = () => this.load();
  }

  /** The collection of that name; there must be one. */
  get(name: unknown): Collection {
    const collection = typeof name === 'string' ? this.collections.get(name) : undefined;
    if (!collection) throw collectionMissing(String(name));
    return collection;
  }

  /** All collections by name. */
  all(): Collection[] {
    return [...this.collections.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Creates one empty collection without indexes of its own. */
  create(name: string): void {
    if (!/^[A-Za-z][\w.-]{0,119}$/.test(name)) throw invalidParam(`[InvalidParameter] bad collection name: ${name}`);
    if (this.collections.has(name)) {
      throw new Failure('DATABASE_COLLECTION_ALREADY_EXIST', '[ResourceUnavailable.ResourceExist] Table exist.');
    }
    const collection = this.add(name, this.nextNumber++, []);
    collection.indexes = [this.newIndex({ name: '_id_', unique: true, keys: [['_id', 1]] })];
    this.save(collection);
  }

  /** Makes collections and their indexes what is declared. Runs as one write: all of it happens or nothing. */
  declare(declarations: readonly CollectionDeclaration[]): DeclarationOutcome {
    const outcome: DeclarationOutcome = { created: [], built: [], dropped: [] };
    for (const { name, indexes = [] } of declarations) {
      if (!this.collections.has(name)) {
        this.create(name);
        outcome.created.push(name);
      }
      this.declareIndexes(this.get(name), indexes, outcome);
    }
    return outcome;
  }

  private declareIndexes(collection: Collection, declared: readonly IndexDeclaration[], outcome: DeclarationOutcome) {
    const [primary, ...existing] = collection.indexes;
    const kept = existing.filter(index => declared.some(other => isSameIndex(index, other)));
    for (const index of existing.filter(other => !kept.includes(other))) {
      collection.clear(index);
      outcome.dropped.push(`${collection.name}.${index.name}`);
    }
    const built = declared.filter(other => !kept.some(index => isSameIndex(index, other)));
    collection.indexes = [...(primary ? [primary] : []), ...kept];
    for (const declaration of built) {
      const index = this.newIndex(declaration);
      collection.indexes.push(index);
      collection.build(index);
      outcome.built.push(`${collection.name}.${index.name}`);
    }
    this.save(collection);
  }

  private newIndex({ name, unique = false, keys }: IndexDeclaration): Index {
    return { number: this.nextNumber++, name, unique, fields: keys, arrays: new Set() };
  }

  private add(name: string, number: number, indexes: Index[]): Collection {
    const collection = new Collection(this.engine, name, number, indexes, changed => this.save(changed));
    this.collections.set(name, collection);
    return collection;
  }

  private save({ name, number, indexes }: Collection): void {
    const stored = indexes.map(index => ({ ...index, arrays: [...index.arrays] }));
    this.engine.putCatalog(name, JSON.stringify({ number, indexes: stored }));
  }

  /** Reads the declarations from disk. Collections that stay are kept, as operations may hold them. */
  private load(): void {
    const stored = [...this.engine.catalog.getRange()];
    for (const name of this.collections.keys()) {
      if (!stored.some(({ key }) => key === name)) this.collections.delete(name);
    }
    for (const { key: name, value } of stored) {
      const { number, indexes } = JSON.parse(value) as { number: number; indexes: StoredIndex[] };
      const revived = indexes.map(index => ({ ...index, arrays: new Set(index.arrays) }));
      const collection = this.collections.get(name) ?? this.add(name, number, revived);
      collection.indexes = revived;
      collection.forget();
      this.nextNumber = Math.max(this.nextNumber, number + 1, ...revived.map(index => index.number + 1));
    }
  }
}

function isSameIndex(index: Index, declared: IndexDeclaration): boolean {
  return (
    index.name === declared.name &&
    index.unique === (declared.unique ?? false) &&
    JSON.stringify(index.fields) === JSON.stringify(declared.keys)
  );
}

import type { Document } from './document';

/** Parsed documents, the most recently used up to a total size of their text. What it holds is never changed. */
export class RecordCache {
  private readonly held = new Map<number, { document: Document; size: number }>();
  private total = 0;

  constructor(private readonly capacity: number) {}

  get(key: number): Document | undefined {
    const found = this.held.get(key);
    if (!found) return undefined;
    this.held.delete(key);
    this.held.set(key, found);
    return found.document;
  }

  set(key: number, document: Document, size: number): void {
    this.delete(key);
    this.held.set(key, { document, size });
    this.total += size;
    for (const oldest of this.held.keys()) {
      if (this.total <= this.capacity) break;
      this.delete(oldest);
    }
  }

  delete(key: number): void {
    const found = this.held.get(key);
    if (!found) return;
    this.total -= found.size;
    this.held.delete(key);
  }

  clear(): void {
    this.held.clear();
    this.total = 0;
  }
}

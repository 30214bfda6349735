/** Thrown to a write that has to wait for an open transaction; nothing has been written yet. */
export class Locked extends Error {
  constructor(readonly released: Promise<void>) {
    super('waiting for a transaction');
  }
}

interface Holder {
  readonly owner: object;
  readonly released: Promise<void>;
}

/** Names held by open transactions: of the documents, and the values of unique indexes, that they have written. */
export class Locks {
  private readonly held = new Map<string, Holder>();
  private readonly releases = new Map<object, { holder: Holder; release: () => void }>();

  /** Takes names for a transaction; false when another one has one of them. */
  take(owner: object, names: readonly string[]): boolean {
    if (names.some(name => this.held.has(name) && this.held.get(name)?.owner !== owner)) return false;
    const holder = this.holderOf(owner);
    for (const name of names) this.held.set(name, holder);
    return true;
  }

  /** Makes a plain write wait while a transaction holds one of the names, which are computed only if any are held. */
  requireFree(names: () => readonly string[]): void {
    if (this.held.size === 0) return;
    for (const name of names()) {
      const holder = this.held.get(name);
      if (holder) throw new Locked(holder.released);
    }
  }

  /** Gives back all names of a transaction and lets those continue that wait for it. */
  release(owner: object): void {
    const held = this.releases.get(owner);
    if (!held) return;
    for (const [name, holder] of this.held) if (holder === held.holder) this.held.delete(name);
    this.releases.delete(owner);
    held.release();
  }

  private holderOf(owner: object): Holder {
    const known = this.releases.get(owner);
    if (known) return known.holder;
    let release: () => void = () => undefined;
    const holder = { owner, released: new Promise<void>(resolve => (release = resolve)) };
    this.releases.set(owner, { holder, release });
    return holder;
  }
}

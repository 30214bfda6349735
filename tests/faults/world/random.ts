/** Randomness that follows from its seed alone. */
export class Random {
  private state: number;

  /** Every `stream` of a seed is a sequence of its own. */
  constructor(seed: number, stream: string) {
    let state = 0x811c9dc5 ^ seed;
    for (const letter of `${stream}:${seed}`) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193);
    this.state = state;
  }

  /** From 0 up to, but not including, 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** A whole number from 0 up to, but not including, `bound`. */
  below(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of some things; there has to be one. */
  pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new Error('nothing to pick from');
    return from[this.below(from.length)] as T;
  }

  /** One of some things, each as often as its weight says. */
  weighted<T>(from: readonly (readonly [weight: number, thing: T])[]): T {
    let left = this.next() * from.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, thing] of from) if ((left -= weight) < 0) return thing;
    throw new Error('nothing to pick from');
  }

  hex(bytes: number): string {
    return Array.from({ length: bytes }, () => this.below(256).toString(16).padStart(2, '0')).join('');
  }
}

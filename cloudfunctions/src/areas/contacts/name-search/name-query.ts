import type { DirectoryIndex } from '../directory-index/directory-index';
import { reachOf, wholeReachOf } from './name-match';
import { letterAt } from '../directory-index/comparable-text';

/**
 * How well a name meets a query, best first: the whole name by its characters or full reading · the whole name by initials ·
 * its beginning · what is inside it · its beginning, or what is inside it, by another reading of a character.
 */
export const grades = { whole: 0, initials: 1, prefix: 2, inside: 3, otherPrefix: 4, otherInside: 5, none: 6 } as const;

const unknown = -1;
/** More than a name has characters. */
const lengths = 64;
const noMatch = grades.none * lengths;

function gradeOf(first: boolean, last: boolean, own: boolean, whole: boolean): number {
  if (!own) return first ? grades.otherPrefix : grades.otherInside;
  if (!first) return grades.inside;
  if (!last) return grades.prefix;
  return whole ? grades.whole : grades.initials;
}

const width = 31;

type Table = Int32Array;

/** Room for what one query learns about the signs; kept from query to query, as making it anew would cost more. */
interface Scratch {
  readonly any: Table;
  readonly own: Table;
  readonly whole: Table;
}
const scratches = new WeakMap<DirectoryIndex, Scratch>();

function scratchOf(index: DirectoryIndex): Scratch {
  const kept = scratches.get(index);
  if (kept) return kept;
  const table = () => new Int32Array(index.signs.length * width);
  const made = { any: table(), own: table(), whole: table() };
  scratches.set(index, made);
  return made;
}

/** One query against the names of an index. Only one may be in use at a time. */
export class NameQuery {
  private readonly end: number;
  private readonly scratch: Scratch;

  /** `query` is a comparable text. */
  constructor(
    private readonly index: DirectoryIndex,
    private readonly query: string,
  ) {
    this.end = 1 << query.length;
    this.scratch = scratchOf(index);
    const used = index.signs.length * query.length;
    for (const table of [this.scratch.any, this.scratch.own, this.scratch.whole]) table.fill(unknown, 0, used);
  }

  /** The signs that can stand for the beginning of the query. */
  private beginnings(): Iterable<number> {
    const { signsByLetter, signsByCharacter } = this.index;
    const character = String.fromCodePoint(this.query.codePointAt(0) ?? 0);
    return new Set([...(signsByLetter[letterAt(this.query, 0)] ?? []), ...(signsByCharacter.get(character) ?? [])]);
  }

  /** The places of the query that can be reached from those in `from` when a sign stands for what comes there. */
  private step(table: Table, sign: number, from: number): number {
    const { signs } = this.index;
    let next = 0;
    for (let rest = from; rest !== 0; rest &= rest - 1) {
      const at = 31 - Math.clz32(rest & -rest);
      const cell = at * signs.length + sign;
      let reach = table[cell] ?? 0;
      if (reach === unknown) reach = table[cell] = this.reach(table, sign, at);
      next |= reach;
    }
    return next;
  }

  private reach(table: Table, number: number, at: number): number {
    const sign = this.index.signs[number];
    if (!sign) return 0;
    if (table === this.scratch.any) return reachOf(sign, sign.readings, this.query, at);
    if (table === this.scratch.own) return reachOf(sign, sign.readings.slice(0, 1), this.query, at);
    return wholeReachOf(sign, this.query, at);
  }

  /** Whether the name that `slot` is in meets the query from there on, by whatever reading. */
  private meets(slot: number): boolean {
    const { slots } = this.index;
    const { any } = this.scratch;
    let reached = 1;
    for (let at = slot; reached !== 0; at++) {
      const sign = slots[at] ?? 0;
      if (sign === 0) return false;
      reached = this.step(any, sign, reached);
      if ((reached & this.end) !== 0) return true;
    }
    return false;
  }

  /** The best match that begins at `slot`: its grade, and over how many characters it goes, as one number. */
  private matchFrom(slot: number): number {
    const { slots } = this.index;
    const { any, own, whole } = this.scratch;
    const first = slots[slot - 1] === 0;
    let [reached, reachedOwn, reachedWhole] = [1, 1, 1];
    let best = noMatch;
    for (let at = slot; reached !== 0; at++) {
      const sign = slots[at] ?? 0;
      if (sign === 0) break;
      reached = this.step(any, sign, reached);
      reachedOwn = this.step(own, sign, reachedOwn);
      reachedWhole = this.step(whole, sign, reachedWhole);
      if ((reached & this.end) === 0) continue;
      const last = slots[at + 1] === 0;
      const grade = gradeOf(first, last, (reachedOwn & this.end) !== 0, (reachedWhole & this.end) !== 0);
      best = Math.min(best, grade * lengths + at - slot + 1);
      reached &= ~this.end;
      reachedOwn &= ~this.end;
      reachedWhole &= ~this.end;
    }
    return best;
  }

  /** Writes to `best`, for everyone whose name meets the query, the grade of the best match plus 1. */
  gradeAll(best: Uint8Array): void {
    const { slots, ownerOf, slotsBySign, firstOf } = this.index;
    const { any, own, whole } = this.scratch;
    const put = (slot: number, grade: number) => {
      const person = ownerOf[slot] ?? 0;
      const before = best[person] ?? 0;
      if (before === 0 || grade + 1 < before) best[person] = grade + 1;
    };
    for (const sign of this.beginnings()) {
      const from = firstOf[sign] ?? 0;
      const to = firstOf[sign + 1] ?? 0;
      if (this.step(any, sign, 1) === this.end) {
        // One character takes the whole query, so all of its slots are alike.
        const byOwn = this.step(own, sign, 1) !== 0;
        const byWhole = this.step(whole, sign, 1) !== 0;
        for (let i = from; i < to; i++) {
          const slot = slotsBySign[i] ?? 0;
          put(slot, gradeOf(slots[slot - 1] === 0, slots[slot + 1] === 0, byOwn, byWhole));
        }
      } else {
        for (let i = from; i < to; i++) {
          const slot = slotsBySign[i] ?? 0;
          if (this.meets(slot)) put(slot, Math.floor(this.matchFrom(slot) / lengths));
        }
      }
    }
  }

  /** The best match in one person's name: from which of its characters on, and how many. */
  within(person: number): { from: number; length: number } {
    const { slots, startOf } = this.index;
    const start = startOf[person] ?? 0;
    let [from, best] = [0, noMatch];
    for (let slot = start; slots[slot] !== 0; slot++) {
      const match = this.matchFrom(slot);
      if (Math.floor(match / lengths) < Math.floor(best / lengths)) [from, best] = [slot - start, match];
    }
    return { from, length: best % lengths };
  }
}

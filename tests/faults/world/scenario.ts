import type { Documents } from '../../../cloudfunctions/src/records/collections';
import type { Body } from './host';
import type { Random } from './random';
import type { Moment, Wish } from './wish';

/** A write that the database carried out. */
export interface Written {
  readonly collection: string;
  readonly kind: 'insert' | 'change' | 'remove';
  /** The documents that were inserted. */
  readonly documents: readonly Readonly<Record<string, unknown>>[];
  /** The fields that a change sets; none of anything else. */
  readonly sets: () => readonly string[];
  /** The one document that was changed, as it is then; only where the request asked for it. */
  readonly after?: () => Readonly<Record<string, unknown>>;
}

/** Reads whole collections when everything is over. */
export type ReadAll = <N extends keyof Documents>(name: N) => Documents[N][];

/** One schedule of a scenario: what people want, and what has to be true in the end. */
export interface Play {
  /** Begun in any order, at any time, with everything that can go wrong. */
  readonly wishes: readonly Wish[];
  /** Asked for at the end, one after the other, with nothing going wrong, half an hour apart. */
  finally(peek: Moment['peek']): readonly Wish[];
  /** Whether a consent to messages lasts; it does not where nothing is said. */
  readonly longTerm?: boolean;
  /** WeChat takes a message or not; nothing goes wrong with it where `isCalm`. Scenarios that send none are without. */
  deliver?(message: Body, isCalm: boolean): Body;
  /** Sees every write as it is carried out. */
  saw(written: Written): void;
  /** What is not as it should be, in words; empty if all is well. */
  violations(readAll: ReadAll): string[];
}

/** A part of the product that schedules are made for. */
export interface Scenario {
  readonly name: string;
  /** How much of all schedules are of this one. */
  readonly share: number;
  /** How far the clocks of its instances may be off, in milliseconds. */
  readonly skew: number;
  /** What is in the database when a schedule begins at `start`. */
  readonly documents: { readonly [N in keyof Documents]?: readonly Documents[N][] };
  play(random: Random, start: number): Play;
}

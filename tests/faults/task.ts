import type { Chosen } from './world/schedule';

/** Schedules for a worker to run, one after the other. */
export interface Task {
  readonly scenario: string;
  /** The bug that is looked for; null = none. */
  readonly planted: string | null;
  /** The first seed. */
  readonly from: number;
  readonly count: number;
  readonly stopAtFirst: boolean;
  /** Whether to look for a shorter schedule that goes wrong as well. */
  readonly shorten: boolean;
  /** What is left out of every schedule, and which order is tried. */
  readonly chosen: Omit<Chosen, 'seed'>;
}

/** A schedule after which something was not as it should be. */
export interface Found {
  readonly seed: number;
  /** The same, or what it was shortened to. */
  readonly chosen: Chosen;
  readonly violations: readonly string[];
  /** Its steps. */
  readonly lines: readonly string[];
}

export interface TaskDone {
  readonly from: number;
  readonly schedules: number;
  /** Requests that the database carried out. */
  readonly requests: number;
  readonly found: readonly Found[];
  /** The steps, if one schedule was asked for. */
  readonly lines: readonly string[];
}

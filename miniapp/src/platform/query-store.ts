import { create } from 'zustand';
import { asFailure, type CallFailure } from './call-failure';

export interface Entry {
  readonly value?: unknown;
  readonly failure?: CallFailure | undefined;
  readonly loading: boolean;
  /** When the value came, on this phone's clock; 0 = never. */
  readonly at: number;
}

const nothing: Entry = { loading: false, at: 0 };

/** What was last read, by key: pages that show the same thing share it, and show it at once when they open. */
export const useEntries = create<Readonly<Record<string, Entry>>>(() => ({}));

const latest = new Map<string, number>();

export const entryOf = (key: string): Entry => useEntries.getState()[key] ?? nothing;

const put = (key: string, entry: Entry) => useEntries.setState({ [key]: entry });

/** Reads again; of several reads of one key only the answer to the last one counts. */
export async function load(key: string, read: () => Promise<unknown>): Promise<void> {
  const turn = (latest.get(key) ?? 0) + 1;
  latest.set(key, turn);
  put(key, { ...entryOf(key), loading: true });
  try {
    const value = await read();
    if (latest.get(key) === turn) put(key, { value, loading: false, at: Date.now() });
  } catch (thrown) {
    if (latest.get(key) === turn) put(key, { ...entryOf(key), failure: asFailure(thrown), loading: false });
  }
}

/** Puts in what a command has just answered, so that every page shows it without asking again. */
export function remember(key: string, value: unknown): void {
  latest.set(key, (latest.get(key) ?? 0) + 1);
  put(key, { value, loading: false, at: Date.now() });
}

/** Lets everything under keys that begin so be read again when it is next shown, however fresh it is. */
export function outdate(...beginnings: readonly string[]): void {
  for (const [key, entry] of Object.entries(useEntries.getState()))
    if (entry.at > 0 && beginnings.some(beginning => key.startsWith(beginning))) put(key, { ...entry, at: 1 });
}

/** Forgets everything: another person is looking now. */
export function forgetEverything(): void {
  for (const key of latest.keys()) latest.set(key, (latest.get(key) ?? 0) + 1);
  useEntries.setState({}, true);
}

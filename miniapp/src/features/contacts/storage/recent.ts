import { useEffect, useState } from 'react';
import type { ContactEntry } from '../../../../../types/contacts';
import { chosenPerson } from '../../../platform/demo-person';
import { keep, readKept } from '../../../platform/storage';
import { useShown } from '../../../platform/use-query';

const limit = 10;

type Entries = readonly ContactEntry[];

const key = () => `qinglian.recentContacts.${chosenPerson()}`;

const recentEntries = (): Entries => readKept<Entries>(key()) ?? [];

const others = (entries: Entries, memberId: string) => entries.filter(entry => entry.memberId !== memberId);

/** The entries with this one in front. */
export const withRecent = (entries: Entries, entry: ContactEntry): Entries =>
  [entry, ...others(entries, entry.memberId)].slice(0, limit);

/** Notes on this phone whose card was looked at. */
export function addRecent({ memberId, name, letter, title, duty, group, branch, unit }: ContactEntry): void {
  keep(key(), withRecent(recentEntries(), { memberId, name, letter, title, duty, group, branch, unit }));
}

/** Whose card cannot be seen any more is not listed any more. */
export function forgetRecent(memberId: string): void {
  keep(key(), others(recentEntries(), memberId));
}

/** Whose cards were looked at on this phone, latest first. */
export function useRecent(): Entries {
  const shown = useShown();
  const [entries, setEntries] = useState(recentEntries);
  useEffect(() => {
    if (shown) setEntries(recentEntries());
  }, [shown]);
  return entries;
}

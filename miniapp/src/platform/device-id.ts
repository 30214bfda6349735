import { newId } from './new-id';
import { keepAtOnce, readKept } from './storage';

const key = 'qinglian.device';

/** An id that this phone made at random and keeps. It says nothing of its owner. */
export function deviceId(): string {
  const kept = readKept<string>(key);
  if (kept) return kept;
  const made = newId();
  keepAtOnce(key, made);
  return made;
}

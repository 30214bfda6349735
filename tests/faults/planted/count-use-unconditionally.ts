import { collection, is, write } from '../../../cloudfunctions/src/platform/database';

/** Counts what was used, whatever was granted. */
export const useConsents = (ids: readonly string[]) =>
  collection('messageConsents').changeAll({ _id: is.in(ids) }, { used: write.inc(1) });

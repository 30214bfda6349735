import type { VisibilityTable } from '../../../../../types/contacts';
import { call } from '../../../platform/call';

/** The table of who sees what; `orgUnitId` is the committee. */
export const getVisibility = (orgUnitId: string) => call('contacts', 'getVisibility', { orgUnitId });

/** Puts a table into force that was decided on over version `basedOn`. */
export const setVisibility = (orgUnitId: string, basedOn: number, table: VisibilityTable) =>
  call('contacts', 'setVisibility', { orgUnitId, basedOn, table });

/** Limits a person's entry, or opens it again; `changeId` from `newId()`, the same one on every retry. */
export const limitEntry = (change: {
  readonly orgUnitId: string;
  readonly memberId: string;
  readonly limited: boolean;
  readonly reason: string;
  readonly changeId: string;
}) => call('contacts', 'limitEntry', change);

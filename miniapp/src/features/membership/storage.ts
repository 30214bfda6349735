import type { RosterRecord } from '../../../../types/membership';
import { forgetKept, keep, readKept } from '../../platform/storage';
import { isChanged, mergeForms } from '../../ui/form-changes';
import { emptyForm, formOf, type PersonField, type PersonForm } from './forms';

/** A form as it is being filled in, kept on the phone until it is saved or given up. */
export interface PersonDraft {
  /** The branch of somebody new; of somebody known, their present one. */
  readonly orgUnitId: string;
  /** null = somebody new. */
  readonly memberId: string | null;
  /** What the form started from, and the version on the server that this is; 0 of somebody new. */
  readonly base: PersonForm;
  readonly version: number;
  readonly form: PersonForm;
}

const keyOf = ({ orgUnitId, memberId }: Pick<PersonDraft, 'orgUnitId' | 'memberId'>) =>
  memberId === null ? `qinglian.person.new.${orgUnitId}` : `qinglian.person.${memberId}`;

const isTouched = ({ form, base }: PersonDraft): boolean => isChanged(form, base);

/** Keeps a draft in which something stands that is not saved; forgets it otherwise. */
export function keepDraft(draft: PersonDraft): void {
  if (isTouched(draft)) keep(keyOf(draft), draft);
  else forgetDraft(draft);
}

export const forgetDraft = (draft: PersonDraft): void => forgetKept(keyOf(draft));

interface Opened {
  readonly draft: PersonDraft;
  /** Whether it was left unfinished. */
  readonly resumed: boolean;
  /** Fields that somebody else changed too, since it was left. */
  readonly conflicts: readonly PersonField[];
}

/** The draft of somebody new: the one that was left unfinished, or an empty one. */
export function newDraft(orgUnitId: string, now: number): Opened {
  const base = emptyForm(now);
  const fresh: PersonDraft = { orgUnitId, memberId: null, base, version: 0, form: base };
  const kept = readKept<PersonDraft>(keyOf(fresh));
  if (!kept) return { draft: fresh, resumed: false, conflicts: [] };
  return { draft: { ...fresh, form: { ...base, ...kept.form } }, resumed: true, conflicts: [] };
}

/** The draft that builds on a record as the server has it now. */
export function draftOn(record: RosterRecord, form: PersonForm = formOf(record)): PersonDraft {
  const { branchId, memberId, version } = record;
  return { orgUnitId: branchId, memberId, base: formOf(record), version, form };
}

/** The draft of an amendment: the one left unfinished, brought up to date, or the record as it stands. */
export function amendmentDraft(record: RosterRecord): Opened {
  const fresh = draftOn(record);
  const kept = readKept<PersonDraft>(keyOf(fresh));
  if (!kept) return { draft: fresh, resumed: false, conflicts: [] };
  const { form, conflicts } = mergeForms(kept.form, kept.base, fresh.base);
  return { draft: draftOn(record, form), resumed: true, conflicts };
}

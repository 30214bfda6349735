import { dequal } from 'dequal/lite';

/** The names of the fields of a form. */
export const fieldsOf = <Form extends object>(form: Form) => Object.keys(form) as (keyof Form)[];

/** The fields of a form in which it differs from what it was before. Values are compared by what is in them. */
export const changedFields = <Form extends object>(form: Form, before: Form): readonly (keyof Form)[] =>
  fieldsOf(form).filter(field => !dequal(form[field], before[field]));

/** Whether anything in a form differs from what it was before. */
export const isChanged = <Form extends object>(form: Form, before: Form): boolean =>
  changedFields(form, before).length > 0;

/** Some fields of a form. */
export function pickFields<Form extends object>(form: Form, fields: readonly (keyof Form)[]): Partial<Form> {
  const picked: Partial<Form> = {};
  for (const field of fields) picked[field] = form[field];
  return picked;
}

export interface Merged<Form> {
  readonly form: Form;
  /** Fields that both changed, and to different things: mine stand in the form. */
  readonly conflicts: readonly (keyof Form)[];
}

/**
 * Brings what somebody else saved in the meantime into a form that is being filled in, losing nothing that was typed:
 * what I left alone becomes theirs, what I changed stays mine.
 */
export function mergeForms<Form extends object>(mine: Form, base: Form, latest: Form): Merged<Form> {
  const fields = fieldsOf(latest);
  const changed = fields.filter(field => !dequal(mine[field], base[field]));
  const conflicts = changed.filter(field => !dequal(latest[field], base[field]) && !dequal(latest[field], mine[field]));
  return { form: { ...latest, ...pickFields(mine, changed) }, conflicts };
}

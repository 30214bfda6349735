import { notEmulated, requestFailed, updateFailed } from '../failure';
import { copy, type Document, isDocument } from './document';
import { beginUpdate, updateOperators } from './update-operators';

/** The document after an update; the given one is not changed. Updates are maps of operators, as the SDK sends them. */
export function applyUpdate(before: Document, update: Document): Document {
  const after = copy(before);
  beginUpdate();
  for (const [name, fields] of Object.entries(update)) {
    const operator = updateOperators[name];
    if (!operator) {
      throw name.startsWith('$')
        ? notEmulated(`The update operator ${name}`)
        : requestFailed(`[FailedOperation] unknown top level operator: ${name}.`);
    }
    if (!isDocument(fields)) {
      throw updateFailed(`Modifiers operate on fields but we found type ${typeof fields} instead.`);
    }
    for (const [field, operand] of Object.entries(fields)) {
      if (field === '_id')
        throw updateFailed("Performing an update on the path '_id' would modify the immutable field '_id'");
      operator(after, field, operand);
    }
  }
  return after;
}

/** Refuses documents the server would not store. */
export function requireStorable(document: Document): void {
  const dollar = Object.keys(document).find(key => key.startsWith('$'));
  if (dollar !== undefined) {
    throw requestFailed(`[FailedOperation.Insert] The dollar ($) prefixed field '${dollar}' is not valid for storage.`);
  }
  const id = document['_id'];
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number') {
    throw requestFailed("[FailedOperation.Insert] The '_id' value must be a string or a number.");
  }
}

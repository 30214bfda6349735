import { Query } from 'mingo/query';
import { requestFailed } from '../failure';
import { copy, type Document } from './document';
import { mingoOptions } from './mingo-options';
import { requireKnown } from './operators';

/** The part of a document a projection shows; `_id` is shown unless it is excluded. */
export function project(document: Document, projection: Document): Document {
  const fields = Object.keys(projection);
  if (fields.length === 0) return document;
  const isSimple = fields.every(field => !field.includes('.') && (projection[field] === 1 || projection[field] === 0));
  if (isSimple) return projectFields(document, fields, projection);
  requireKnown(projection);
  try {
    const shown = new Query({}, mingoOptions()).find<Document>([copy(document)], projection as never).next();
    return shown ?? {};
  } catch (error) {
    throw requestFailed(`[FailedOperation] ${(error as Error).message}`);
  }
}

function projectFields(document: Document, fields: string[], projection: Document): Document {
  const excludes =
    fields.every(field => field === '_id' || projection[field] === 0) && Object.values(projection).includes(0);
  const shown: Document = {};
  for (const field of Object.keys(document)) {
    const isShown =
      field === '_id' ? projection['_id'] !== 0 : projection[field] === 1 || (excludes && projection[field] !== 0);
    if (isShown) shown[field] = document[field];
  }
  return shown;
}

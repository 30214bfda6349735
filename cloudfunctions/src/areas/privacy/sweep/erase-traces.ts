import { removeWith, documentsWith, replaceFields } from './documents';
import type { Documents } from '../../../records/collections';
import { type Renaming, renamedFields } from '../rules/renaming';
import { treatments } from '../rules/treatments';

/** So many documents are changed in one go; the scheduler goes on where that ends. */
const changesAtOnce = 200;

const pageSize = 50;

/** Removes what hangs on the WeChat identities of the person. */
export async function eraseIdentities(openids: readonly string[]): Promise<void> {
  for (const openid of openids) {
    await removeWith('consents', '_id', openid);
    await removeWith('guesses', '_id', `activation:${openid}`);
  }
}

/** Replaces the name in the documents of one collection; answers how many it changed, `limit` at most. */
async function rename(name: keyof Documents, field: string, renaming: Renaming, limit: number): Promise<number> {
  const { empty = [] } = treatments[name];
  const isAbout = field === 'subject.memberId';
  let changed = 0;
  for await (const document of documentsWith(name, field, renaming.memberId, pageSize)) {
    if (changed === limit) break;
    const fields = renamedFields(document, renaming, isAbout ? empty : []);
    if (Object.keys(fields).length === 0) continue;
    await replaceFields(name, document._id, fields);
    changed += 1;
  }
  return changed;
}

/** Erases what the person wrote in documents of one collection; answers how many it changed, `limit` at most. */
async function erase(name: keyof Documents, memberId: string, fields: readonly string[], limit: number) {
  let changed = 0;
  for await (const document of documentsWith(name, 'memberId', memberId, pageSize)) {
    if (changed === limit) break;
    const written = fields.filter(field => document[field] !== undefined && document[field] !== null);
    if (written.length === 0) continue;
    await replaceFields(name, document._id, Object.fromEntries(written.map(field => [field, null])));
    changed += 1;
  }
  return changed;
}

/** Goes through every collection; false if there was more to do than is done in one go. */
export async function eraseTraces(renaming: Renaming): Promise<boolean> {
  let left = changesAtOnce;
  for (const [collection, treatment] of Object.entries(treatments)) {
    const { remove = [], rename: fields = [], erase: written = [] } = treatment;
    const name = collection as keyof Documents;
    for (const field of remove) await removeWith(name, field, renaming.memberId);
    for (const field of fields) {
      left -= await rename(name, field, renaming, left);
      if (left === 0) return false;
    }
    if (written.length > 0) left -= await erase(name, renaming.memberId, written, left);
    if (left === 0) return false;
  }
  return true;
}

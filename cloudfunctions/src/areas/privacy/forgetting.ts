import type { Documents } from '../../records/collections';
import type { ForgettingDocument } from '../../records/forgettings/document';
import { randomNumbers } from '../../platform/random';
import { Failure } from '../../runtime/failures';
import { announceChange, showChange } from '../contacts/refresh';
import { addChange } from '../../records/roster-changes/store';
import { erasedMember, isLastRound, pseudonymOf, type Renaming, renamedFields, treatments } from './forgetting-rules';
import { documentsWith, removeWith, replaceFields } from './store';
import type { Author } from '../../domain/author';
import type { MemberDocument } from '../../records/members/document';
import { findMember, eraseMember } from '../../records/members/store';
import { addForgetting, changeForgetting, findForgetting, listForgettings } from '../../records/forgettings/store';
import { listOpenids } from '../../records/accounts/store';

/** So many documents are changed in one go; the scheduler goes on where that ends. */
const changesAtOnce = 200;
const pageSize = 50;
const pseudonymLength = 4;
/** Two people with one pseudonym are unlikely; five times over it does not happen. */
const attempts = 5;

/** Records that somebody is to be forgotten, before anything is; the same again if it was recorded. */
export async function beginForgetting(
  { _id, name }: MemberDocument,
  by: Author,
  why: string,
  now: number,
): Promise<ForgettingDocument> {
  const openids = await listOpenids(_id);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const earlier = await findForgetting(_id);
    if (earlier) return earlier;
    const pseudonym = pseudonymOf(randomNumbers(pseudonymLength));
    const erasing = { names: [name], openids };
    const reason = why.replaceAll(name, pseudonym);
    const forgetting = { _id, pseudonym, by, reason, at: now, erasing, passedAt: null, doneAt: null };
    if (await addForgetting(forgetting)) return forgetting;
  }
  throw new Failure('conflict');
}

/** Takes the person off the roster and out of the directory, with everything that the roster says of them. */
async function eraseFromRoster({ _id: memberId, pseudonym, by, reason }: ForgettingDocument, now: number) {
  const member = await findMember(memberId);
  if (!member || member.state === 'forgotten') return;
  const { branchId, path } = member;
  await addChange({
    ...{ _id: `forgotten-${memberId}`, kind: 'forgotten', by, at: now, on: now, reason, fields: [], importId: null },
    subject: { memberId, orgUnitId: branchId, name: pseudonym },
    concerns: path,
    ...{ unitIds: [member.unitId], settleAt: null },
  });
  const change = await announceChange(now);
  await eraseMember(memberId, erasedMember(member, pseudonym, now));
  await showChange(change, [member.unitId]);
}

/** Removes what hangs on the WeChat identities of the person. */
async function eraseIdentities(openids: readonly string[]): Promise<void> {
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
    const kept = document as unknown as Readonly<Record<string, unknown>>;
    const written = fields.filter(field => kept[field] !== undefined && kept[field] !== null);
    if (written.length === 0) continue;
    await replaceFields(name, document._id, Object.fromEntries(written.map(field => [field, null])));
    changed += 1;
  }
  return changed;
}

/** Goes through every collection; false if there was more to do than is done in one go. */
async function eraseTraces(renaming: Renaming): Promise<boolean> {
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

/**
 * Goes on with forgetting a person. Everything is gone through twice, since a call that had begun before may have written
 * the name once more; only then is the record without it. Broken off anywhere, the next call does the rest.
 */
export async function proceed(forgetting: ForgettingDocument, now: number): Promise<ForgettingDocument> {
  const { _id: memberId, pseudonym, erasing } = forgetting;
  if (!erasing || (forgetting.passedAt !== null && !isLastRound(forgetting, now))) return forgetting;
  const openids = [...new Set([...erasing.openids, ...(await listOpenids(memberId))])];
  // Recorded before the accounts go, since nothing else leads to them.
  if (openids.length > erasing.openids.length)
    await changeForgetting(memberId, { erasing: { names: erasing.names, openids } });
  await eraseFromRoster(forgetting, now);
  const isThrough = await eraseTraces({ memberId, names: erasing.names, pseudonym });
  await eraseIdentities(openids);
  if (!isThrough) return forgetting;
  const progress = isLastRound(forgetting, now) ? { erasing: null, doneAt: now } : { passedAt: now };
  return (await changeForgetting(memberId, progress)) ?? forgetting;
}

/** Goes on with everyone who is being forgotten; answers how many. */
export async function continueForgettings(now: number): Promise<number> {
  const waiting = await listForgettings(20);
  for (const forgetting of waiting) await proceed(forgetting, now);
  return waiting.length;
}

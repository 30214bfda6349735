import type { Contract } from '../../../../../types/contract';
import { type Handler, refuse, done } from '../../../runtime/handlers';
import { findVisibleEntry } from '../steps/find-visible-entry';
import { readerOf, levelOf } from '../../../domain/visibility';
import { findReveal, addReveal } from '../../../records/reveals/store';
import { openPhone } from '../../../platform/personal-data';
import { contactValue } from '../view';
import { Failure } from '../../../runtime/failures';
import { spendReveal } from '../steps/spend-reads';

/** Shows a masked contact in full, and records who looked at it. */
export const reveal: Handler<Contract['contacts']['reveal']> = async (
  { memberId, field, revealId },
  { caller, now },
) => {
  const [found, earlier] = await Promise.all([findVisibleEntry(readerOf(caller), memberId), findReveal(revealId)]);
  const level = found ? levelOf(found.table, field, found.relations) : 'hidden';
  const value = found && level !== 'hidden' ? contactValue(found.member, field, openPhone) : null;
  if (value === null) return refuse('notFound');
  if (level === 'shown') return done({ value, at: now });
  /** The same id once more is this call's own repetition, or not ours. */
  const answerRepeated = (record: typeof earlier) => {
    const isSame = record?.by.memberId === caller.memberId && record.memberId === memberId && record.field === field;
    if (!isSame) throw new Failure('conflict');
    return done({ value, at: record.at });
  };
  if (earlier) return answerRepeated(earlier);
  const retryAt = await spendReveal(caller.memberId, now);
  if (retryAt !== null) return refuse('tooManyReads', { retryAt });
  const { name, branchName, unitName } = caller.member;
  const by = { memberId: caller.memberId, name, branchName, unitName };
  // Recorded before it is answered.
  if (await addReveal({ _id: revealId, memberId, field, by, at: now })) return done({ value, at: now });
  return answerRepeated(await findReveal(revealId));
};

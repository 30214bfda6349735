import type { ForgettingDocument } from '../../../records/forgettings/document';
import { announceChange, refreshDirectory } from '../../contacts/steps/refresh-directory';
import { addChange } from '../../../records/roster-changes/store';
import { erasedMember, isLastRound } from '../rules/forgetting';
import { findMember, eraseMember } from '../../../records/members/store';
import { changeForgetting } from '../../../records/forgettings/store';
import { listOpenids } from '../../../records/accounts/store';
import { eraseTraces, eraseIdentities } from '../sweep/erase-traces';

/** Takes the person off the roster and out of the directory, with everything that the roster says of them. */
async function eraseFromRoster({ _id: memberId, pseudonym, by, reason }: ForgettingDocument, now: number) {
  const member = await findMember(memberId);
  if (!member || member.state === 'forgotten') return;
  const { branchId, path } = member;
  await addChange({
    _id: `forgotten-${memberId}`,
    kind: 'forgotten',
    by,
    at: now,
    on: now,
    reason,
    fields: [],
    importId: null,
    subject: { memberId, orgUnitId: branchId, name: pseudonym },
    concerns: path,
    unitIds: [member.unitId],
    settleAt: null,
  });
  const change = await announceChange(now);
  await eraseMember(memberId, erasedMember(member, pseudonym, now));
  await refreshDirectory(change, [member.unitId]);
}

/**
 * Goes on with forgetting a person. Everything is gone through twice, since a call that had begun before may have written
 * the name once more; only then is the record without it. Broken off anywhere, the next call does the rest.
 */
export async function continueForgetting(forgetting: ForgettingDocument, now: number): Promise<ForgettingDocument> {
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

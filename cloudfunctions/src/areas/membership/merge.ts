import type { Contract } from '../../../../types/contract';
import { mayVouchFor } from '../../domain/roles';
import { authorOf } from '../../runtime/facts';
import { refuse, type Handler } from '../../runtime/handlers';
import { type By, carryOut } from './change';
import { followUpPerson } from './follow-ups';
import { fieldChanges, personChange } from '../../records/roster-changes/rules';
import { aimedAt, answerRecord, heldBy } from './person';
import { keeps, mergedInto } from './rules';
import type { MemberDocument } from '../../records/members/document';

/** An entry of the roster, for people. */
const named = ({ name, no, branchName }: MemberDocument) => `${name}（${no}，${branchName}）`;

/** The two entries of the journal that a merge makes: one on the history of either. */
function changesOf(
  { member, kept, duplicate, left }: Readonly<Record<'member' | 'kept' | 'duplicate' | 'left', MemberDocument>>,
  { changeId, reason }: { readonly changeId: string; readonly reason: string },
  { caller, now }: By,
) {
  const told = { kind: 'merged', reason, by: authorOf(caller), at: now } as const;
  return {
    ofKept: personChange(member, kept, {
      ...told,
      _id: `${changeId}-kept`,
      fields: [{ field: '重复条目', from: null, to: named(duplicate) }],
    }),
    ofDuplicate: personChange(duplicate, left, {
      ...told,
      _id: changeId,
      fields: [...fieldChanges(duplicate, left, now), { field: '并入', from: null, to: named(kept) }],
      hasFollowUp: true,
    }),
  };
}

export const merge: Handler<Contract['membership']['merge']> = async ({ duplicateId, reason, ...aimed }, call) => {
  const { caller, now } = call;
  const { memberId, changeId } = aimed;
  const outcome = await carryOut(
    { kind: 'merged', changeId, subjectId: duplicateId },
    call,
    async documents => {
      const found = await aimedAt(documents, aimed);
      if (!found.ok) return found;
      const member = found.value;
      if (member.state !== 'active') return refuse('notFound');
      if (duplicateId === memberId) return refuse('samePerson');
      const duplicate = await documents.find('members', duplicateId);
      if (!duplicate || duplicate.state === 'forgotten' || duplicate.mergedInto !== null)
        return refuse('duplicateNotFound');
      if (duplicateId === caller.memberId) return refuse('notOneself');
      // The duplicate's WeChat identity becomes that of the entry that counts, with its rights.
      const vouched = mayVouchFor(caller.held, { path: member.path, held: heldBy(member, now) });
      if (!keeps(caller.held, duplicate) || !vouched) return refuse('beyondRights');
      const kept = { ...member, version: member.version + 1 };
      const left = mergedInto(duplicate, memberId, { by: authorOf(caller), at: now, reason });
      const { ofKept, ofDuplicate } = changesOf({ member, kept, duplicate, left }, { changeId, reason }, call);
      await documents.put('members', kept);
      await documents.put('members', left);
      await documents.insert('rosterChanges', ofKept);
      return ofDuplicate;
    },
    followUpPerson,
  );
  return '_id' in outcome ? answerRecord(memberId, call) : outcome;
};

import type { RosterChange, RosterEntry, RosterRecord } from '../../../../types/membership';
import type { RosterChangeDocument } from '../../records/roster-changes/document';
import { maskedMobile } from '../contacts/visibility-rules';
import type { MemberDocument } from '../../records/members/document';

/** Somebody as a line of the roster of a branch that they belong to or once did. */
export function entryOf(member: MemberDocument, branchId: string): RosterEntry {
  const { _id: memberId, no, name, title, standing, duty, state, since, leftAt, past } = member;
  if (member.branchId !== branchId) {
    const { until = null } = past.find(then => then.branchId === branchId) ?? {};
    // What they are and do elsewhere now is not this branch's to know.
    return { memberId, no, name, title: '', standing, duty: null, state: 'movedAway', since: until };
  }
  return { memberId, no, name, title, standing, duty, state, since: state === 'active' ? since : leftAt };
}

/** All that the roster keeps of a person. */
export function recordOf(member: MemberDocument): RosterRecord {
  const { _id: memberId, no, name, gender, title, standing, duty, officePhone, email, wecom, group, joinedAt } = member;
  const { branchId, branchName, unitName, since, leftAt, past, phone, state, mergedInto, version } = member;
  const present = { branchId, branchName, unitName, from: since, until: leftAt };
  const placements = [present, ...past]
    // A place that was mended on the day it was noted: nobody ever belonged there.
    .filter(({ from, until }, index) => index === 0 || from !== until)
    .map(then => ({
      branchId: then.branchId,
      branchName: then.branchName,
      unitName: then.unitName,
      from: then.from,
      until: then.until,
    }));
  return {
    memberId,
    no,
    name,
    gender,
    title,
    standing,
    duty,
    officePhone,
    email,
    wecom,
    group,
    joinedAt,
    phone: phone && maskedMobile(phone.tail),
    branchId,
    state,
    leftAt,
    placements,
    mergedInto,
    version,
  };
}

export function changeOf(change: RosterChangeDocument): RosterChange {
  const { _id: changeId, kind, subject, fields, on, reason, importId, by, at } = change;
  return { changeId, kind, subject, fields: [...fields], on, reason, importId, by: by.name, at };
}

import { employeeMessages } from '../../../platform/employee-messages';
import { fieldsOf } from '../rules/texts';
import type { Channel, Route } from './channel';
import { replyOf } from '../rules/employee-reply';
import { findMembers } from '../../../records/members/store';

/** Messages of the organisation's own 企业微信, to those whose name there is on the roster. They want no consent. */
export const employee: Channel = async messages => {
  const wecom = employeeMessages();
  if (!wecom || messages.length === 0) return new Map();
  const members = await findMembers(messages.map(({ reminder }) => reminder.memberId));
  const nameOf = new Map(members.map(member => [member._id, member.wecom]));
  return new Map(
    messages.flatMap(({ reminder: { _id, memberId, kind }, gathering, page }): [string, Route][] => {
      const to = nameOf.get(memberId);
      if (!to) return [];
      const { name, time, place, note } = fieldsOf(kind, gathering);
      const lines = { 名称: name, 时间: time, 地点: place, 说明: note };
      const send = async () => replyOf(await wecom.send({ to, page, lines }));
      return [[_id, { channel: 'employee', to, consent: null, send }]];
    }),
  );
};

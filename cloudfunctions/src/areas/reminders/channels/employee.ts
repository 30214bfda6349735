import { employeeMessages } from '../../../platform/employee-messages';
import { fieldsOf } from '../words-rules';
import type { Channel, Way } from './channel';
import { replyOf } from './employee-rules';
import { findMembers } from '../../../records/members/store';

/** Messages of the organisation's own 企业微信, to those whose name there is on the roster. They want no consent. */
export const employee: Channel = async letters => {
  const messages = employeeMessages();
  if (!messages || letters.length === 0) return new Map();
  const members = await findMembers(letters.map(({ reminder }) => reminder.memberId));
  const nameOf = new Map(members.map(({ _id, wecom }) => [_id, wecom]));
  return new Map(
    letters.flatMap(({ reminder: { _id, memberId, kind }, gathering, page }): [string, Way][] => {
      const to = nameOf.get(memberId);
      if (!to) return [];
      const { name, time, place, note } = fieldsOf(kind, gathering);
      const lines = { 名称: name, 时间: time, 地点: place, 说明: note };
      const send = async () => replyOf(await messages.send({ to, page, lines }));
      return [[_id, { channel: 'employee', to, consent: null, send }]];
    }),
  );
};

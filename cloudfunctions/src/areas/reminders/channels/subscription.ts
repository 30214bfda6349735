import { type ConfiguredTemplate, configuredTemplates } from '../../../platform/message-templates';
import { sendSubscribeMessage } from '../../../platform/wechat';
import { findAccountsOf } from '../../../records/accounts/store';
import { fieldsOf, templateOf } from '../rules/texts';
import type { Channel, OutgoingMessage, Route } from './channel';
import { replyOf } from '../rules/subscription-reply';
import { consentId, findConsents } from '../../../records/message-consents/store';
import { messagesLeft } from '../rules/consents';

/** The consent that a message needs. */
const consentOf = ({ reminder: { memberId, kind } }: OutgoingMessage) => consentId(memberId, templateOf[kind]);

function messageOf(
  { reminder: { kind }, gathering, page }: OutgoingMessage,
  { id, fields }: ConfiguredTemplate,
  touser: string,
) {
  const values = fieldsOf(kind, gathering);
  const data = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, { value: values[field] }]));
  return { touser, templateId: id, page, data };
}

/** WeChat's subscribe messages 订阅消息: those of one consent each, or those `longTerm` ones of which a consent lasts. */
export const subscription =
  (longTerm: boolean): Channel =>
  async messages => {
    const templates = configuredTemplates();
    const own = messages.filter(({ reminder }) => templates[templateOf[reminder.kind]]?.longTerm === longTerm);
    if (own.length === 0) return new Map();
    const [accounts, consents] = await Promise.all([
      findAccountsOf([...new Set(own.map(({ reminder }) => reminder.memberId))]),
      findConsents(new Set(own.map(consentOf))),
    ]);
    const openidOf = new Map(accounts.map(({ _id, memberId }) => [memberId, _id]));
    return new Map(
      own.flatMap((outgoing): [string, Route][] => {
        const { _id, kind, memberId } = outgoing.reminder;
        const template = templates[templateOf[kind]];
        const to = openidOf.get(memberId);
        const consent = consents.get(consentOf(outgoing));
        if (!template || to === undefined || !consent || messagesLeft(consent, longTerm) === 0) return [];
        const message = messageOf(outgoing, template, to);
        const route: Route = {
          channel: longTerm ? 'longTerm' : 'oneTime',
          to,
          consent: { id: consent._id, accepted: consent.accepted },
          send: async () => replyOf(await sendSubscribeMessage(message)),
        };
        return [[_id, route]];
      }),
    );
  };

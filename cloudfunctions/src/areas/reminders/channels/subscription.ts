import { type ConfiguredTemplate, configuredTemplates } from '../../../platform/message-templates';
import { sendSubscribeMessage } from '../../../platform/wechat';
import { findAccountsOf } from '../../../records/accounts/store';
import { fieldsOf, templateOf } from '../words-rules';
import type { Channel, Letter, Way } from './channel';
import { leftOf, replyOf } from './subscription-rules';
import { consentId, findConsents } from '../../../records/message-consents/store';

/** The consent that a message needs. */
const consentOf = ({ reminder: { memberId, kind } }: Letter) => consentId(memberId, templateOf[kind]);

function messageOf(
  { reminder: { kind }, gathering, page }: Letter,
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
  async letters => {
    const templates = configuredTemplates();
    const own = letters.filter(({ reminder }) => templates[templateOf[reminder.kind]]?.longTerm === longTerm);
    if (own.length === 0) return new Map();
    const [accounts, consents] = await Promise.all([
      findAccountsOf([...new Set(own.map(({ reminder }) => reminder.memberId))]),
      findConsents(new Set(own.map(consentOf))),
    ]);
    const openidOf = new Map(accounts.map(({ _id, memberId }) => [memberId, _id]));
    return new Map(
      own.flatMap((letter): [string, Way][] => {
        const { _id, kind, memberId } = letter.reminder;
        const template = templates[templateOf[kind]];
        const to = openidOf.get(memberId);
        const consent = consents.get(consentOf(letter));
        if (!template || to === undefined || !consent || leftOf(consent, longTerm) === 0) return [];
        const message = messageOf(letter, template, to);
        return [
          [
            _id,
            {
              channel: longTerm ? 'longTerm' : 'oneTime',
              to,
              consent: { id: consent._id, granted: consent.granted },
              send: async () => replyOf(await sendSubscribeMessage(message)),
            },
          ],
        ];
      }),
    );
  };

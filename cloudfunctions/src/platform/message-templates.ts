import * as z from 'zod';
import { type MessageTemplate, messageTemplates } from '../../../types/reminders';

/** What is put under a key of WeChat's, such as `thing1`. */
const messageFields = ['name', 'time', 'place', 'note', 'result'] as const;
export type MessageField = (typeof messageFields)[number];

const template = z.object({
  /** As WeChat gave it. */
  id: z.string().min(1).max(64),
  title: z.string().min(1).max(40),
  /** Key of WeChat's → what of a message is put there. */
  fields: z.record(z.string().regex(/^[a-z_]+\d{0,3}$/), z.enum(messageFields)),
  /** 长期订阅: one consent holds until it is taken back. Only some categories of mini-programs are given such templates. */
  longTerm: z.boolean().default(false),
});
/** A template of WeChat messages, as it was applied for. */
export type ConfiguredTemplate = z.output<typeof template>;

const templates = z
  .partialRecord(z.enum(messageTemplates), template)
  // WeChat refuses to ask for both kinds at once (20002).
  .refine(all => new Set(Object.values(all).map(({ longTerm }) => longTerm)).size <= 1, 'templates of both kinds');

let read: Partial<Record<MessageTemplate, ConfiguredTemplate>> | undefined;

/**
 * The templates of WeChat messages, from `QINGLIAN_MESSAGE_TEMPLATES` (JSON; docs/deploy.md). What is not configured is
 * not pushed; it stands in the app.
 * @throws when the variable is there and malformed
 */
export function configuredTemplates(): Partial<Record<MessageTemplate, ConfiguredTemplate>> {
  return (read ??= templates.parse(JSON.parse(process.env.QINGLIAN_MESSAGE_TEMPLATES || '{}')));
}

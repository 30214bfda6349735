import { index } from '../../platform/indexes';
import type { MessageTemplate } from '../../../../types/reminders';

/** What is known of one person's consents to messages of one template. `_id` is `<member>:<template>`. */
export interface MessageConsentDocument {
  readonly _id: string;
  readonly memberId: string;
  readonly template: MessageTemplate;
  /** How often they accepted. */
  readonly accepted: number;
  /** How many messages went out on that. */
  readonly used: number;
  /** "总是保持以上选择，不再询问" */
  readonly always: 'accept' | 'reject' | null;
  /** The calls that were counted, latest last. */
  readonly requests: readonly string[];
}

export const indexes = [index<MessageConsentDocument>('member', 'memberId')];

import type { Channel as Name } from '../../../../../types/reminders';
import type { ReminderDocument } from '../../../records/reminders/document';
import type { Reply } from '../rules/delivery';
import type { GatheringDocument } from '../../../records/gatherings/document';

/** A message before a channel has put it into its own form. */
export interface OutgoingMessage {
  readonly reminder: ReminderDocument;
  readonly gathering: GatheringDocument;
  /** The page that it opens, without a leading `/`. */
  readonly page: string;
}

/** A message that can go by a channel. */
export interface Route {
  readonly channel: Name;
  /** Whom it goes to, as the channel knows them. */
  readonly to: string;
  /** The consent that a message takes, as it stands; null where a message takes none. */
  readonly consent: { readonly id: string; readonly accepted: number } | null;
  /** Never throws: what goes wrong on the way is a reply too. */
  send(): Promise<Reply>;
}

/**
 * A way by which messages reach people outside of the app. Answers for those messages that can go by it, by the id of the
 * reminder, in one look for all of them.
 */
export type Channel = (messages: readonly OutgoingMessage[]) => Promise<ReadonlyMap<string, Route>>;

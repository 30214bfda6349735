import { findMembers } from '../../../records/members/store';
import type { PlacedPart } from '../rules/parts';
import { type Content, type References, mentionedPeople } from '../view';
import type { MinutesDocument } from '../../../records/minutes/document';
import type { Electorate } from '../../../../../types/minutes';
import { readAttachments } from '../../attachments/steps/read-attachments';

/** The names of some members, by their ids. */
export async function readNames(memberIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = memberIds.length > 0 ? await findMembers(memberIds) : [];
  return new Map(people.map(({ _id, name }) => [_id, name]));
}

/** The files that some parts name, by their ids. */
export const readFiles = (parts: readonly PlacedPart[]) =>
  readAttachments(parts.flatMap(({ body }) => (body.kind === 'file' ? [body.attachmentId] : [])));

/** What stands behind the ids in what somebody reads. */
export async function readReferences(
  content: Content,
  doneTasks: MinutesDocument['done'],
  voting: Electorate | null | Promise<Electorate | null>,
): Promise<References> {
  const [names, files, electorate] = await Promise.all([
    readNames(mentionedPeople(content, doneTasks)),
    readFiles(content.parts),
    voting,
  ]);
  return { names, files, electorate, done: doneTasks };
}

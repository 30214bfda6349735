import { View } from '@tarojs/components';
import type { Attachment } from '../../../../types/attachments';
import type { MinutesView } from '../../../../types/minutes';
import { AttachmentField } from '../../features/attachments/components/attachment-field';
import { removePart, savePart } from '../../features/minutes/api';
import { rememberPart } from '../../features/minutes/queries';
import { partsOf } from '../../features/minutes/view';
import { refusalWords } from '../../features/minutes/words';
import { Section } from '../../ui/card';
import { Callout } from '../../ui/callout';
import { useAttempt } from '../../ui/use-attempt';

const mostFiles = 9;

/** The files of the minutes: each is in them as soon as it is sent. */
export function FileList({ minutes }: { readonly minutes: MinutesView }) {
  const { gatheringId, may } = minutes;
  const { problem, attempt } = useAttempt();
  const files = partsOf(minutes, 'file');
  const value = files.flatMap(({ file }) => file ?? []);

  const add = ({ attachmentId }: Attachment) =>
    attempt(async () => {
      const input = { gatheringId, partId: attachmentId, basedOn: 0 };
      const outcome = await savePart({ ...input, body: { kind: 'file', attachmentId } });
      if (!outcome.ok) return refusalWords(outcome.refusal);
      rememberPart(gatheringId, attachmentId, outcome.value.part);
      return undefined;
    });
  const takeOut = (attachmentId: string) =>
    attempt(async () => {
      const part = files.find(({ body }) => body.attachmentId === attachmentId);
      if (!part) return undefined;
      const outcome = await removePart({ gatheringId, partId: part.partId, basedOn: part.version });
      if (!outcome.ok) return refusalWords(outcome.refusal);
      rememberPart(gatheringId, part.partId, null);
      return undefined;
    });
  const change = (next: readonly Attachment[]) => {
    const ids = new Set(next.map(({ attachmentId }) => attachmentId));
    const before = new Set(value.map(({ attachmentId }) => attachmentId));
    for (const attachment of next) if (!before.has(attachment.attachmentId)) void add(attachment);
    for (const { attachmentId } of value) if (!ids.has(attachmentId)) void takeOut(attachmentId);
  };
  if (!may.write) return null;
  return (
    <Section title="附件">
      <AttachmentField label="照片、票数统计表等" use="paper" value={value} atMost={mostFiles} onChange={change} />
      <View>{problem && <Callout tone="bad" title={problem} />}</View>
    </Section>
  );
}

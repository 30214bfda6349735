import { Text, View } from '@tarojs/components';
import type { MinutesView } from '../../../../types/minutes';
import { AttachmentList } from '../../features/attachments/components/attachment-list';
import { getFileLink } from '../../features/minutes/api';
import { partsOf } from '../../features/minutes/view';
import { taskWords, votesWords } from '../../features/minutes/words';
import { Card, Section } from '../../ui/card';
import { Cell, CellGroup } from '../../ui/cell';
import './minutes-board.scss';

/** What the minutes say. */
export function MinutesText({ minutes, now }: { readonly minutes: MinutesView; readonly now: number }) {
  const sections = partsOf(minutes, 'section').filter(({ body }) => body.text !== '');
  const decisions = partsOf(minutes, 'decision');
  const tasks = partsOf(minutes, 'task');
  const files = partsOf(minutes, 'file').flatMap(({ file }) => file ?? []);
  return (
    <View>
      {sections.map(({ partId, body }) => (
        <Section title={body.title} key={partId}>
          <Card>
            <Text className="minutes__text" userSelect>
              {body.text}
            </Text>
          </Card>
        </Section>
      ))}
      {sections.length + decisions.length + tasks.length === 0 && <Text className="minutes__none">还没有内容</Text>}
      {decisions.length > 0 && (
        <Section title="决议和表决">
          <CellGroup>
            {decisions.map(part => (
              <Cell key={part.partId} title={part.body.text} note={votesWords(part.body.votes, part.outcome)} />
            ))}
          </CellGroup>
        </Section>
      )}
      {tasks.length > 0 && (
        <Section title="任务分工">
          <CellGroup>
            {tasks.map(part => (
              <Cell key={part.partId} title={part.body.text} note={taskWords(part, now)} />
            ))}
          </CellGroup>
        </Section>
      )}
      {files.length > 0 && (
        <Section title="附件">
          <AttachmentList
            attachments={files}
            getLink={attachmentId => getFileLink(minutes.gatheringId, attachmentId)}
          />
        </Section>
      )}
    </View>
  );
}

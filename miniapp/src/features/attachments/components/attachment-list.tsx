import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Attachment } from '../../../../../types/attachments';
import { asFailure } from '../../../platform/call-failure';
import { openFile } from '../../../platform/files';
import { Cell, CellGroup } from '../../../ui/cell';
import { failureSentence } from '../../../ui/failure-words';
import { Callout } from '../../../ui/callout';
import type { getPaperLink } from '../api';
import { fileWords } from '../words';
import './attachment-list.scss';

interface AttachmentListProps {
  readonly attachments: readonly (Attachment & { readonly study?: boolean })[];
  /** Asks the server where to fetch one of them. */
  readonly getLink: (attachmentId: string) => ReturnType<typeof getPaperLink>;
  /** Ids of those that were opened before; missing where it does not matter. */
  readonly opened?: readonly string[];
  /** Hears of one that the phone has opened. */
  readonly onOpened?: (attachmentId: string) => void;
}

function markOf({ attachmentId, study }: AttachmentListProps['attachments'][number], opened?: readonly string[]) {
  if (opened) return opened.includes(attachmentId) ? '✓ 已打开 · ' : '还没打开 · ';
  return study ? '学习材料 · ' : '';
}

/** Files to be opened by a tap. */
export function AttachmentList({ attachments, getLink, opened, onOpened }: AttachmentListProps) {
  const [opening, setOpening] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const open = async ({ attachmentId, name }: Attachment) => {
    setProblem(null);
    setOpening(attachmentId);
    try {
      const outcome = await getLink(attachmentId);
      if (outcome.ok) {
        await openFile(outcome.value.file);
        onOpened?.(attachmentId);
      } else setProblem(`“${name}”已被移除，请刷新后查看`);
    } catch (thrown) {
      setProblem(`“${name}”没有打开：${failureSentence(asFailure(thrown).code)}`);
    } finally {
      setOpening(null);
    }
  };

  return (
    <View>
      <CellGroup>
        {attachments.map(attachment => (
          <Cell
            key={attachment.attachmentId}
            title={attachment.name}
            note={
              opening === attachment.attachmentId
                ? '正在打开，请稍候'
                : `${markOf(attachment, opened)}${fileWords(attachment)}`
            }
            onTap={() => open(attachment)}
          />
        ))}
      </CellGroup>
      {problem && (
        <View className="attachment-list__problem">
          <Callout tone="bad" title={problem} />
        </View>
      )}
    </View>
  );
}

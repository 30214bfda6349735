import { View } from '@tarojs/components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Attachment, AttachmentUse } from '../../../../../types/attachments';
import { asFailure } from '../../../platform/call-failure';
import type { ChosenFile } from '../../../platform/file-names';
import { chooseFiles, choosePictures } from '../../../platform/files';
import { Button, ButtonRow } from '../../../ui/button';
import { failureSentence } from '../../../ui/failure-words';
import { FieldFrame } from '../../../ui/field';
import { Progress } from '../../../ui/progress';
import { useUploads } from '../use-uploads';
import { documentExtensions, fileWords, largestBytes, nameBeside, sizeWords } from '../words';
import { AttachmentRow } from './attachment-row';
import './attachment-field.scss';

interface AttachmentFieldProps {
  readonly label: string;
  readonly use: AttachmentUse;
  /** What the server has taken over. */
  readonly value: readonly Attachment[];
  readonly atMost: number;
  readonly onChange: (value: readonly Attachment[]) => void;
  /** Hears, in words, why the form is not to be sent yet; null = it may be. Stays the same function. */
  readonly onPending?: ((words: string | null) => void) | undefined;
  readonly error?: string | undefined;
  /** More about one of them. */
  readonly more?: (attachment: Attachment) => ReactNode;
}

/** Files to be added: chosen from chats or from the album, sent at once, each with its progress and its problem. */
export function AttachmentField({ label, use, value, atMost, onChange, onPending, error, more }: AttachmentFieldProps) {
  // Two may be there before the form has been drawn again.
  const latest = useRef(value);
  latest.current = value;
  const { uploads, pending, add, retry, remove } = useUploads(use, attachment => {
    latest.current = [...latest.current, attachment];
    onChange(latest.current);
  });
  const [problem, setProblem] = useState<string>();
  useEffect(() => onPending?.(pending), [pending, onPending]);
  const room = atMost - value.length - uploads.length;

  const choose = async (choosing: (atMost: number) => Promise<ChosenFile[]>) => {
    setProblem(undefined);
    try {
      const files = await choosing(room);
      const names = [...value.map(({ name }) => name), ...uploads.map(({ file }) => file.name)];
      add(
        files.map(file => {
          const name = nameBeside(file.name, names);
          names.push(name);
          return { ...file, name };
        }),
      );
    } catch (thrown) {
      setProblem(`没有选到文件：${failureSentence(asFailure(thrown).code)}`);
    }
  };

  return (
    <FieldFrame
      label={label}
      optional
      error={error ?? problem}
      hint={`PDF、Word、Excel、PPT 或图片，每个不超过 ${sizeWords(largestBytes)}，最多 ${atMost} 个`}
    >
      <View className="attachment-field__rows">
        {value.map(attachment => (
          <AttachmentRow
            key={attachment.attachmentId}
            name={attachment.name}
            note={fileWords(attachment)}
            onRemove={() => onChange(value.filter(other => other !== attachment))}
          >
            {more?.(attachment)}
          </AttachmentRow>
        ))}
        {uploads.map(upload => (
          <AttachmentRow
            key={upload.attachmentId}
            name={upload.file.name}
            note={sizeWords(upload.file.size)}
            problem={upload.problem}
            onRetry={upload.mayRetry && upload.problem !== null ? () => retry(upload) : undefined}
            onRemove={() => remove(upload.attachmentId)}
          >
            {upload.problem === null && (
              <Progress text={upload.percent < 100 ? '正在上传' : '正在检查'} percent={upload.percent} />
            )}
          </AttachmentRow>
        ))}
      </View>
      {room > 0 && (
        <ButtonRow>
          <Button kind="secondary" onTap={() => choose(most => chooseFiles(documentExtensions, most))}>
            {process.env.TARO_ENV === 'weapp' ? '从聊天选文件' : '选择文件'}
          </Button>
          <Button kind="secondary" onTap={() => choose(choosePictures)}>
            选择图片
          </Button>
        </ButtonRow>
      )}
    </FieldFrame>
  );
}

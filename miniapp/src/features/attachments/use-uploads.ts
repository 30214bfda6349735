import { useEffect, useRef, useState } from 'react';
import type { Attachment, AttachmentUse } from '../../../../types/attachments';
import { asFailure } from '../../platform/call-failure';
import { type ChosenFile, uploadPath } from '../../platform/file-names';
import { uploadFile } from '../../platform/files';
import { newId } from '../../platform/new-id';
import { failureSentence } from '../../ui/failure-words';
import { attach } from './api';
import { attachRefusalWords, refuseChosen } from './words';

/** A file on its way to the server, or that did not get there. */
export interface Upload {
  /** Made once for the file, so that sending it again makes no second one. */
  readonly attachmentId: string;
  readonly file: ChosenFile;
  readonly percent: number;
  /** Why it is not there; null = it is under way. */
  readonly problem: string | null;
  /** Whether trying again may help. */
  readonly mayRetry: boolean;
}

interface Sent {
  readonly attachment: Attachment | null;
  readonly problem: string;
  readonly mayRetry: boolean;
}

async function send({ attachmentId, file }: Upload, use: AttachmentUse, onPercent: (percent: number) => void) {
  try {
    const fileId = await uploadFile(file, uploadPath(attachmentId, file.name), onPercent);
    const outcome = await attach({ attachmentId, fileId, name: file.name, use });
    if (outcome.ok) return { attachment: outcome.value.attachment } as const;
    const mayRetry = outcome.refusal.word === 'fileNotFound';
    return { attachment: null, problem: attachRefusalWords(outcome.refusal), mayRetry } satisfies Sent;
  } catch (thrown) {
    return { attachment: null, problem: `没有传上去：${failureSentence(asFailure(thrown).code)}`, mayRetry: true };
  }
}

/** Sends chosen files one after another; what the server has taken over goes to `onAttached`. */
export function useUploads(use: AttachmentUse, onAttached: (attachment: Attachment) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const turn = useRef(Promise.resolve());
  /** Those that are still wanted: nothing is attached that was removed, or whose form is gone. */
  const wanted = useRef(new Set<string>());
  const attached = useRef(onAttached);
  attached.current = onAttached;
  useEffect(() => {
    const ids = wanted.current;
    return () => ids.clear();
  }, []);

  const change = (id: string, part: Partial<Upload>) =>
    setUploads(all => all.map(upload => (upload.attachmentId === id ? { ...upload, ...part } : upload)));
  const leave = (id: string) => {
    wanted.current.delete(id);
    setUploads(all => all.filter(({ attachmentId }) => attachmentId !== id));
  };

  const start = (upload: Upload) => {
    const id = upload.attachmentId;
    turn.current = turn.current.then(async () => {
      if (!wanted.current.has(id)) return;
      const { attachment, ...failed } = await send(upload, use, percent => change(id, { percent }));
      if (!wanted.current.has(id)) return;
      if (!attachment) return change(id, failed);
      leave(id);
      attached.current(attachment);
    });
  };

  const add = (files: readonly ChosenFile[]) => {
    const begun = files.map(file => {
      return { attachmentId: newId(), file, percent: 0, problem: refuseChosen(file), mayRetry: false };
    });
    setUploads(all => [...all, ...begun]);
    for (const upload of begun) wanted.current.add(upload.attachmentId);
    for (const upload of begun) if (upload.problem === null) start(upload);
  };

  const retry = (upload: Upload) => {
    change(upload.attachmentId, { percent: 0, problem: null });
    start(upload);
  };

  const sending = uploads.some(({ problem }) => problem === null);
  const failed = uploads.length > 0 ? '有文件没有传上去，请重试或移除' : null;
  return { uploads, pending: sending ? '还有文件正在上传，请稍候' : failed, add, retry, remove: leave };
}

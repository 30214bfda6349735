import type { AttachmentType, WrongTypeReason } from '../../../../types/attachments';
import type { Contract } from '../../../../types/contract';
import type { Refusal } from '../../../../types/operation';
import { type ChosenFile, extensionOf } from '../../platform/file-names';

/** Extensions that are offered to choose from; the old ones so that whoever has such a file is told what to do with it. */
export const documentExtensions = [
  'pdf',
  'docx',
  'xlsx',
  'pptx',
  'jpg',
  'jpeg',
  'png',
  'webp',
  'heic',
  'doc',
  'xls',
  'ppt',
];

/** The same as `largestAttachment` of the contract, of which the phone knows the types only. */
export const largestBytes = 20 * 1024 * 1024;

const typeNames: Readonly<Record<AttachmentType, string>> = {
  pdf: 'PDF',
  docx: 'Word 文档',
  xlsx: 'Excel 表格',
  pptx: 'PPT 演示',
  jpg: '图片',
  png: '图片',
  webp: '图片',
  heic: '图片',
};

const kb = 1024;

/** A size as people read it, such as `1.2 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < kb * kb) return `${Math.max(1, Math.round(bytes / kb))} KB`;
  const mb = bytes / kb / kb;
  return `${mb < 10 ? mb.toFixed(1) : Math.round(mb)} MB`;
}

/** What a file is and how large, in a line. */
export const fileWords = ({ type, size }: { readonly type: AttachmentType; readonly size: number }): string =>
  `${typeNames[type]} · ${sizeWords(size)}`;

const accepted = '可以添加 PDF、Word（docx）、Excel（xlsx）、PPT（pptx）和图片';

const wrongTypeWords: Readonly<Record<WrongTypeReason, string>> = {
  unknown: `不能添加这种文件，${accepted}`,
  oldFormat: '这是旧版 Office 文件，请用 WPS 或 Office 另存为 docx、xlsx 或 pptx 后再添加',
  encrypted: '文件设有密码，请取消密码后再添加',
  macros: '文件带有宏，请另存为不带宏的文件后再添加',
  damaged: '文件不完整或已损坏，请重新取得文件后再添加',
};

const tooLargeWords = `文件超过 ${sizeWords(largestBytes)}，请压缩或拆分后再添加`;

/** Why a file need not be sent at all, as far as its name and its size tell; null = it may be. */
export function refuseChosen({ name, size }: Pick<ChosenFile, 'name' | 'size'>): string | null {
  const extension = extensionOf(name);
  if (size === 0) return '这是空文件，请重新选择';
  if (size > largestBytes) return tooLargeWords;
  if (['doc', 'xls', 'ppt'].includes(extension)) return wrongTypeWords.oldFormat;
  return extension !== '' && !documentExtensions.includes(extension) ? wrongTypeWords.unknown : null;
}

/** Why the server did not take a file over, and what to do. */
export function attachRefusalWords(refusal: Refusal<Contract['attachments']['attach']>): string {
  switch (refusal.word) {
    case 'fileNotFound':
      return '文件没有传到，请重试';
    case 'tooLarge':
      return tooLargeWords;
    case 'wrongType':
      return wrongTypeWords[refusal.reason];
  }
}

/** A name that none of the others has: `图片（2）.jpg`. */
export function nameBeside(name: string, others: readonly string[]): string {
  if (!others.includes(name)) return name;
  const extension = extensionOf(name);
  const stem = extension === '' ? name : name.slice(0, -extension.length - 1);
  for (let n = 2; ; n++) {
    const candidate = `${stem}（${n}）${extension === '' ? '' : `.${extension}`}`;
    if (!others.includes(candidate)) return candidate;
  }
}

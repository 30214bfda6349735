import type { AttachmentType } from '../../../../types/attachments';

const longest = 60;

/**
 * A file's name as it is kept: without what separates folders, hides or turns round letters, shortened before its
 * extension, which is that of what the file is.
 */
export function attachmentName(given: string, type: AttachmentType): string {
  const stem = given
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\.[A-Za-z][0-9A-Za-z]{0,7}$/, '')
    .replace(/[\\/:*?"<>|]+/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return `${[...stem].slice(0, longest).join('') || '附件'}.${type}`;
}

import type { AttachmentType } from '../../../../types/attachments';
import { attachmentName } from './rules';

test.each<[string, AttachmentType, string]>([
  ['学习材料.pdf', 'pdf', '学习材料.pdf'],
  ['第一季度 通知.PDF', 'pdf', '第一季度 通知.pdf'],
  ['照片.JPEG', 'jpg', '照片.jpg'],
  ['议程.pdf', 'docx', '议程.docx'],
  ['通知.pdf.exe', 'pdf', '通知.pdf.pdf'],
  ['../../etc/passwd', 'png', '_.._etc_passwd.png'],
  ['C:\\文件\\表.xlsx', 'xlsx', 'C_文件_表.xlsx'],
  ['付款\u202Efdp.exe', 'pdf', '付款fdp.pdf'],
  ['a\u0000\tb\n.png', 'png', 'ab.png'],
  ['2026年第3.5期', 'docx', '2026年第3.5期.docx'],
  ['要点3.5', 'docx', '要点3.5.docx'],
  ['第一章   第二节.pdf', 'pdf', '第一章 第二节.pdf'],
  ['通知.. .pdf', 'pdf', '通知.pdf'],
  ['.htaccess', 'png', '附件.png'],
  ['', 'pdf', '附件.pdf'],
  [`${'长'.repeat(100)}.pdf`, 'pdf', `${'长'.repeat(60)}.pdf`],
])('%j, which is a %s, is kept as %j', (given, type, kept) => expect(attachmentName(given, type)).toBe(kept));

import type { FileReason } from '../../../../../types/roster';

const messages: Readonly<Record<FileReason, string>> = {
  oldFormat: '这是旧版 .xls 文件。请在表格软件中打开，另存为 .xlsx 文件。',
  encrypted: '文件设有打开密码，无法读取。请在表格软件中取消密码，保存后再试。',
  notWorkbook: '这不是 Excel 工作簿，也不是 CSV 文件。请选择 .xlsx 或 .csv 文件。',
  webPage: '这其实是一个网页，只是用了表格的扩展名。请在表格软件中打开，另存为 .xlsx 文件。',
  macros: '文件带有宏，不能导入。请另存为不含宏的 .xlsx 文件。',
  tooManyRows: '表格超过 10 万行。请删除多余的行，或分成几个文件。',
  tooLarge: '文件过大。请删除数据以外的空行、空列、图片和无关的工作表后再试。',
  damaged: '文件已损坏，无法读取。请在表格软件中打开，另存为新的 .xlsx 文件。',
};

/** A file that cannot be read as a workbook at all. `message` says what to do, in Chinese. */
export class WorkbookRefused extends Error {
  constructor(readonly reason: FileReason) {
    super(messages[reason]);
    this.name = 'WorkbookRefused';
  }
}

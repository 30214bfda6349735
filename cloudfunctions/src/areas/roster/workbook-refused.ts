const messages = {
  oldFormat: '这是旧版 .xls 文件，或是加密的文件。请在表格软件中打开，另存为不加密的 .xlsx 文件。',
  notWorkbook: '这不是 Excel 工作簿。请选择 .xlsx 文件。',
  macros: '文件带有宏，不能导入。请另存为不含宏的 .xlsx 文件。',
  tooLarge: '文件过大。请删除数据以外的空行、空列、图片和无关的工作表后再试。',
  damaged: '文件已损坏，无法读取。请在表格软件中打开，另存为新的 .xlsx 文件。',
};

/** A file that cannot be read as a workbook at all. `message` says what to do, in Chinese. */
export class WorkbookRefused extends Error {
  constructor(readonly reason: keyof typeof messages) {
    super(messages[reason]);
    this.name = 'WorkbookRefused';
  }
}

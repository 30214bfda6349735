import { type FileLink, linkTo } from '../../platform/files';
import type { RosterImportDocument } from '../../records/roster-imports/document';

/** The report as it is called on the phone. */
export const reportName = (fileName: string) => `导入报告-${fileName.replace(/\.\w+$/, '')}.xlsx`;

/** An address of the report; null once it is removed. */
export const reportLink = ({ reportFileId, fileName }: RosterImportDocument, now: number): Promise<FileLink | null> =>
  reportFileId === null ? Promise.resolve(null) : linkTo(reportFileId, reportName(fileName), now);

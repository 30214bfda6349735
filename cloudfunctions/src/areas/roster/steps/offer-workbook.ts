import { linkTo } from '../../../platform/files';
import { type Worksheet, writeWorkbook } from '../../../platform/workbook-file';
import { exportKeptMs, keepFile } from '../../../records/expiring-files/store';
import { Failure } from '../../../runtime/failures';

/** Writes a workbook and answers the address that it can be fetched from for a day. */
export async function offerWorkbook(path: string, name: string, sheets: readonly Worksheet[], now: number) {
  const file = await linkTo(await keepFile(path, await writeWorkbook(sheets), now + exportKeptMs), name, now);
  if (!file) throw new Failure('unavailable');
  return file;
}

import { inflateRawSync } from 'node:zlib';
import { WorkbookRefused } from './workbook-refused';

/** What a roster may measure. The full one, of 22,282 members, has 1 MB packed, 11 MB unpacked and 0.3 million cells. */
export const limits = { packedBytes: 16 << 20, unpackedBytes: 64 << 20, parts: 500, cells: 3_000_000, rows: 100_000 };

const endRecord = 'PK\x05\x06';
const entryRecord = 0x02014b50;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: Buffer;
}

/** The files in a zip by its central directory. Zip64 is not read: no workbook within the limits needs it. */
function entriesOf(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf(endRecord, undefined, 'latin1');
  if (end < 0) throw new WorkbookRefused('damaged');
  const count = zip.readUInt16LE(end + 10);
  if (count > limits.parts) throw new WorkbookRefused('tooLarge');
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (zip.readUInt32LE(at) !== entryRecord) throw new WorkbookRefused('damaged');
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const entry = {
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      packed: zip.subarray(start, start + zip.readUInt32LE(at + 20)),
    };
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    return entry;
  });
}

/** Unpacks one file, no further than `room` bytes, whatever size the zip says it has. */
function inflate({ method, packed }: Entry, room: number): Buffer {
  if (method === 0) return packed;
  if (method !== 8) throw new WorkbookRefused('damaged');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
  } catch (error) {
    throw new WorkbookRefused(
      (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'tooLarge' : 'damaged',
    );
  }
}

/**
 * The XML parts of a workbook, by name, together within the limits.
 * @throws WorkbookRefused if it is no workbook, may run macros, is damaged or too large
 */
export function unpack(zip: Buffer): Record<string, Uint8Array> {
  let entries: Entry[];
  try {
    entries = entriesOf(zip);
  } catch (error) {
    // A RangeError: an offset that points outside the file.
    throw error instanceof WorkbookRefused ? error : new WorkbookRefused('damaged');
  }
  if (entries.some(entry => /vbaProject/i.test(entry.name))) throw new WorkbookRefused('macros');
  if (!entries.some(entry => entry.name === 'xl/workbook.xml')) throw new WorkbookRefused('notWorkbook');
  let room = limits.unpackedBytes;
  const parts: Record<string, Uint8Array> = Object.create(null);
  for (const entry of entries) {
    if (!/\.(xml|rels)$/.test(entry.name)) continue;
    const part = inflate(entry, room);
    room -= part.length;
    if (room < 0) throw new WorkbookRefused('tooLarge');
    parts[entry.name] = part;
  }
  return parts;
}

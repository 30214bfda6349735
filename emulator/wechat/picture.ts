import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A square PNG in grey of so many pixels a side, black where `isDark`. */
function png(width: number, isDark: (x: number, y: number) => boolean): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(width, 4);
  // Eight bits of grey, compressed, each line as it is.
  head.set([8, 0, 0, 0, 0], 8);
  const lines = Buffer.alloc((width + 1) * width, 0xff);
  for (let y = 0; y < width; y++) {
    lines[y * (width + 1)] = 0;
    for (let x = 0; x < width; x++) if (isDark(x, y)) lines[y * (width + 1) + 1 + x] = 0;
  }
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}

/** A picture of a text as a QR code, which stands for WeChat's round one. */
export function qrPicture(text: string, width: number): Buffer {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const cell = (pixel: number) => Math.floor((pixel * size) / width);
  return png(width, (x, y) => data[cell(y)]?.[cell(x)] === true);
}

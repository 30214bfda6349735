import { isDocument } from './document';

/** The first byte of an encoded value: values sort by type first, in MongoDB's order. */
export const typeTag = {
  emptyArray: 0x05,
  null: 0x0a,
  number: 0x1e,
  string: 0x3c,
  object: 0x46,
  array: 0x50,
  boolean: 0x6e,
  date: 0x78,
  regexp: 0x8c,
} as const;

/** Marks, among the values of an index key, an array without elements: it sorts before null and equals nothing. */
export const EMPTY_ARRAY = Symbol('empty array');

/** Builds keys whose bytes sort as the values they were made of. */
export class KeyWriter {
  private bytes = Buffer.allocUnsafe(4096);
  private length = 0;

  /** Starts a new key; every key begins with the number of its index. */
  begin(index: number): this {
    this.bytes.writeUInt32BE(index, 0);
    this.length = 4;
    return this;
  }

  /** Appends one value; descending components have every byte inverted. */
  value(value: unknown, direction: 1 | -1): this {
    const start = this.length;
    this.encode(value);
    if (direction === -1) this.invert(start, this.length);
    return this;
  }

  /** Appends a raw byte, which is how the ends of ranges are made. */
  byte(byte: number): this {
    this.room(1);
    this.bytes[this.length++] = byte;
    return this;
  }

  /** Appends the number of a record, which makes the keys of a non-unique index distinct. */
  record(record: number): this {
    this.room(6);
    this.bytes.writeUIntBE(record, this.length, 6);
    this.length += 6;
    return this;
  }

  /** The key written since {@link begin}. */
  end(): Buffer {
    return Buffer.from(this.bytes.subarray(0, this.length));
  }

  private encode(value: unknown): void {
    if (value === null || value === undefined) this.byte(typeTag.null);
    else if (typeof value === 'string') this.byte(typeTag.string).text(value);
    else if (typeof value === 'number') this.byte(typeTag.number).double(value);
    else if (typeof value === 'boolean') this.byte(typeTag.boolean).byte(value ? 1 : 0);
    else if (value === EMPTY_ARRAY) this.byte(typeTag.emptyArray);
    else if (value instanceof Date) this.byte(typeTag.date).double(value.getTime());
    else if (value instanceof RegExp) {
      this.byte(typeTag.regexp).text(value.source);
      this.text(value.flags);
    } else if (Array.isArray(value)) this.sequence(typeTag.array, value, item => this.encode(item));
    else if (isDocument(value)) {
      this.sequence(typeTag.object, Object.entries(value), ([name, item]) => {
        this.encode(item);
        this.text(name);
      });
    } else throw new TypeError(`A ${typeof value} cannot be part of a key`);
  }

  private sequence<T>(tag: number, items: T[], write: (item: T) => void): void {
    this.byte(tag);
    for (const item of items) write(item);
    this.byte(0);
  }

  private double(value: number): void {
    this.room(8);
    if (Number.isNaN(value)) {
      // Not-a-number sorts below every number.
      this.bytes.fill(0, this.length, this.length + 8);
    } else {
      // +0 and -0 are one value.
      this.bytes.writeDoubleBE(value + 0, this.length);
      const first = this.bytes[this.length] ?? 0;
      if (first < 0x80) this.bytes[this.length] = first | 0x80;
      else this.invert(this.length, this.length + 8);
    }
    this.length += 8;
  }

  private text(value: string): void {
    // Two zero bytes end a text, so a zero within it is followed by something larger.
    const escaped = value.includes('\0') ? value.replaceAll('\0', '\0\u{10ffff}') : value;
    this.room(escaped.length * 3);
    this.length += this.bytes.write(escaped, this.length, 'utf8');
    this.byte(0).byte(0);
  }

  private invert(start: number, end: number): void {
    for (let at = start; at < end; at++) this.bytes[at] = ~(this.bytes[at] ?? 0);
  }

  private room(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe((this.length + more) * 2);
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}

/** The smallest key greater than every key that starts with `prefix`. */
export function afterPrefix(prefix: Buffer): Buffer {
  const key = Buffer.from(prefix);
  for (let at = key.length - 1; at >= 0; at--) {
    const byte = key[at] ?? 0;
    if (byte < 0xff) {
      key[at] = byte + 1;
      return key.subarray(0, at + 1);
    }
  }
  return key;
}

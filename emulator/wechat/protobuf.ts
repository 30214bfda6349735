import { invalidParam } from '../failure';

/** The part of `CommApiData` that a call of an interface consists of. */
export interface ApiData {
  /** 0 for the interfaces of WeChat's documentation. */
  readonly apiType: number;
  /** Another mini-program, on whose behalf the call is made. */
  readonly appid: string;
  readonly parameters: Record<string, unknown>;
}

/** Reads a `CommApiData`, in which every parameter is JSON by itself. */
export function decodeApiData(bytes: Buffer): ApiData {
  let apiType = 0;
  let appid = '';
  const parameters: Record<string, unknown> = {};
  for (const [number, value] of fieldsOf(bytes)) {
    if (number === 1) apiType = Number(value);
    else if (number === 6) appid = String(value);
    else if (number === 2) {
      for (const [, pair] of fieldsOf(value)) {
        const { 1: key = '', 2: json = '' } = Object.fromEntries(fieldsOf(pair));
        parameters[String(key)] = parseParameter(String(json));
      }
    }
  }
  return { apiType, appid, parameters };
}

/** Writes a `CommOpenApiResp` with the answer of an interface. */
export const encodeAnswer = (body: unknown): Buffer =>
  encodeContent(Buffer.from(JSON.stringify(body)), 'application/json; charset=utf-8');

/** The same with a picture in place of JSON. */
export const encodePicture = (picture: Buffer): Buffer => encodeContent(picture, 'image/png');

function encodeContent(content: Buffer, contentType: string): Buffer {
  const type = Buffer.from(contentType);
  const fields = [tag(1, 2), varint(content.length), content, tag(2, 2), varint(type.length), type];
  return Buffer.concat([...fields, tag(4, 0), varint(200)]);
}

/** Writes a `CommOpenApiResp` that says why the interface was not reached. */
export function encodeRefusal(code: number): Buffer {
  return Buffer.concat([tag(3, 0), varint(code)]);
}

function* fieldsOf(bytes: unknown): Generator<[number: number, value: bigint | Buffer]> {
  if (!Buffer.isBuffer(bytes)) throw malformed();
  let at = 0;
  const readVarint = (): bigint => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes[at++];
      if (byte === undefined || shift > 63n) throw malformed();
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < bytes.length) {
    const head = Number(readVarint());
    const first = readVarint();
    if ((head & 7) === 0) yield [head >>> 3, first];
    else if ((head & 7) === 2 && at + Number(first) <= bytes.length)
      yield [head >>> 3, bytes.subarray(at, (at += Number(first)))];
    else throw malformed();
  }
}

function parseParameter(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    throw malformed();
  }
}

function malformed(): Error {
  return invalidParam('[InvalidParameter] requestData is not a CommApiData message.');
}

function tag(number: number, type: number): Buffer {
  return Buffer.from([(number << 3) | type]);
}

/** Negative numbers have ten bytes, as they are extended to 64 bits. */
function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  bytes.push(Number(rest));
  return Buffer.from(bytes);
}

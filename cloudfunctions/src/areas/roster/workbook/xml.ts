import { SaxesParser } from 'saxes';

type Attributes = Readonly<Record<string, string>>;

/** What is to be done at each piece of an XML part. Names come without their prefix, which every program chooses for itself. */
export interface XmlHandlers {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

const chunkBytes = 1 << 18;
const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** Excel writes control characters as `_x000D_`. */
export const unescaped = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** An attribute by its name without the prefix. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find(candidate => localName(candidate) === name);
  return key === undefined ? undefined : attributes[key];
}

/**
 * Goes through an XML part from its beginning to its end, in memory that does not grow with it.
 * @throws when it is not well-formed
 */
export function walkXml(part: Uint8Array, { open, close, text }: XmlHandlers): void {
  const parser = new SaxesParser();
  parser.on('opentag', tag => open(localName(tag.name), tag.attributes));
  if (close) parser.on('closetag', tag => close(localName(tag.name)));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  const decoder = new TextDecoder();
  for (let at = 0; at < part.length; at += chunkBytes)
    parser.write(decoder.decode(part.subarray(at, at + chunkBytes), { stream: true }));
  parser.write(decoder.decode()).close();
}

import { HttpError } from './http';

/** Reads a form of type multipart/form-data: text, and bytes where a part has a type of its own. */
export function parseForm(body: Buffer, contentType: string): Record<string, string | Buffer> {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^;\s]+))/.exec(contentType) ?? [];
  const fields: Record<string, string | Buffer> = {};
  // One character a byte, so that no part is changed.
  const parts = `\r\n${body.toString('latin1')}`.split(`\r\n--${quoted ?? plain}`).slice(1, -1);
  for (const part of parts) {
    const end = part.indexOf('\r\n\r\n');
    const head = part.slice(0, end);
    const name = /;\s*name="([^"]*)"/i.exec(head)?.[1];
    if (end < 0 || name === undefined) throw new HttpError(400, 'the form is malformed');
    const bytes = Buffer.from(part.slice(end + 4), 'latin1');
    fields[name] = /^content-type:/im.test(head) ? bytes : bytes.toString();
  }
  return fields;
}

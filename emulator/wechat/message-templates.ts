import { readFileSync } from 'node:fs';
import { isDocument } from '../store/document';

/** A template of subscribe messages, as it was applied for. */
export interface MessageTemplate {
  readonly title: string;
  /** Key, such as `thing1`, → what a phone writes before its value. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The templates that the mini-program has, by id. */
export type MessageTemplates = Readonly<Record<string, MessageTemplate>>;

const length = (text: string) => [...text].length;
const clock = String.raw`\d{1,2}:\d{2}(:\d{2})?`;
const day = String.raw`\d{4}(-\d{1,2}-\d{1,2}|/\d{1,2}/\d{1,2}|年\d{1,2}月\d{1,2}日)`;
const range = (one: string) => new RegExp(`^${one}( ?~ ?${one})?$`);

/** What WeChat takes as the value of a field, by the letters of its key. */
const kinds: Readonly<Record<string, (value: string) => boolean>> = {
  thing: value => length(value) <= 20,
  character_string: value => value.length <= 32 && /^[\x20-\x7e]+$/.test(value),
  number: value => value.length <= 32 && /^\d+(\.\d+)?$/.test(value),
  letter: value => value.length <= 32 && /^[A-Za-z]+$/.test(value),
  symbol: value => length(value) <= 5 && /^[\p{P}\p{S}]+$/u.test(value),
  time: value => range(`(${day} ?)?${clock}`).test(value),
  date: value => range(`${day}( ${clock})?`).test(value),
  amount: value => /^[¥￥$€£]?\d{1,10}(\.\d+)?元?$/.test(value),
  phone_number: value => value.length <= 17 && /^[\d+()\- ]+$/.test(value),
  car_number: value => length(value) <= 8,
  name: value => (/^[A-Za-z ]+$/.test(value) ? value.length <= 20 : length(value) <= 10),
  phrase: value => length(value) <= 5 && /^\p{Script=Han}+$/u.test(value),
};

const kindOf = (key: string) => kinds[/^([a-z_]+?)\d{0,3}$/.exec(key)?.[1] ?? ''];

/** Reads the file of `--templates`. */
export function readTemplates(file: string | undefined): MessageTemplates {
  if (file === undefined) return {};
  const templates = JSON.parse(readFileSync(file, 'utf8')) as unknown;
  const wrong = (why: string) => new Error(`${file}: ${why}`);
  if (!isDocument(templates)) throw wrong('it must be { "<template id>": { "title": …, "fields": { … } } }');
  for (const [id, template] of Object.entries(templates)) {
    const { title, fields } = isDocument(template) ? template : {};
    if (typeof title !== 'string' || !isDocument(fields)) throw wrong(`${id} needs a title and fields`);
    const odd = Object.keys(fields).find(key => !kindOf(key));
    if (odd !== undefined) throw wrong(`${id}: WeChat has no field like "${odd}"`);
  }
  return templates as unknown as MessageTemplates;
}

/** The first field of a message that WeChat would not take, by its path; nothing when it takes them all. */
export function badField({ fields }: MessageTemplate, data: unknown): string | undefined {
  const given = isDocument(data) ? data : {};
  const isBad = (key: string) => {
    const entry = given[key];
    const value = isDocument(entry) ? entry['value'] : undefined;
    if (typeof value !== 'string' && typeof value !== 'number') return true;
    return value === '' || /\p{Cc}/u.test(`${value}`) || !kindOf(key)?.(`${value}`);
  };
  const bad = Object.keys(fields).find(isBad) ?? Object.keys(given).find(key => !Object.hasOwn(fields, key));
  return bad === undefined ? undefined : `data.${bad}.value`;
}

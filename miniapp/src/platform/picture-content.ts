/** A picture that the server has sent. */
export interface Picture {
  readonly type: 'png' | 'jpeg';
  readonly base64: string;
  /** As a file, without what says its type. */
  readonly name: string;
}

/** What came of saving it: it is there; WeChat may not write to the album; the person turned back. */
export type Saving = 'saved' | 'refused' | 'turnedBack';

export const fileNameOf = ({ name, type }: Picture): string => `${name}.${type === 'png' ? 'png' : 'jpg'}`;

/** The picture as an address that a page can draw. */
export const addressOf = ({ type, base64 }: Pick<Picture, 'type' | 'base64'>): string =>
  `data:image/${type};base64,${base64}`;

/** What a failure of WeChat's to save a picture means; null = neither of the two. */
export function savingOf(message: string): Exclude<Saving, 'saved'> | null {
  if (/auth|authorize|permission/i.test(message)) return 'refused';
  return /cancel/i.test(message) ? 'turnedBack' : null;
}

import { index } from '../../platform/indexes';
/**
 * Wrong codes of one person at one gathering, `_id` is `<gathering>:<member>`; or of one WeChat identity that tries
 * activation codes, `_id` is `activation:<openid>`.
 */
export interface GuessesDocument {
  readonly _id: string;
  readonly wrong: number;
  readonly lastAt: number;
}

export const indexes = [index<GuessesDocument>('last', 'lastAt')];

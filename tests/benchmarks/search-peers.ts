import Fuse from 'fuse.js';
import PinyinMatch from 'pinyin-match';
import type { MemberDocument } from '../../cloudfunctions/src/records/members/document';

/** Prepares a peer with everyone; answers what one query comes to. */
export type Peer = (people: readonly MemberDocument[]) => (query: string) => unknown;

const others = (member: MemberDocument, query: string) =>
  member.title.includes(query) || member.branchName.includes(query) || member.phone?.tail === query;

/** The library that WeChat directories commonly use, name by name. */
export const pinyinMatch: Peer = people => query =>
  people.filter(member => PinyinMatch.match(member.name, query) !== false || others(member, query));

/** A fuzzy search over everything. */
export const fuse: Peer = people => {
  const rows = people.map(({ name, pinyin, initials, title, branchName, phone }) => ({
    name,
    initials,
    title,
    branchName,
    pinyin: pinyin.replaceAll(' ', ''),
    tail: phone?.tail ?? '',
  }));
  const index = new Fuse(rows, { keys: ['name', 'pinyin', 'initials', 'title', 'branchName', 'tail'], threshold: 0.2 });
  return query => index.search(query, { limit: 20 });
};

/** What one would write first: it finds neither other readings nor mixtures. */
export const arrayFilter: Peer = people => {
  const rows = people.map(member => ({ member, pinyin: member.pinyin.replaceAll(' ', '') }));
  return query =>
    rows.filter(
      ({ member, pinyin }) =>
        member.name.includes(query) ||
        pinyin.includes(query) ||
        member.initials.includes(query) ||
        others(member, query),
    );
};

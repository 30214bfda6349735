import * as z from 'zod';
import { clientId, id, instant, line } from './fields';
import { command, query } from './operation';

/** How a reader may see a field: as it is · masked, and in full by a recorded reveal · not at all. */
export const levels = ['shown', 'masked', 'hidden'] as const;
export type Level = (typeof levels)[number];

/** How a reader stands to the person of a card. Where several hold, the one that shows the most counts. */
export const relations = ['self', 'sameBranch', 'sameUnit', 'otherUnit', 'secretaryOf', 'administratorOf'] as const;
export type Relation = (typeof relations)[number];

/** What of a card is decided by the table. Name, branch and unit are what a directory is: always shown. */
export const plainFields = ['title', 'duty'] as const;
export const contactFields = ['officePhone', 'mobile', 'email', 'wecom'] as const;
export type ContactField = (typeof contactFields)[number];
export type CardField = (typeof plainFields)[number] | ContactField;

/** One row of the table; one's own data is never hidden from oneself. */
const acrossRelations = <L extends z.ZodType>(level: L) =>
  z.object({
    self: z.literal('shown'),
    sameBranch: level,
    sameUnit: level,
    otherUnit: level,
    secretaryOf: level,
    administratorOf: level,
  });
const plainLevel = acrossRelations(z.enum(['shown', 'hidden']));
const contactLevel = acrossRelations(z.enum(levels));

/** Field × relation → level. */
const visibilityTable = z.object({
  title: plainLevel,
  duty: plainLevel,
  officePhone: contactLevel,
  mobile: contactLevel,
  email: contactLevel,
  wecom: contactLevel,
});
export type VisibilityTable = z.output<typeof visibilityTable>;

/** The table in force. Version 0 is the one in the code; `by` is a name. */
const visibility = z.object({
  version: z.int(),
  table: visibilityTable,
  /** The table in the code, to go back to. */
  byDefault: visibilityTable,
  by: z.string().nullable(),
  at: instant.nullable(),
});

export type Visibility = z.output<typeof visibility>;

const named = z.object({ orgUnitId: id, name: z.string() });

/** One person in a list. What the reader may not see is null, like what is not given. */
const contactEntry = z.object({
  memberId: id,
  name: z.string(),
  /** Of the letters index: A–Z by the surname's own reading, `#` for the rest. */
  letter: z.string(),
  title: z.string().nullable(),
  duty: z.enum(['secretary', 'deputy', 'organisation', 'publicity', 'discipline']).nullable(),
  group: z.string().nullable(),
  branch: named,
  unit: named,
});
export type ContactEntry = z.output<typeof contactEntry>;

/** Where the text of a search was found: `from` … `to` (exclusive, UTF-16) in `text`. */
const match = z.object({
  field: z.enum(['name', 'title', 'branch', 'unit', 'mobile']),
  /** The field as the reader may see it: a mobile number is masked. */
  text: z.string(),
  from: z.int(),
  to: z.int(),
});

const contact = z.object({ field: z.enum(contactFields), level: z.enum(['shown', 'masked']), value: z.string() });
export type Contact = z.output<typeof contact>;

/** A person's card. Contacts that are hidden or not given are left out. */
const card = contactEntry.extend({
  standing: z.enum(['full', 'probationary']),
  contacts: z.array(contact),
  /** Whether only the own branch, and secretaries and administrators above, may see this entry. */
  limited: z.boolean(),
  isSelf: z.boolean(),
  isFavourite: z.boolean(),
  /** Over which part of the tree the reader administers this person (`orgUnitId` of `limitEntry`); null = the reader does not. */
  administeredFrom: id.nullable(),
});
export type Card = z.output<typeof card>;

const node = named.extend({
  kind: z.enum(['committee', 'unit', 'generalBranch', 'branch', 'group']),
  /** People at or below it that the reader may see. */
  people: z.int(),
  /** Branches at or below it. */
  branches: z.int(),
});
export type ContactNode = z.output<typeof node>;

/** Texts by code: the word of row `i` is `words[rows.charCodeAt(i) - 48]`. */
const coded = z.object({ words: z.array(z.string()), rows: z.string() });

/**
 * People in columns: row `i` of every column is one person. Sorted by id. Two ways of writing keep it small:
 * - `coded`, as above;
 * - *front-coded* text: one item a row, joined by blanks. The first character is 48 + how many characters the item
 *   begins like the one before it; the rest of the item follows.
 */
const packedPeople = z.object({
  /** Front-coded. */
  ids: z.string(),
  /** Every character that occurs in a name. */
  characters: z.string(),
  /** The readings of each of `characters`, separated by commas, the usual one first; characters by blanks. */
  readings: z.string(),
  /** Of the letters index, where it is not the letter of the usual reading of the first character; else empty. */
  letters: coded,
  /** For the first, second … character of a name, row by row: 48 + its place in `characters` + 1; `0` = no more. */
  names: z.array(z.string()),
  titles: coded,
  duties: coded,
  groups: coded,
  branches: coded,
  branchNames: z.array(z.string()),
  /** Front-coded; empty = not given or not to be seen. */
  officePhones: z.string(),
});
export type PackedPeople = z.output<typeof packedPeople>;

const cursor = z.string().max(40).nullable();
const tooManyReads = { retryAt: instant };
const byAdministrator = { who: 'administrator', over: { orgUnit: 'orgUnitId' } } as const;

export const contacts = {
  /** A node of the tree and what is right below it; without an id, the root. */
  getNode: query({
    access: { who: 'member' },
    input: z.object({ orgUnitId: id.nullable() }),
    output: z.object({ node, above: z.array(named), below: z.array(node), now: instant }),
    refusals: {},
  }),

  /** The people of a branch in the order of their names, with the letters index over all of them. */
  listPeople: query({
    access: { who: 'member' },
    input: z.object({ branchId: id, cursor: cursor.optional() }),
    output: z.object({
      branch: named,
      items: z.array(contactEntry),
      next: cursor,
      people: z.int(),
      /** Each letter that occurs, with the place of its first person. */
      letters: z.array(z.object({ letter: z.string(), at: z.int() })),
      groups: z.array(z.object({ name: z.string(), people: z.int() })),
    }),
    refusals: { tooManyReads },
  }),

  getCard: query({
    access: { who: 'member' },
    input: z.object({ memberId: id }),
    output: z.object({ card, now: instant }),
    refusals: {
      /** Nobody there, left, or not to be seen by the reader. */
      notFound: {},
      tooManyReads,
    },
  }),

  /** A masked field in full. It is recorded, and its owner can see who looked. */
  reveal: command({
    access: { who: 'member' },
    input: z.object({ memberId: id, field: z.enum(contactFields), revealId: clientId }),
    output: z.object({ value: z.string(), at: instant }),
    refusals: { notFound: {}, tooManyReads },
  }),

  /** Who had a field of mine revealed, latest first. */
  listReveals: query({
    access: { who: 'member' },
    input: z.object({ cursor: cursor.optional() }),
    output: z.object({
      items: z.array(
        z.object({
          by: z.object({ memberId: id, name: z.string(), branchName: z.string(), unitName: z.string() }),
          field: z.enum(contactFields),
          at: instant,
        }),
      ),
      next: cursor,
    }),
    refusals: {},
  }),

  /** My favourites who can still be seen, latest added first. */
  listFavourites: query({
    access: { who: 'member' },
    input: z.object({}),
    output: z.object({ items: z.array(contactEntry) }),
    refusals: {},
  }),

  setFavourite: command({
    access: { who: 'member' },
    input: z.object({ memberId: id, favourite: z.boolean() }),
    output: z.object({ memberId: id, favourite: z.boolean() }),
    refusals: { notFound: {}, tooManyFavourites: { limit: z.int() } },
  }),

  /**
   * Finds people by name, by full or partial pinyin, initials or a mixture (`zhang伟`), by the last four digits or more of
   * a mobile number, by title, branch or unit. A number is compared with the digits that the reader can see.
   */
  search: query({
    access: { who: 'member' },
    input: z.object({ text: line(60), limit: z.int().min(1).max(50).default(20), cursor: cursor.optional() }),
    output: z.object({ items: z.array(contactEntry.extend({ match })), next: cursor, total: z.int() }),
    refusals: { tooManyReads },
  }),

  /** The own unit to keep on the phone. With `since`, only what has changed; no mobile numbers. */
  getUnitPackage: query({
    access: { who: 'member' },
    input: z.object({ since: z.string().max(80).nullable() }),
    output: z.object({
      unit: named,
      /** To be sent as `since` the next time. */
      version: z.string(),
      /** false: change what is kept by `people` and `gone`; true: it replaces what is kept. */
      whole: z.boolean(),
      people: packedPeople,
      gone: z.array(id),
    }),
    refusals: {},
  }),

  /** The table of who sees what, for administrators of the committee. */
  getVisibility: query({
    access: byAdministrator,
    input: z.object({ orgUnitId: id }),
    output: visibility,
    refusals: { notCommittee: {} },
  }),

  /** Puts a new version of the table into force. Every version is kept with its author. */
  setVisibility: command({
    access: byAdministrator,
    input: z.object({ orgUnitId: id, basedOn: z.int().min(0), table: visibilityTable }),
    output: visibility,
    refusals: {
      notCommittee: {},
      /** Somebody changed it in the meantime: read it again. */
      changedElsewhere: { version: z.int() },
      unchanged: {},
    },
  }),

  /** Limits a person's entry to the own branch and to those above, or opens it again. */
  limitEntry: command({
    access: byAdministrator,
    input: z.object({ orgUnitId: id, memberId: id, limited: z.boolean(), changeId: clientId, reason: line(100) }),
    output: z.object({ memberId: id, limited: z.boolean() }),
    refusals: { notFound: {} },
  }),
};

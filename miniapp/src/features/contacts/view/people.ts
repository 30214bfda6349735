import type { Card, ContactEntry, ContactField, ContactNode } from '../../../../../types/contacts';
import type { PhoneContact } from '../../../platform/phone';

export const fieldNames: Readonly<Record<ContactField, string>> = {
  officePhone: '办公电话',
  mobile: '手机号码',
  email: '电子邮箱',
  wecom: '企业微信',
};

/** Whether a value of that field is dialled. */
export const isPhone = (field: ContactField): boolean => field === 'officePhone' || field === 'mobile';

/** How large a node is: `18 个支部 · 246 人`. */
export function nodeWords({ kind, branches, people }: ContactNode): string {
  return kind === 'branch' || kind === 'group' ? `${people} 人` : `${branches} 个支部 · ${people} 人`;
}

const plainName = (text: string) => text.replace(/\s+/g, '').toLowerCase();

/** The nodes whose name contains what was typed; all of them where nothing was. */
export const nodesNamed = <N extends Pick<ContactNode, 'name'>>(nodes: readonly N[], typed: string): readonly N[] =>
  nodes.filter(({ name }) => plainName(name).includes(plainName(typed)));

/** Where a person is found: branch and unit, without saying the same twice. */
export function placeWords({ branch, unit }: Pick<ContactEntry, 'branch' | 'unit'>): string {
  return branch.orgUnitId === unit.orgUnitId ? branch.name : `${unit.name} · ${branch.name}`;
}

export interface TextPart {
  readonly text: string;
  readonly marked: boolean;
}

/** A text cut where something was found in it. */
export function markedParts(text: string, from: number, to: number): readonly TextPart[] {
  return [
    { text: text.slice(0, from), marked: false },
    { text: text.slice(from, to), marked: true },
    { text: text.slice(to), marked: false },
  ].filter(part => part.text !== '');
}

type Letters = readonly { readonly letter: string; readonly at: number }[];

/** Below so many people a list needs no letters index. */
const letterIndexFrom = 31;

/** The letters to choose from over a list of people; none where the list is short. */
export const indexLetters = (letters: Letters, people: number): readonly string[] =>
  people < letterIndexFrom ? [] : letters.map(({ letter }) => letter);

/** How many people must be read, from the first on, to have all those of a letter. */
export function neededFor(letters: Letters, people: number, letter: string): number {
  const place = letters.findIndex(one => one.letter === letter);
  return place < 0 ? 0 : (letters[place + 1]?.at ?? people);
}

/** Of whom a list is shown: those of a letter, those of a group; '' = of any. */
export interface PeopleFilter {
  readonly letter: string;
  readonly group: string;
}

type Filtered = Pick<ContactEntry, 'letter' | 'group'>;

export function filterPeople<T extends Filtered>(people: readonly T[], { letter, group }: PeopleFilter): readonly T[] {
  return people.filter(
    person => (letter === '' || person.letter === letter) && (group === '' || person.group === group),
  );
}

const numerals = '一二三四五六七八九';

/** What number a name such as 第十二党小组 says; without one, after all others. */
function ordinalOf(name: string): number {
  const [, said] = /第([一二三四五六七八九十\d]+)/.exec(name) ?? [];
  if (said === undefined) return Infinity;
  if (/^\d+$/.test(said)) return Number(said);
  const [tens = '', ones = ''] = said.includes('十') ? said.split('十') : ['0', said];
  const digit = (text: string) => numerals.indexOf(text.charAt(0)) + 1;
  return (tens === '0' ? 0 : (digit(tens) || 1) * 10) + (ones === '' ? 0 : digit(ones));
}

/** Groups by their number: 第二 before 第十. */
export function inGroupOrder<T extends { readonly name: string }>(groups: readonly T[]): readonly T[] {
  return [...groups].sort((a, b) => {
    const [first, second] = [ordinalOf(a.name), ordinalOf(b.name)];
    return first === second ? 0 : first - second;
  });
}

/** What of a card goes into the phone's contacts; null where no number is known in full. */
export function phoneContactOf(
  card: Card,
  revealed: Readonly<Partial<Record<ContactField, string>>>,
): PhoneContact | null {
  const full = (field: ContactField) =>
    revealed[field] ?? card.contacts.find(one => one.field === field && one.level === 'shown')?.value;
  const [mobile, office, email] = [full('mobile'), full('officePhone'), full('email')];
  if (mobile === undefined && office === undefined) return null;
  return {
    firstName: card.name,
    organization: card.unit.name,
    ...(card.title !== null && { title: card.title }),
    ...(mobile !== undefined && { mobilePhoneNumber: mobile }),
    ...(office !== undefined && { workPhoneNumber: office }),
    ...(email !== undefined && { email }),
  };
}

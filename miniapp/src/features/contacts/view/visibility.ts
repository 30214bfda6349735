import type { CardField, Level, Relation, Visibility, VisibilityTable } from '../../../../../types/contacts';
import { formatMoment } from '../../../ui/format-time';
import { fieldNames } from './people';

export const cardFieldNames: Readonly<Record<CardField, string>> = {
  title: '职务',
  duty: '支部职务',
  ...fieldNames,
};

/** In the order shown: what members look up most often first. */
export const cardFields: readonly CardField[] = ['mobile', 'officePhone', 'email', 'wecom', 'title', 'duty'];

/** Whose eyes: what a relation is called, and who that is. */
export const relationWords: Readonly<Record<Relation, { readonly name: string; readonly who: string }>> = {
  self: { name: '本人', who: '自己看自己' },
  sameBranch: { name: '本支部', who: '同一个支部的同志' },
  sameUnit: { name: '本单位', who: '同一单位、其他支部的同志' },
  otherUnit: { name: '其他单位', who: '其他单位的同志' },
  secretaryOf: { name: '支部书记', who: '负责其所在支部的书记' },
  administratorOf: { name: '管理员', who: '其单位和工委的管理员' },
};

/** From those farthest away to those nearest. */
export const cardRelations: readonly Relation[] = [
  'otherUnit',
  'sameUnit',
  'sameBranch',
  'secretaryOf',
  'administratorOf',
  'self',
];

export const levelNames: Readonly<Record<Level, string>> = { shown: '显示', masked: '部分显示', hidden: '不显示' };

/** How a field may be shown: a title or a duty cannot be masked. */
export const levelsOf = (field: CardField): readonly Level[] =>
  field === 'title' || field === 'duty' ? ['shown', 'hidden'] : ['shown', 'masked', 'hidden'];

/** Who sees a field how, in one line: `显示：支部书记、本人；部分显示：其余`. */
export function summaryOf(table: VisibilityTable, field: CardField): string {
  const groups = levelsOf(field)
    .map(level => ({ level, who: cardRelations.filter(relation => table[field][relation] === level) }))
    .filter(({ who }) => who.length > 0);
  const [only] = groups;
  if (only && groups.length === 1) return `所有人：${levelNames[only.level]}`;
  return groups
    .map(({ level, who }) => `${levelNames[level]}：${who.map(relation => relationWords[relation].name).join('、')}`)
    .join('；');
}

/** The table with one cell changed. */
export function withLevel(table: VisibilityTable, field: CardField, relation: Relation, level: Level): VisibilityTable {
  return { ...table, [field]: { ...table[field], [relation]: level } };
}

export interface CellChange {
  readonly field: CardField;
  readonly relation: Relation;
  readonly from: Level;
  readonly to: Level;
}

/** Every cell in which two tables differ, in the order shown. */
export function changesBetween(before: VisibilityTable, after: VisibilityTable): readonly CellChange[] {
  return cardFields.flatMap(field =>
    cardRelations
      .map(relation => ({ field, relation, from: before[field][relation], to: after[field][relation] }))
      .filter(({ from, to }) => from !== to),
  );
}

/** A change as it is read: `其他单位看办公电话：由显示改为不显示`. */
export const changeWords = ({ field, relation, from, to }: CellChange): string =>
  `${relationWords[relation].name}看${cardFieldNames[field]}：由${levelNames[from]}改为${levelNames[to]}`;

/** What was chosen over an older table, over the latest one. */
export function chosenOver(latest: VisibilityTable, base: VisibilityTable, chosen: VisibilityTable): VisibilityTable {
  return changesBetween(base, chosen).reduce(
    (table, { field, relation, to }) => withLevel(table, field, relation, to),
    latest,
  );
}

/** Who changed the table last, and when. */
export function lastChangeWords({ version, by, at }: Visibility, now: number): string {
  if (version === 0 || by === null || at === null) return '目前是默认设置，还没有人修改过';
  return `第 ${version} 版 · ${by} · ${formatMoment(at, now)} 修改`;
}

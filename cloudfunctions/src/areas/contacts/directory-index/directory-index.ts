import type { PersonRow, TreePart, UnitPart } from './unit-part';
import { comparable } from './comparable-text';
import { type Sign, appendTo, namesOf, signsOf, slotsBySign } from './name-slots';

/** A branch with the people in it, as places in the index. */
export interface IndexedBranch {
  readonly orgUnitId: string;
  readonly name: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly path: readonly string[];
  readonly people: number[];
}

/** Texts that many people share, as they are compared, and who has each. */
export interface Shared {
  readonly texts: readonly string[];
  readonly people: readonly (readonly number[])[];
}

/**
 * Everyone in the directory, in the order of their names; a person is known by their place in it. The characters of all
 * names stand one after another in `slots`, each as the number of its sign, a 0 between two names; so a name that begins
 * with some character is found without looking at the others.
 */
export interface DirectoryIndex {
  readonly people: readonly PersonRow[];
  readonly letters: readonly string[];
  readonly placeOf: ReadonlyMap<string, number>;
  readonly limited: readonly number[];
  readonly branches: readonly IndexedBranch[];
  readonly branchOf: Uint32Array;
  /** Equal for two branches of one unit. */
  readonly unitOfBranch: Uint32Array;
  readonly branchPlaceOf: ReadonlyMap<string, number>;
  readonly titles: Shared;
  readonly branchNames: Shared;
  readonly unitNames: Shared;
  readonly tails: ReadonlyMap<string, readonly number[]>;
  /** Sign 0 is none. */
  readonly signs: readonly Sign[];
  /** Signs by the letter of any of their readings, a to z. */
  readonly signsByLetter: readonly (readonly number[])[];
  readonly signsByCharacter: ReadonlyMap<string, readonly number[]>;
  readonly slots: Uint16Array;
  readonly ownerOf: Uint32Array;
  /** Where the slots of each person begin. */
  readonly startOf: Uint32Array;
  /** The slots of sign `s` are `slotsBySign[firstOf[s]]` … before `slotsBySign[firstOf[s + 1]]`. */
  readonly slotsBySign: Uint32Array;
  readonly firstOf: Uint32Array;
  /** Room for one search, so that none has to make its own. */
  readonly scratch: Uint8Array;
}

function sharedBy(people: readonly PersonRow[], textOf: (row: PersonRow, person: number) => string): Shared {
  const byText = new Map<string, number[]>();
  people.forEach((row, person) => {
    const text = textOf(row, person);
    if (text !== '') appendTo(byText, text, person);
  });
  return { texts: [...byText.keys()].map(comparable), people: [...byText.values()] };
}

function branchesOf(tree: TreePart, people: readonly PersonRow[]) {
  const nodes = new Map(tree.map(node => [node._id, node]));
  const branches: IndexedBranch[] = [];
  const branchPlaceOf = new Map<string, number>();
  const add = (orgUnitId: string, name: string, path: readonly string[]) => {
    const unit = path.map(id => nodes.get(id)).find(node => node?.kind === 'unit');
    const branch = { orgUnitId, name, unitId: unit?._id ?? '', unitName: unit?.name ?? '', path, people: [] };
    branchPlaceOf.set(orgUnitId, branches.push(branch) - 1);
  };
  for (const { _id, kind, name, path } of tree) if (kind === 'branch') add(_id, name, path);
  const branchOf = new Uint32Array(people.length);
  people.forEach(({ branchId, branchName }, person) => {
    if (!branchPlaceOf.has(branchId)) add(branchId, branchName, [branchId]);
    const place = branchPlaceOf.get(branchId) ?? 0;
    branchOf[person] = place;
    branches[place]?.people.push(person);
  });
  const units = new Map<string, number>();
  const unitOfBranch = Uint32Array.from(branches, ({ unitId }) => {
    const place = units.get(unitId) ?? units.size;
    units.set(unitId, place);
    return place;
  });
  return { branches, branchOf, branchPlaceOf, unitOfBranch };
}

/** Makes the index of everyone in some parts of the directory. */
export function buildIndex(tree: TreePart, parts: readonly UnitPart[]): DirectoryIndex {
  const names = namesOf(parts);
  const people = names.map(({ row }) => row);
  const signs = signsOf(names);
  const tails = new Map<string, number[]>();
  people.forEach(({ tail }, person) => {
    if (tail !== '') appendTo(tails, tail, person);
  });
  const orgUnits = branchesOf(tree, people);
  const branchAt = (person: number) => orgUnits.branches[orgUnits.branchOf[person] ?? 0];
  return {
    people,
    letters: names.map(({ syllables: [first = ''] }) => (/^[a-z]/.test(first) ? first.charAt(0).toUpperCase() : '#')),
    placeOf: new Map(people.map(({ memberId }, person) => [memberId, person])),
    limited: people.flatMap(({ limited }, person) => (limited === '' ? [] : [person])),
    ...orgUnits,
    titles: sharedBy(people, row => row.title),
    branchNames: sharedBy(people, (_row, person) => branchAt(person)?.name ?? ''),
    unitNames: sharedBy(people, (_row, person) => branchAt(person)?.unitName ?? ''),
    tails,
    ...signs,
    ...slotsBySign(signs.slots, signs.signs.length),
    scratch: new Uint8Array(people.length),
  };
}

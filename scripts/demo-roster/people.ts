import { type Branch, ordinal } from './branches';
import { drawName, type Gender, type Generation } from './names';
import type { Random } from './random';
import { titlesOf } from './titles';

export interface Person {
  readonly no: string;
  readonly name: string;
  readonly gender: Gender;
  readonly branch: Branch;
  readonly title: string;
  readonly standing: '正式党员' | '预备党员';
  readonly duty: string;
  readonly phone: string;
  readonly officePhone: string;
  readonly group: string;
  readonly joinedOn: Date;
}

/** The roster is of this month, whenever it is made. */
const rosterYear = 2026;
const rosterMonth = 11;
const groupSize = 9;
const probationaryShare = 0.018;

/** Nobody can be rung up: no operator gives out numbers that start with 100. No two are the same (prime step). */
const phoneOf = (i: number) => `100${String((i * 7_368_787 + 20_260_101) % 100_000_000).padStart(8, '0')}`;
/** 000 is no area. */
const officePhoneOf = (branch: number, place: number) =>
  `000-8${String(branch).padStart(4, '0')}${String(place % 100).padStart(2, '0')}`;

/** Who leads a branch, by its size: small branches have a secretary and no committee. */
function dutiesOf(size: number): readonly string[] {
  if (size < 5) return ['书记'];
  if (size < 8) return ['书记', '副书记'];
  if (size < 16) return ['书记', '组织委员', '宣传委员'];
  return ['书记', '副书记', '组织委员', '宣传委员', '纪检委员'];
}

function generationOf(random: Random, retired: boolean): Generation {
  if (retired) return 'senior';
  return random.next() < 0.55 ? 'middle' : 'young';
}

function joinedOn(random: Random, generation: Generation, probationary: boolean): Date {
  // Probation lasts a year, so whoever is on probation joined within the last one.
  if (probationary) return new Date(Date.UTC(rosterYear - 1, rosterMonth + random.below(11), 1 + random.below(28)));
  const [from, years] = { senior: [1968, 27], middle: [1994, 20], young: [2009, 16] }[generation] as [number, number];
  return new Date(Date.UTC(from + random.below(years), random.below(12), 1 + random.below(28)));
}

/** The members of one branch, those with a duty first. */
function peopleOf(random: Random, branch: Branch, number: number, before: number): Person[] {
  const duties = dutiesOf(branch.members);
  const groups = branch.members < 2 * groupSize ? 0 : Math.round(branch.members / groupSize);
  return Array.from({ length: branch.members }, (_, i) => {
    const gender = random.next() < 0.58 ? '男' : '女';
    const generation = generationOf(random, branch.retired);
    const duty = duties[i] ?? '';
    const probationary = duty === '' && generation === 'young' && random.next() < probationaryShare / 0.4;
    return {
      no: String(10_000_001 + before + i),
      name: drawName(random, gender, generation),
      gender,
      branch,
      title: branch.retired ? '退休干部' : random.pick(titlesOf(branch.unit.kind, duty !== '', generation)),
      standing: probationary ? '预备党员' : '正式党员',
      duty,
      phone: phoneOf(before + i),
      officePhone: branch.retired ? '' : officePhoneOf(number, i),
      group: groups === 0 ? '' : `${ordinal((i % groups) + 1)}党小组`,
      joinedOn: joinedOn(random, generation, probationary),
    };
  });
}

/** Everybody, branch by branch. */
export function drawPeople(random: Random, branches: readonly Branch[]): Person[] {
  const people: Person[] = [];
  branches.forEach((branch, i) => people.push(...peopleOf(random, branch, i + 1, people.length)));
  return people;
}

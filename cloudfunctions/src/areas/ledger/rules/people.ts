import type { MemberDocument } from '../../../records/members/document';
import type { OrgUnitDocument } from '../../../records/org-units/document';
import { byText } from '../../../domain/text-order';
import type { SheetDocument } from '../../../records/sheets/document';

type Row = SheetDocument['rows'][number];

/** A person of a ledger, and how they stand on each sheet. */
export interface LedgerPerson {
  readonly memberId: string;
  readonly name: string;
  readonly duty: MemberDocument['duty'];
  readonly standing: Row['standing'];
  /** They are on sheets of the branch, but not on its roster any more: they are in another branch of the ledger, or in none. */
  readonly left: 'moved' | 'left' | null;
  /** By gathering: of who is on the roster all in the ledger, of others those of the branch. */
  readonly rows: ReadonlyMap<string, Row>;
}

/** A branch of a ledger: its people in the order of the roster, its sheets in order of time. */
export interface LedgerBranch {
  readonly branchId: string;
  readonly name: string;
  readonly sheets: readonly SheetDocument[];
  readonly people: readonly LedgerPerson[];
}

/** What a ledger is made from. */
export interface LedgerSources {
  /** The latest versions. */
  readonly sheets: readonly SheetDocument[];
  /** Who is on the roster now. */
  readonly members: readonly MemberDocument[];
  /** Who else stands on the sheets, as far as known. */
  readonly others: readonly MemberDocument[];
  readonly orgUnits: ReadonlyMap<string, OrgUnitDocument>;
}

/** The place of an organisation unit in the tree, as something to sort by: parents first, then as they are ordered. */
const placeInTree = (path: readonly string[], orgUnits: LedgerSources['orgUnits']): string =>
  path.map(id => String(orgUnits.get(id)?.order ?? 99_999).padStart(5, '0')).join('.');

const bySyllables = (a: MemberDocument, b: MemberDocument) => byText(a.pinyin, b.pinyin) || byText(a._id, b._id);

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function rowsByMember(sheets: readonly SheetDocument[]): Map<string, Map<string, Row>> {
  const found = new Map<string, Map<string, Row>>();
  for (const { gatheringId, rows } of sheets)
    for (const row of rows) {
      const own = found.get(row.memberId) ?? new Map<string, Row>();
      found.set(row.memberId, own.set(gatheringId, row));
    }
  return found;
}

/** The people of a branch: everybody on its roster, those who never came included, and after them who else is on its sheets. */
function peopleOf(roster: readonly MemberDocument[], { listed, known, rows }: Known, sheets: readonly SheetDocument[]) {
  const here = new Set(roster.map(({ _id }) => _id));
  const person = ({ _id, name, duty, standing }: MemberDocument): LedgerPerson => ({
    memberId: _id,
    name,
    duty,
    standing,
    left: null,
    rows: rows.get(_id) ?? new Map<string, Row>(),
  });
  const gone = [...rowsByMember(sheets)].flatMap(([memberId, own]): LedgerPerson[] => {
    const latest = [...own.values()].at(-1);
    if (here.has(memberId) || !latest) return [];
    const { name, standing } = latest;
    const left = listed.has(memberId) ? 'moved' : 'left';
    return [{ memberId, name, standing, duty: known.get(memberId)?.duty ?? null, left, rows: own }];
  });
  return [...[...roster].sort(bySyllables).map(person), ...gone];
}

/** What is known of people besides their branch's own roster. */
interface Known {
  readonly listed: ReadonlySet<string>;
  readonly known: ReadonlyMap<string, MemberDocument>;
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, Row>>;
}

/** The branches of a ledger in the order of the tree: those there are, and those that have sheets. */
export function branchesOf({ sheets, members, others, orgUnits }: LedgerSources): LedgerBranch[] {
  const rosters = groupedBy(members, ({ branchId }) => branchId);
  const sheetsOf = groupedBy(sheets, ({ branchId }) => branchId);
  const known: Known = {
    listed: new Set(members.map(({ _id }) => _id)),
    known: new Map(others.map(member => [member._id, member])),
    rows: rowsByMember(sheets),
  };
  const branches = [...new Set([...rosters.keys(), ...sheetsOf.keys()])].map(branchId => {
    const own = sheetsOf.get(branchId) ?? [];
    const name = orgUnits.get(branchId)?.name ?? own.at(-1)?.branchName ?? branchId;
    const place = placeInTree(orgUnits.get(branchId)?.path ?? own.at(-1)?.path ?? [], orgUnits);
    return {
      place,
      branch: { branchId, name, sheets: own, people: peopleOf(rosters.get(branchId) ?? [], known, own) },
    };
  });
  return branches.sort((a, b) => byText(a.place, b.place)).map(({ branch }) => branch);
}

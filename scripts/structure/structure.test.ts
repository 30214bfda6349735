import { areaCircles, areaFindings, areaOrderFindings, crossAreaImports } from './areas';
import { collectionFindings, collectionsWithOneWriter } from './collections';
import { dodges, untypedWrites } from './data-access';
import { documentFindings } from './documents';
import { fileNameFindings } from './file-names';
import { operationFindings, operationHomes, operationsInOwnFile } from './operations';
import { purityFindings } from './purity';
import type { Finding, Source } from './sources';

const areas = 'cloudfunctions/src/areas';
const file = (path: string, text = 'export const nothing = 0;\n'): Source => ({ path, text });
const says = (findings: readonly Finding[]) => findings.map(finding => `${finding.path}: ${finding.says}`).join('\n');

describe('areas', () => {
  const up = file(`${areas}/attendance/steps/roll.ts`, "import { listMine } from '../../gatherings/steps/cards';\n");
  const down = file(`${areas}/gatherings/steps/cards.ts`, "import type { Roll } from '../../attendance/steps/roll';\n");

  test('an import against the order is refused, one along it is not', () => {
    expect(says(areaFindings([up]))).toContain('attendance stands before gatherings');
    expect(areaFindings([down])).toEqual([]);
  });

  test('a type, a lazy import and an export from another area count as imports', () => {
    const lazy = file(`${areas}/ledger/steps/a.ts`, "const m = () => import('../../minutes/steps/b');\n");
    const again = file(`${areas}/ledger/steps/c.ts`, "export { b } from '../../minutes/steps/b';\n");
    expect(crossAreaImports([down, lazy, again])).toHaveLength(3);
  });

  test('an operation of another area is refused even along the order', () => {
    const own = file(
      `${areas}/calendar/steps/a.ts`,
      "import { listMine } from '../../gatherings/operations/list-mine';\n",
    );
    expect(says(areaFindings([own]))).toContain('imports an operation of gatherings');
  });

  test('a circle is found, once', () => {
    expect(areaCircles(crossAreaImports([up, down])).map(circle => circle.sort())).toEqual([
      ['attendance', 'gatherings'],
    ]);
    expect(areaCircles(crossAreaImports([down]))).toEqual([]);
  });

  test('more imports than the limit are refused', () => {
    const many = Array.from({ length: 31 }, (_, at) => file(`${areas}/gatherings/steps/s${at}.ts`, down.text));
    expect(says(areaFindings(many))).toContain('31 imports from area to area');
    expect(areaFindings(many.slice(1))).toEqual([]);
  });

  test('an area without a place in the order is refused', () => {
    expect(says(areaFindings([file(`${areas}/prizes/rules.ts`)]))).toContain('no place in the order');
  });
});

describe('collections', () => {
  const store = file('cloudfunctions/src/records/leaves/store.ts', "const leaves = collection('leaves');\n");

  test('its store opens a collection, nobody else does', () => {
    expect(collectionFindings([store])).toEqual([]);
    const other = file(`${areas}/leaves/steps/s.ts`, "const leaves = collection('leaves');\n");
    expect(says(collectionFindings([other]))).toContain('only records/leaves/store.ts');
    expect(collectionsWithOneWriter([store, other])).not.toContain('leaves');
    expect(collectionsWithOneWriter([store])).toContain('leaves');
  });

  test('a transaction is no way round it', () => {
    const other = file(`${areas}/roster/steps/s.ts`, "await transaction.put('members', member);\n");
    expect(says(collectionFindings([other]))).toContain('opens the collection members');
  });

  test('any collection is opened by the sweep of privacy alone', () => {
    const text = 'const some = anyCollection(name);\n';
    expect(says(collectionFindings([file(`${areas}/roster/steps/s.ts`, text)]))).toContain('only the sweep of privacy');
    expect(collectionFindings([file(`${areas}/privacy/sweep/documents.ts`, text)])).toEqual([]);
  });
});

describe('operations', () => {
  const [home] = operationHomes;
  const path = home?.path ?? '';
  const text = `export const ${home?.operation} = 0;\n`;

  test('each is in the file of its name', () => {
    expect(operationsInOwnFile([file(path, text)])).toEqual([home?.operation]);
    expect(operationsInOwnFile([file(path, 'export const other = 0;\n')])).toEqual([]);
    expect(says(operationFindings([]))).toContain(path);
    expect(says(operationFindings([file(path, 'export const other = 0;\n')]))).toContain('does not export');
  });

  test('none is longer than it may be', () => {
    expect(says(operationFindings([file(path, text + '//\n'.repeat(60))]))).toContain('has 61 lines');
    expect(says(operationFindings([file(path, text + '//\n'.repeat(59))]))).not.toContain('lines, at most');
  });

  test('what is no operation does not lie among them', () => {
    const stranger = file(`${areas}/leaves/operations/helper.ts`);
    expect(says(operationFindings([stranger]))).toContain('is no operation of the contract');
  });
});

describe('rules and views', () => {
  const pure = `${areas}/leaves/rules.ts`;
  test.each([
    ['an async function', 'export async function f() {}'],
    ['await', 'export const f = await g();'],
    ['the clock', 'export const f = () => Date.now();'],
    ['the clock', 'export const f = () => new Date().getTime();'],
    ['the clock', 'export const f = () => dayjs();'],
    ['randomness', 'export const f = () => Math.random();'],
    ['randomness', 'export const f = () => randomUUID();'],
    ['a promise', 'export const f = () => Promise.resolve(1);'],
    ['the process', 'export const f = () => process.env.X;'],
    ['the network', 'export const f = () => fetch(url);'],
    ['a timer', 'export const f = () => setTimeout(g, 5);'],
  ])('may not have %s: %s', (what, text) => {
    expect(says(purityFindings([file(pure, text)]))).toContain(what);
  });

  test('may read a time that they are given, and are found wherever they lie', () => {
    expect(purityFindings([file(pure, 'export const f = (at: number) => new Date(at).getUTCDay();')])).toEqual([]);
    const impure = 'export const f = () => Date.now();';
    const places = [
      'cloudfunctions/src/domain/seating.ts',
      `${areas}/leaves/view.ts`,
      `${areas}/leaves/rules/request.ts`,
      'cloudfunctions/src/records/leaves/rules.ts',
      'miniapp/src/features/leaves/view.ts',
      'miniapp/src/features/leaves/view/requests.ts',
    ];
    expect(purityFindings(places.map(path => file(path, impure))).map(({ path }) => path)).toEqual(places);
    expect(purityFindings([file(`${areas}/leaves/steps/now.ts`, impure)])).toEqual([]);
  });
});

test('a document with another order of areas is refused', () => {
  const order =
    'attachments · contacts · identity · roles · membership · organisation · roster · attendance · sign-ups';
  const all = `${order} · gatherings · calendar · reminders · leaves · minutes · ledger · statistics · privacy.`;
  expect(areaOrderFindings(file('docs/architecture.md', `In order: ${all}`))).toEqual([]);
  expect(areaOrderFindings(file('docs/architecture.md', all.replace('roles · ', '')))).toHaveLength(1);
});

describe('names of files', () => {
  test.each([
    `${areas}/leaves/helpers.ts`,
    `${areas}/leaves/operations/request/leave.ts`,
    `${areas}/leaves/store.ts`,
    `${areas}/leaves/operations.ts`,
    `${areas}/leaves/workbook/read.ts`,
    'cloudfunctions/src/records/leaves/queries.ts',
    'cloudfunctions/src/domain/roles/holds.ts',
    'types/sub/leaves.ts',
    `${areas}/leaves/rules/RequestRules.ts`,
    'miniapp/src/features/leaves/helpers.ts',
    'miniapp/src/features/leaves/leave-box.tsx',
    'miniapp/src/features/leaves/view/deep/list.ts',
    'miniapp/src/manage/leaves/decide.ts',
    'miniapp/src/common/dates.ts',
  ])('%s is refused', path => {
    expect(fileNameFindings([file(path)])).toHaveLength(1);
  });

  test.each([
    `${areas}/leaves/operations/request-leave.ts`,
    `${areas}/leaves/operations.test.ts`,
    `${areas}/leaves/rules/request.test.ts`,
    `${areas}/roster/workbook/read-workbook.ts`,
    'cloudfunctions/src/records/leaves/document.ts',
    'types/leaves.ts',
    'miniapp/src/features/leaves/words/states.test.ts',
    'miniapp/src/features/leaves/use-request.test.tsx',
    'miniapp/src/features/leaves/components/leave-box.tsx',
    'miniapp/src/manage/leaves/index.tsx',
    'miniapp/src/platform/map.weapp.ts',
  ])('%s is a kind of file that there is', path => {
    expect(fileNameFindings([file(path)])).toEqual([]);
  });
});

describe('data access', () => {
  test('a write that the compiler cannot check is refused', () => {
    const path = 'cloudfunctions/src/records/leaves/store.ts';
    expect(untypedWrites([file(path, 'leaves.changeOne({ _id }, change as never);')])).toHaveLength(1);
    expect(untypedWrites([file(path, 'export const erase = (change: object) => change;')])).toHaveLength(1);
    expect(untypedWrites([file(path, "leaves.changeOne({ _id }, { state: 'withdrawn' });")])).toEqual([]);
  });

  test('turning the type system off is refused in the product', () => {
    const text = 'export const x = y as unknown as string;';
    expect(dodges([file(`${areas}/leaves/view.ts`, text)])).toHaveLength(1);
    expect(dodges([file(`${areas}/leaves/view.test.ts`, text)])).toEqual([]);
  });
});

describe('documentation', () => {
  const files = [
    'cloudfunctions/src/areas/leaves/rules.ts',
    'miniapp/src/features/leaves/words.ts',
    'scripts/structure/main.ts',
    'docs/words.md',
    'docs/decisions/0001-one-read.md',
  ];
  const findings = (text: string) => documentFindings([file('docs/decisions/0002-why.md', text)], files);

  test.each([
    ['a file that there is not', '`areas/leaves/store.ts`'],
    ['a folder that there is not', '`areas/prizes/`'],
    ['a path from the root', '`scripts/structure/gone.ts`'],
    ['a path of the client', '`features/leaves/view.ts`'],
    ['a placeholder that nothing fits', '`areas/<area>/view.ts`'],
    ['a source file below no known root', '`channels/table.ts`'],
    ['the name of a file alone', '`table.ts`'],
    ['a folder in a drawn tree', '```\nscripts/tools/   what helps\n```'],
    ['a link', '[why](0003-closing.md)'],
  ])('%s is refused', (_case, text) => {
    expect(findings(text)).toHaveLength(1);
  });

  test('what is there, what a build makes and what is no path are not refused', () => {
    const text = [
      '`areas/leaves/rules.ts`, `areas/<area>/rules.ts`, `features/*/words.ts`, `scripts/`, `rules.ts`, `<name>.h5.ts`',
      '`cloudfunctions/dist/<name>/`, `text/plain`, `uploads/`, `a / b`, `notOpenYet`',
      '[words](../words.md#here), [first](0001-one-read.md), [WeChat](https://mp.weixin.qq.com/a)',
      '```sh\nnpm run check   # `areas/gone.ts`\n```',
      '```\nscripts/structure/   the checks\n```',
    ].join('\n');
    expect(findings(text)).toEqual([]);
  });
});

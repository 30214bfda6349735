import fc from 'fast-check';
import { scan, spelledOut } from '../../../../../tests/benchmarks/search-oracle';
import { members as smallOrganisation } from '../../../../../tests/small-organisation';
import { readingOf } from '../../../domain/pinyin';
import { type DirectoryIndex, buildIndex } from '../directory-index/directory-index';
import { nextPart, rowOf } from '../directory-index/unit-part';
import { readingsOf } from '../directory-index/readings';
import { findPeople } from './find-people';
import { defaultTable } from '../../../domain/visibility';
import type { MemberDocument } from '../../../records/members/document';
import { entryAccess } from '../rules/entry-access';

const [model] = smallOrganisation;
const tree = ['C/committee', 'U1/unit', 'U2/unit', 'B1/branch', 'B2/branch', 'B3/branch'].map(node => {
  const [_id = '', kind = ''] = node.split('/');
  const unit = _id === 'B3' ? 'U2' : 'U1';
  const name = { U1: '市档案馆', U2: '市气象局', B1: '第一支部', B2: '第二支部', B3: '第三支部' }[_id] ?? '';
  const path = kind === 'branch' ? ['C', unit, _id] : kind === 'unit' ? ['C', _id] : ['C'];
  return { _id, kind: kind as 'branch', name, parentId: null, path };
});

function person(at: number, [name = '', branchId = 'B3', title = '', tail = '', limited = '']: readonly string[]) {
  const unitId = branchId === 'B3' ? 'U2' : 'U1';
  const phone = tail === '' ? null : { cipher: '', hash: '', tail };
  const over = { name, ...readingOf(name), branchId, unitId, title, phone, limited: limited !== '' };
  return { ...model, _id: `M${at}`, branchName: '', ...over } as MemberDocument;
}

async function indexed(members: readonly MemberDocument[]): Promise<DirectoryIndex> {
  const readings = await readingsOf(members.map(({ name }) => name));
  const rows = members.map(member => rowOf(member, readings));
  return buildIndex(tree, [nextPart(rows, readings, null, 1) ?? { rows: [], readings, gone: [], knownSince: 1 }]);
}

const reader = { _id: 'M0', branchId: 'B1', unitId: 'U1', held: [] };

function namesFound(index: DirectoryIndex, text: string, by: typeof reader = reader, table = defaultTable): string[] {
  const { found } = findPeople(index, entryAccess(index, table, by), by, text, { limit: 100 });
  return found.map(({ person: at }) => index.people[at]?.name ?? '');
}

const everyone = [
  ['单雪', 'B3', '科员', '1234'],
  ['但文', 'B3', '处长', '5678'],
  ['欧阳明', 'B3', '副处长'],
  ['欧明', 'B3'],
  ['区阳', 'B3'],
  ['张伟', 'B3', '主任科员', '0001'],
  ['张伟华', 'B1'],
  ['张文'],
  ['赵武', 'B2'],
  ['王张伟'],
  ['曾国平'],
  ['解放'],
  ['尉迟敏'],
  ['吕梅'],
  ['买买提·艾力'],
  ['Anna Li'],
  ['朴正浩', 'B3', '主任', '4321', 'limited'],
] as const;

describe('what is found', () => {
  let index: DirectoryIndex;
  beforeAll(async () => {
    index = await indexed(everyone.map((row, at) => person(at + 1, row)));
  });

  test.each<[string, string, string[]]>([
    ['the own reading of a surname', 'shan', ['单雪']],
    ['another reading, after those whose own it is', 'dan', ['但文', '单雪']],
    ['a surname in its character', '单', ['单雪']],
    ['a double surname', '欧阳', ['欧阳明']],
    ['its reading', 'ouyang', ['区阳', '欧阳明']],
    ['its reading as one types', 'ouya', ['区阳', '欧阳明']],
    ['initials, those near first', 'zw', ['张伟华', '赵武', '张伟', '张文', '王张伟']],
    ['zh as an initial', 'zhw', ['张伟华', '赵武', '张伟', '张文', '王张伟']],
    ['a full name before those near', 'zhangwei', ['张伟', '张伟华', '王张伟']],
    ['a mixture', 'zhang伟', ['张伟', '张伟华', '王张伟']],
    ['another mixture', '张w', ['张伟华', '张伟', '张文', '王张伟']],
    ['characters inside a name', '伟华', ['张伟华']],
    ['capital letters and blanks', 'Zhang Wei', ['张伟', '张伟华', '王张伟']],
    ['full-width letters', 'ｚｈａｎｇｗｅｎ', ['张文']],
    ['ü as v', 'lvm', ['吕梅']],
    ['ü itself', 'lümei', ['吕梅']],
    ['a name with a dot in it', 'mmtal', ['买买提·艾力']],
    ['a name in Latin letters', 'anna', ['Anna Li']],
    ['a surname and only there', 'zeng', ['曾国平']],
    ['a character that is no surname there', 'fang', ['解放']],
    ['the last four digits of a mobile number', '5678', ['但文']],
    ['more digits: compared with what can be seen', '10012345678', ['但文']],
    ['a title', '处长', ['但文', '欧阳明']],
    ['a unit', '档案', ['张伟华', '赵武']],
    ['a branch', '第二支部', ['赵武']],
    ['three digits', '567', []],
    ['nothing', '·', []],
    ['nobody', 'xyz', []],
  ])('%s: %s', (_case, text, expected) => {
    expect(namesFound(index, text)).toEqual(expected);
  });

  test.each([
    ['a name', 'pzh'],
    ['another reading', 'puzheng'],
    ['a phone tail', '4321'],
    ['a title', '主任'],
  ])('a limited entry does not come up for others by %s', (_case, text) => {
    expect(namesFound(index, text)).not.toContain('朴正浩');
    expect(namesFound(index, text, { ...reader, branchId: 'B3', unitId: 'U2' })).toContain('朴正浩');
  });

  test('a field that is hidden is not compared', () => {
    const hidden = { ...defaultTable.mobile, otherUnit: 'hidden' as const };
    expect(namesFound(index, '5678', reader, { ...defaultTable, mobile: hidden })).toEqual([]);
    const noTitle = { ...defaultTable.title, otherUnit: 'hidden' as const };
    expect(namesFound(index, '处长', reader, { ...defaultTable, title: noTitle })).toEqual([]);
  });

  test.each([
    ['zhang伟', '张伟', 'name', '张伟'],
    ['ail', '买买提·艾力', 'name', '艾力'],
    ['ti ai', '买买提·艾力', 'name', '提·艾'],
    ['annal', 'Anna Li', 'name', 'Anna L'],
    ['国p', '曾国平', 'name', '国平'],
    ['处长', '欧阳明', 'title', '处长'],
    ['气象', '但文', 'unit', '气象'],
    ['三支', '但文', 'branch', '三支'],
    ['5678', '但文', 'mobile', '5678'],
  ])('%s in %s is marked in the %s: %s', (text, name, field, marked) => {
    const { found } = findPeople(index, entryAccess(index, defaultTable, reader), reader, text, { limit: 100 });
    const hit = found.find(({ person: at }) => index.people[at]?.name === name);
    expect(hit).toMatchObject({ field });
    expect(hit?.text.slice(hit.from, hit.to)).toBe(marked);
  });

  test('pages follow one another without a gap', () => {
    const access = entryAccess(index, defaultTable, reader);
    const whole = findPeople(index, access, reader, 'z', { limit: 100 });
    const paged = [0, 2, 4, 6, 8, 10].flatMap(skip => findPeople(index, access, reader, 'z', { skip, limit: 2 }).found);
    expect(paged).toEqual(whole.found);
    expect(whole.total).toBe(whole.found.length);
  });
});

test('it finds exactly those whom looking at everyone finds', async () => {
  const character = fc.constantFrom(...'单曾解重华朴盖乐查仇欧阳尉迟张伟王长行了得都女绿一a安');
  const name = fc.array(character, { minLength: 1, maxLength: 4 }).map(characters => characters.join(''));
  const piece = fc.constantFrom(
    '单',
    'sh',
    'shan',
    'da',
    'z',
    'zh',
    'zha',
    'x',
    'xie',
    'a',
    'an',
    'ya',
    'o',
    'le',
    '伟',
  );
  const query = fc.array(piece, { minLength: 1, maxLength: 4 }).map(pieces => pieces.join(''));
  await fc.assert(
    fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 12 }), query, async (names, text) => {
      const members = names.map((written, at) => ({ ...person(at, [written]), unitName: '' }));
      const index = await indexed(members);
      const { found } = findPeople(index, entryAccess(index, defaultTable, reader), reader, text, { limit: 100 });
      const ids = found.map(({ person: at }) => index.people[at]?.memberId).sort();
      const spelled = members.map(member => ({ member, name: spelledOut(member.name) }));
      expect(ids).toEqual([...scan(spelled, text)].sort());
    }),
    { numRuns: 300 },
  );
});

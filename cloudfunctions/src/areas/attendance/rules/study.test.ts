import { sampleGathering } from '../../../../../tests/sample-gathering';
import type { Paper } from '../../../../../types/gathering-plan';
import { visibleLength, materialsOf, readsReflections, refuseStudy, type StudyFacts } from './study';
import type { GatheringDocument } from '../../../records/gatherings/document';

const now = 1_800_000_000_000;
const minute = 60_000;
const paper = (attachmentId: string, study: boolean): Paper => ({
  attachmentId,
  name: `${attachmentId}.pdf`,
  type: 'pdf',
  size: 10,
  study,
});
const gathering: GatheringDocument = {
  ...sampleGathering('gathering00000001', { orgUnitId: 'B1', name: '第一支部' }, now),
  state: 'published',
  checkIn: { opensAt: now - minute, lateAfter: now + minute, closesAt: now + 2 * minute },
  means: { code: false, location: null, online: { reflectionLength: 5 } },
  study: '第三章',
  attachments: [paper('one', true), paper('map', false), paper('two', true)],
};
const facts: StudyFacts = {
  gathering,
  stand: { branchId: 'B1', observer: false },
  seat: null,
  name: '单雪',
  checkIn: null,
  now,
  opened: ['words', 'one', 'two'],
  reflection: '要守住底线',
};

test('what is to be studied is the words of the plan and the files marked so', () =>
  expect(materialsOf(gathering)).toEqual([
    { materialId: 'words', words: '第三章', paper: null },
    { materialId: 'one', words: null, paper: paper('one', true) },
    { materialId: 'two', words: null, paper: paper('two', true) },
  ]));

test.each([
  ['', 0],
  [' 要 守\n住 ', 3],
  ['𠮷a', 2],
])('%j leaves %i marks', (text, marks) => expect(visibleLength(text)).toBe(marks));

const checkIn = { _id: 'g:m', gatheringId: 'g', memberId: 'm', branchId: 'B1', learnedAt: now, by: null } as const;

test.each<[string, Partial<StudyFacts>, object | null]>([
  ['everything opened and enough written', {}, null],
  ['more opened than there is', { opened: ['words', 'one', 'two', 'gone'] }, null],
  ['sitting in', { stand: { branchId: 'B1', observer: true } }, null],
  ['late', { now: now + minute }, null],
  ['not expected', { stand: null }, { word: 'notExpected' }],
  ['checked in before', { checkIn: { ...checkIn, means: 'code', at: now } }, { word: 'alreadyCheckedIn' }],
  ['before the window', { now: now - minute - 1 }, { word: 'notOpenYet' }],
  ['after the window', { now: now + 2 * minute }, { word: 'windowOver' }],
  ['closed', { gathering: { ...gathering, state: 'closed', closedAt: now } }, { word: 'gatheringClosed' }],
  ['cancelled', { gathering: { ...gathering, state: 'cancelled' } }, { word: 'gatheringCancelled' }],
  [
    'without a seat',
    { gathering: { ...gathering, signUp: { opensAt: 0, closesAt: now, capacity: 1, quotas: [] } } },
    { word: 'notSignedUp' },
  ],
  [
    'by other means only',
    { gathering: { ...gathering, means: { code: true, location: null, online: null } } },
    { word: 'notThisWay' },
  ],
  ['one not opened', { opened: ['words', 'two'] }, { word: 'notOpened', materialIds: ['one'] }],
  ['the words not opened', { opened: ['one', 'two'] }, { word: 'notOpened', materialIds: ['words'] }],
  ['too little written', { reflection: '要守住 底' }, { word: 'tooShort', atLeast: 5 }],
  [
    'nothing written where nothing is asked for',
    {
      reflection: '',
      gathering: { ...gathering, means: { code: false, location: null, online: { reflectionLength: 0 } } },
    },
    null,
  ],
])('%s', (_case, over, refusal) => {
  const outcome = refuseStudy({ ...facts, ...over });
  if (refusal) expect(outcome).toMatchObject(refusal);
  else expect(outcome).toBeNull();
});

test.each([
  ['whoever manages it', 'M1', true, true],
  ['who chairs it', 'M2', false, true],
  ['another member', 'M3', false, false],
])('%s reads reflections: %#', (_who, memberId, manages, reads) =>
  expect(readsReflections({ chair: { memberId: 'M2', name: '' } }, memberId, manages)).toBe(reads),
);

test.each([true, false])('where nobody chairs, who manages it reads reflections: %s', manages =>
  expect(readsReflections({ chair: null }, 'M1', manages)).toBe(manages),
);

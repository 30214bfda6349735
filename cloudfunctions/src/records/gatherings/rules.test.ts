import { sampleGathering } from '../../../../tests/sample-gathering';
import {
  announcedToSome,
  completePlan,
  makingOf,
  planOf,
  refuseClosed,
  refuseEnded,
  refuseNotLive,
  storedPlan,
  toStudy,
  usualDetails,
} from './rules';

const noon = 1_800_000_000_000;
const host = { orgUnitId: 'B1', name: '第一支部' };
const gathering = sampleGathering('g1', host, noon);
const chair = { memberId: 'M1', name: '欧阳明' };
const paper = { attachmentId: 'a1', study: true, name: '党章.pdf', size: 1, type: 'pdf' } as never;

test('a gathering is stored as its plan and read as it again', () => {
  const plan = {
    ...planOf(gathering),
    audience: ['B1', 'B2'],
    observers: ['M8'],
    chairId: 'M1',
    recorderId: 'M2',
    attachments: [{ attachmentId: 'a1', study: true }],
  };
  const stored = storedPlan(plan, new Map([['M1', chair]]), [paper]);
  expect(stored).toMatchObject({ audience: ['B1', 'B2', 'observer:M8'], chair, recorder: null, attachments: [paper] });
  expect(stored).not.toHaveProperty('chairId');
  expect(planOf({ ...gathering, ...stored })).toEqual({ ...plan, recorderId: null });
});

test('what is not said of a plan is as usual for its kind, or as it was', () => {
  expect(usualDetails('generalMeeting', 'B1')).toEqual({
    signUp: null,
    audience: ['B1'],
    observers: [],
    chairId: null,
    recorderId: null,
    agenda: [],
    study: '',
    attachments: [],
    hours: 0,
    remindBefore: [1440, 60],
    means: { code: true, location: null, online: null },
    checkOut: false,
    spot: null,
  });
  const sent = { ...planOf(gathering), agenda: undefined, study: '党章' } as never;
  const known = { ...usualDetails('lecture', 'B1'), agenda: ['表决'], study: '旧的' };
  expect(completePlan(sent, known)).toMatchObject({ agenda: ['表决'], study: '党章', title: gathering.title });
});

test.each([
  ['published', {}, null, null],
  ['draft', { state: 'draft' }, null, { word: 'notPublished' }],
  ['closed', { state: 'closed', closedAt: 9 }, { word: 'gatheringClosed', closedAt: 9 }, undefined],
  ['closed of old', { state: 'closed' }, { word: 'gatheringClosed', closedAt: gathering.endsAt }, undefined],
  [
    'cancelled',
    { state: 'cancelled', cancelReason: '停电' },
    { word: 'gatheringCancelled', reason: '停电' },
    undefined,
  ],
  ['cancelled for no reason', { state: 'cancelled' }, { word: 'gatheringCancelled', reason: '' }, undefined],
] as const)('what is refused of a gathering that is %s', (_case, over, ended, otherwise) => {
  expect(refuseEnded({ ...gathering, ...over })).toEqual(ended);
  expect(refuseNotLive({ ...gathering, ...over })).toEqual(otherwise === undefined ? ended : otherwise);
});

test('only the close makes records stand', () => {
  expect(refuseClosed({ state: 'cancelled', closedAt: null, endsAt: 5 })).toBeNull();
  expect(refuseClosed({ state: 'closed', closedAt: null, endsAt: 5 })).toEqual({
    word: 'gatheringClosed',
    closedAt: 5,
  });
});

test.each([
  ['nothing', '', [], []],
  ['words', '党章', [], ['words']],
  [
    'files that are to be studied',
    '',
    [
      ['a1', true],
      ['a2', false],
    ],
    ['a1'],
  ],
  ['both', '党章', [['a1', true]], ['words', 'a1']],
] as const)('there is %s to study', (_case, study, files, expected) =>
  expect(
    toStudy({ study, attachments: files.map(([attachmentId, isStudy]) => ({ attachmentId, study: isStudy })) }),
  ).toEqual(expected),
);

test('what was published becomes news for some once more, each once', () =>
  expect(announcedToSome(['published-1', 'dayBefore-1', 'earlier-published-1'])).toEqual([
    'earlier-published-1',
    'dayBefore-1',
  ]));

test.each([
  ['being made', { phase: 'making', after: '', done: 2, of: 5 }, { sheets: 2, branches: 5 }],
  ['being reviewed', { phase: 'reviewing', after: '', done: 2, of: 5 }, null],
  ['made', null, null],
] as const)('how far sheets are that are %s', (_case, work, expected) => expect(makingOf(work)).toEqual(expected));

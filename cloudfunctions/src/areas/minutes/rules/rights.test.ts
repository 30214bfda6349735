import { sampleGathering } from '../../../../../tests/sample-gathering';
import { member } from '../../../../../tests/small-organisation';
import { observerKey } from '../../../domain/audience';
import type { MinutesDocument } from '../../../records/minutes/document';
import { allowedActions, isInvolved, refuseDecision, refuseWriting, rightsOf } from './rights';

const now = 1_800_000_000_000;
const gathering = sampleGathering('g1', { orgUnitId: 'B1', name: '第一支部' }, now);
const closed = { ...gathering, state: 'closed', closedAt: now } as const;
const named = (memberId: string) => ({ memberId, name: memberId });

const minutes = (state: MinutesDocument['state'], over: Partial<MinutesDocument> = {}): MinutesDocument => ({
  _id: 'g1',
  state,
  parts: {},
  done: {},
  fileIds: [],
  revision: 3,
  version: 0,
  waitsFor: null,
  submitted: null,
  returned: null,
  confirmed: null,
  amendment: null,
  ...over,
});

test.each([
  ['the recorder writes', { recorder: named('M1') }, false, { writes: true, decides: false }],
  ['the chair decides', { chair: named('M1') }, false, { writes: false, decides: true }],
  ['a secretary writes, and leaves it to the chair', { chair: named('M2') }, true, { writes: true, decides: false }],
  ['a secretary decides where nobody chairs', {}, true, { writes: true, decides: true }],
  ['one who does both', { chair: named('M1'), recorder: named('M1') }, false, { writes: true, decides: true }],
  ['everyone else', { chair: named('M2'), recorder: named('M3') }, false, { writes: false, decides: false }],
  ['nobody, where nobody is named', { chair: null, recorder: null }, false, { writes: false, decides: false }],
] as const)('%s', (_case, who, manages, rights) =>
  expect(rightsOf({ chair: null, recorder: null, ...who }, 'M1', manages)).toEqual(rights),
);

const writer = { writes: true, decides: false };
const chair = { writes: false, decides: true };

test.each([
  ['before it is published', { ...gathering, state: 'draft' }, null, writer, 'notPublished'],
  ['once it is cancelled', { ...gathering, state: 'cancelled' }, null, writer, 'gatheringCancelled'],
  ['who is not named', gathering, null, chair, 'notRecorder'],
  ['what nobody has begun', gathering, null, writer, undefined],
  ['a draft', closed, minutes('draft'), writer, undefined],
  ['what was returned', closed, minutes('returned'), writer, undefined],
  ['what the chair has', closed, minutes('submitted'), writer, 'notDraft'],
  ['what is confirmed', closed, minutes('confirmed'), writer, 'notDraft'],
] as const)('writing: %s', (_case, where, what, who, word) => expect(refuseWriting(where, what, who)?.word).toBe(word));

test.each([
  ['who does not chair', minutes('submitted'), 3, writer, 'notChair'],
  ['what was read', minutes('submitted'), 3, chair, undefined],
  ['what was changed since', minutes('submitted'), 2, chair, 'changedElsewhere'],
  ['a draft', minutes('draft'), 3, chair, 'notSubmitted'],
  ['what is confirmed', minutes('confirmed'), 3, chair, 'notSubmitted'],
  ['what nobody has begun', null, 0, chair, 'notSubmitted'],
] as const)('deciding: %s', (_case, what, revision, who, word) =>
  expect(refuseDecision(what, revision, who)?.word).toBe(word),
);

const may = (over: Partial<ReturnType<typeof allowedActions>>) => ({
  write: false,
  submit: false,
  takeBack: false,
  confirm: false,
  amend: false,
  dropAmendment: false,
  readVersions: true,
  ...over,
});
test.each([
  ['the recorder, while it goes on', gathering, minutes('draft'), writer, may({ write: true })],
  ['the recorder, afterwards', closed, minutes('draft'), writer, may({ write: true, submit: true })],
  ['the recorder, submitted', closed, minutes('submitted'), writer, may({ takeBack: true })],
  ['the chair, submitted', closed, minutes('submitted'), chair, may({ confirm: true })],
  ['the chair, confirmed', closed, minutes('confirmed', { version: 1 }), chair, may({ amend: true })],
  [
    'the recorder, amending',
    closed,
    minutes('draft', { version: 1 }),
    writer,
    may({ write: true, submit: true, dropAmendment: true }),
  ],
  ['the recorder, before anybody has begun', closed, null, writer, may({ write: true, submit: true })],
  ['others, confirmed', closed, minutes('confirmed'), { writes: false, decides: false }, may({ readVersions: false })],
  ['others', closed, minutes('submitted'), { writes: false, decides: false }, may({ readVersions: false })],
] as const)('what %s may do', (_case, where, what, who, expected) =>
  expect(allowedActions(where, what, who)).toEqual(expected),
);

test.each([
  ['who is expected', { audience: ['B1'] }, true],
  ['who sits in', { audience: [observerKey('M1')] }, true],
  ['who chairs it', { audience: [], chair: named('M1') }, true],
  ['who records it', { audience: [], recorder: named('M1') }, true],
  ['where others chair and record', { audience: [], chair: named('M2'), recorder: named('M3') }, false],
  ['where nobody is named', { audience: ['B2'], chair: null, recorder: null }, false],
])('a gathering is the business of somebody %s: %#', (_case, over, expected) =>
  expect(isInvolved({ ...gathering, ...over }, member('M1', '单雪', 'B1'))).toBe(expected),
);

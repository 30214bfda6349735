import { sampleGathering } from '../../../../../tests/sample-gathering';
import { completePlan, storedPlan, usualDetails } from '../../../records/gatherings/rules';
import { openPlan } from '../../../../../tests/sample-plan';
import { newDraft } from './draft';

const now = 1_800_000_000_000;
const host = { _id: 'B1', name: '第一支部' };

test('a draft is the plan of its host, of which nothing has come yet', () => {
  const { kind, ...plan } = openPlan(now);
  const stored = storedPlan(completePlan({ kind, ...plan }, usualDetails(kind, 'B1')), new Map(), []);
  const draft = newDraft(
    'g1',
    { ...stored, labels: [], placeKey: 'U1/三楼会议室' },
    { host, createdBy: 'M7', codeKey: 'ab', now },
  );
  expect(draft).toEqual({
    ...sampleGathering('g1', { orgUnitId: 'B1', name: '第一支部' }, now),
    labels: [],
    state: 'draft',
    version: 1,
    codeKey: 'ab',
    createdBy: 'M7',
    publishedAt: null,
    due: { sheets: null, reminders: null },
  });
});

import { mergeForms } from '../../../ui/form-changes';
import { emptyForm, type PlanForm } from '../forms/plan';
import { mergeWords } from './plan-merge';

const base: PlanForm = { ...emptyForm, kind: 'lecture', title: '党课', place: '一楼', notes: '' };

test('what I left alone becomes theirs, what I changed stays mine', () => {
  const merged = mergeForms({ ...base, title: '我的' }, base, { ...base, place: '二楼' });
  expect(merged.form).toEqual({ ...base, title: '我的', place: '二楼' });
  expect(merged.conflicts).toEqual([]);
  expect(mergeWords(merged.conflicts, base)).toContain('已合并');
});

test('where both changed it, mine stands and theirs is told', () => {
  const latest: PlanForm = { ...base, title: '他的', lateAfter: null };
  const merged = mergeForms({ ...base, title: '我的', lateAfter: 10 }, base, latest);
  expect(merged.form).toMatchObject({ title: '我的', lateAfter: 10 });
  expect(merged.conflicts).toEqual(['title', 'lateAfter']);
  expect(mergeWords(merged.conflicts, latest)).toContain('活动名称（对方改为“他的”）、计迟到（对方改为“不记迟到”）');
});

test('the same change by both is no conflict', () => {
  const both = { ...base, place: '三楼' };
  expect(mergeForms(both, base, both)).toEqual({ form: both, conflicts: [] });
});

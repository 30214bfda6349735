import type { GatheringView } from '../../../../../types/gatherings';
import { changeWords, peopleFacts } from './gathering';

const at = (text: string) => Date.parse(`2026-11-${text}:00+08:00`);
const view = (over: Partial<GatheringView>) =>
  ({
    state: 'published',
    audience: ['b1'],
    observers: [],
    names: { b1: '全体党员' },
    chair: null,
    recorder: null,
    hours: 0,
    changed: null,
    ...over,
  }) as GatheringView;

test('what has changed is said with its time, as long as it can still be gone to', () => {
  const changed = { at: at('23T20:00'), what: ['time', 'chair'] } as const;
  const words = changeWords(view({ changed: { ...changed, what: [...changed.what] } }), at('23T21:00'));
  expect(words).toEqual({ title: '已变更：时间、主持人', text: '今天 20:00更新，请以下面的内容为准。' });
  expect(changeWords(view({ changed: { ...changed, what: [] } }), 1)).toBeNull();
  expect(changeWords(view({ state: 'closed', changed: { ...changed, what: ['time'] } }), 1)).toBeNull();
  expect(changeWords(view({}), 1)).toBeNull();
});

test('only what there is to say of people is said', () => {
  expect(peopleFacts(view({}))).toEqual([['应到', '全体党员']]);
  const full = view({
    audience: ['b1:branchCommittee', 'b9'],
    observers: ['M2'],
    names: { 'b1:branchCommittee': '支部委员', M2: '盖云' },
    chair: { memberId: 'M1', name: '欧阳明' },
    hours: 1.5,
  });
  expect(peopleFacts(full)).toEqual([
    ['应到', '支部委员、另有 1 项'],
    ['列席', '盖云'],
    ['主持', '欧阳明'],
    ['学时', '参加计 1.5 学时'],
  ]);
});

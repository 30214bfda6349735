import { act, fireEvent, render, screen, within } from '@testing-library/react';
import type { PlanDraft } from '../../features/gatherings/plan-draft';
import { emptyForm, formOf, planOf } from '../../features/gatherings/plan-form';
import { CallFailure } from '../../platform/call-failure';
import * as storage from '../../platform/storage';
import { send } from '../../platform/transport';
import { PlanEditor } from './plan-editor';

jest.mock('../../platform/transport', () => ({ send: jest.fn() }));
jest.mock('../../platform/storage', () => ({ readKept: jest.fn(), keep: jest.fn(), forgetKept: jest.fn() }));

const sent = send as unknown as jest.Mock;
const filled = {
  ...emptyForm,
  kind: 'lecture',
  title: '党课',
  place: '一号会议室',
  date: '2036-03-09',
  endDate: '2036-03-09',
} as const;
const draft: PlanDraft = { gatheringId: 'g000000000000001', hostId: 'b1', version: null, base: null, form: filled };

/** The gathering that the server has made of a plan. */
function seen(plan: object, version = 1) {
  const gathering = { gatheringId: draft.gatheringId, host: { orgUnitId: 'b1', name: '第一支部' }, version, ...plan };
  return { ok: true, value: { gathering, now: 1 } };
}

function open(start: PlanDraft = draft, published = false) {
  const onDone = jest.fn();
  render(<PlanEditor start={start} hostName="第一支部" published={published} said={null} onDone={onDone} />);
  return onDone;
}

const tap = (name: string) => fireEvent.click(screen.getAllByRole('button', { name }).at(-1) as HTMLElement);
const settle = () => act(() => jest.advanceTimersByTimeAsync(60_000));
const operations = () => sent.mock.calls.map(([request]) => request.operation);

beforeEach(() => {
  jest.useFakeTimers();
  sent.mockReset();
  sent.mockImplementation(({ input }) => Promise.resolve(seen(input.plan ?? planOf(filled))));
});
afterEach(() => jest.useRealTimers());

test('a double tap makes one gathering', async () => {
  const onDone = open();
  const button = screen.getByRole('button', { name: '保存为草稿' });
  fireEvent.click(button);
  fireEvent.click(button);
  await settle();
  expect(operations()).toEqual(['schedule']);
  expect(onDone).toHaveBeenCalledWith(draft.gatheringId);
});

test('what is missing is said at its field, and nothing is sent', () => {
  open({ ...draft, form: { ...filled, place: ' ' } });
  tap('保存为草稿');
  expect(screen.getAllByText('请填写地点').length).toBeGreaterThan(0);
  expect(sent).not.toHaveBeenCalled();
});

test('everything typed is kept on the phone', () => {
  open();
  fireEvent.change(screen.getByRole('textbox', { name: '地点' }), { target: { value: '二楼' } });
  expect(storage.keep).toHaveBeenLastCalledWith(
    'qinglian.plan.new.b1',
    expect.objectContaining({ gatheringId: draft.gatheringId, form: { ...filled, place: '二楼' } }),
  );
});

test('publishing asks first, saying who will see it', async () => {
  open();
  tap('发布');
  expect(sent).not.toHaveBeenCalled();
  expect(screen.getByText(/第一支部的应到党员都会看到/)).toBeTruthy();
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '发布' }));
  await settle();
  expect(operations()).toEqual(['schedule', 'publish']);
});

test('after a lost answer, what was changed since is brought in under the same id', async () => {
  sent.mockRejectedValue(new CallFailure('offline'));
  const onDone = open();
  tap('保存为草稿');
  await settle();
  expect(screen.getByText('网络不通，可能还没有保存')).toBeTruthy();
  fireEvent.change(screen.getByRole('textbox', { name: '地点' }), { target: { value: '二楼' } });
  const first = planOf(filled);
  sent.mockReset();
  sent.mockResolvedValueOnce(seen(first.ok ? first.plan : {}, 1));
  sent.mockImplementationOnce(({ input }) => Promise.resolve(seen(input.plan, 2)));
  tap('保存为草稿');
  await settle();
  expect(operations()).toEqual(['schedule', 'revise']);
  expect(sent.mock.calls[1][0].input).toMatchObject({
    gatheringId: draft.gatheringId,
    version: 1,
    plan: { place: '二楼' },
  });
  expect(onDone).toHaveBeenCalled();
});

test('what somebody else saved is merged, and nothing typed is lost', async () => {
  const base = planOf(filled);
  if (!base.ok) throw new Error('the form is complete');
  const revision: PlanDraft = { ...draft, version: 1, base: formOf(base.plan), form: { ...filled, title: '我的' } };
  sent.mockResolvedValueOnce({ ok: false, refusal: { word: 'changedElsewhere', version: 2 } });
  sent.mockResolvedValueOnce(seen({ ...base.plan, title: '他的', place: '二楼' }, 2));
  open(revision, true);
  tap('保存修改');
  await settle();
  expect(operations()).toEqual(['revise', 'getGathering']);
  expect(screen.getByText('他人刚刚修改了这次活动')).toBeTruthy();
  expect(screen.getByText(/对方改为“他的”/)).toBeTruthy();
  const values = screen.getAllByRole('textbox').map(field => (field as HTMLInputElement).value);
  expect(values).toEqual(expect.arrayContaining(['我的', '二楼']));
  tap('保存修改');
  await settle();
  expect(sent.mock.calls.at(-1)?.[0].input).toMatchObject({ version: 2, plan: { title: '我的', place: '二楼' } });
});

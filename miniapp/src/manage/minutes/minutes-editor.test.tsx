import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import type { MinutesPart, MinutesView } from '../../../../types/minutes';
import { pauseMs, retryMs } from '../../features/minutes/use-drafts';
import { CallFailure } from '../../platform/call-failure';
import { forgetEverything } from '../../platform/query-store';
import * as storage from '../../platform/storage';
import { send } from '../../platform/transport';
import { MinutesEditor } from './minutes-editor';

jest.mock('../../platform/transport', () => ({ send: jest.fn() }));
jest.mock('../../platform/storage', () => ({ readKept: jest.fn(), keepAtOnce: jest.fn(), forgetKept: jest.fn() }));

const sent = send as unknown as jest.Mock;
const kept = storage.readKept as unknown as jest.Mock;
const forgotten = storage.forgetKept as unknown as jest.Mock;

const section = (text: string, version: number, by: string | null = '单雪'): MinutesPart => ({
  partId: 'section0000000000001',
  version,
  by,
  at: version > 0 ? Date.UTC(2036, 2, 9, 2, 32) : null,
  body: { kind: 'section', title: '讨论', text },
  outcome: null,
  owner: null,
  done: null,
  file: null,
});

const minutes: MinutesView = {
  gatheringId: 'g1',
  kind: 'generalMeeting',
  title: '党员大会',
  place: '会议室',
  startsAt: 0,
  endsAt: 1,
  hostName: '第一支部',
  chair: null,
  recorder: null,
  state: 'draft',
  revision: 1,
  version: 0,
  parts: [section('旧的', 1)],
  electorate: { expected: 4, came: 3, quorumMet: true },
  submitted: null,
  returned: null,
  confirmed: null,
  amendment: null,
  history: [],
  may: {
    write: true,
    submit: true,
    takeBack: false,
    confirm: false,
    amend: false,
    dropAmendment: false,
    readVersions: true,
  },
};

const open = () => render(<MinutesEditor minutes={minutes} reload={jest.fn()} />);
const field = () => screen.getByRole('textbox', { name: '讨论' });
const type = (value: string) => fireEvent.change(field(), { target: { value } });
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
const inputs = () => sent.mock.calls.map(([request]) => request.input);
const saves = (part: MinutesPart) => Promise.resolve({ ok: true, value: { part, now: 1 } });

beforeEach(() => {
  jest.useFakeTimers();
  forgetEverything();
  for (const mock of [sent, kept, forgotten]) mock.mockReset();
  sent.mockImplementation(({ input }) => saves(section(input.body.text, input.basedOn + 1)));
});
afterEach(() => jest.useRealTimers());

test('what is typed is kept with every letter, and saved once typing pauses', async () => {
  open();
  type('新');
  type('新的');
  expect(storage.keepAtOnce).toHaveBeenLastCalledWith('qinglian.minutes.g1', {
    section0000000000001: { body: { kind: 'section', title: '讨论', text: '新的' }, basedOn: 1, theirs: null },
  });
  expect(screen.getByText('未保存，停笔后自动保存')).toBeTruthy();
  await pass(pauseMs - 1);
  expect(sent).not.toHaveBeenCalled();
  await pass(pauseMs);
  expect(inputs()).toMatchObject([{ basedOn: 1, body: { text: '新的' } }]);
  expect(forgotten).toHaveBeenCalledWith('qinglian.minutes.g1');
});

test('what is typed while a save is under way goes with the next, on its version', async () => {
  let answer: (response: unknown) => void = () => {};
  sent.mockReturnValueOnce(new Promise(resolve => (answer = resolve)));
  open();
  type('一');
  await pass(pauseMs);
  type('一二');
  await act(async () => answer({ ok: true, value: { part: section('一', 2), now: 1 } }));
  await pass(pauseMs);
  expect(inputs()).toMatchObject([
    { basedOn: 1, body: { text: '一' } },
    { basedOn: 2, body: { text: '一二' } },
  ]);
});

test('without a network it stays on the phone, says so, and goes by itself later', async () => {
  sent.mockRejectedValue(new CallFailure('offline'));
  open();
  type('新的');
  await pass(pauseMs + 1_000);
  expect(screen.getByText('未保存 · 无网络，已留在本机，联网后自动保存')).toBeTruthy();
  expect(forgotten).not.toHaveBeenCalled();
  sent.mockReset();
  sent.mockImplementation(({ input }) => saves(section(input.body.text, 2)));
  await pass(retryMs);
  expect(inputs()).toMatchObject([{ body: { text: '新的' } }]);
});

test.each([
  ['两段都留下，我来整理', '他的\n我的'],
  ['用我写的', '我的'],
])('of two texts, %s', async (choice, text) => {
  const theirs = section('他的', 2, '欧阳明');
  sent.mockReturnValueOnce(Promise.resolve({ ok: false, refusal: { word: 'changedElsewhere', part: theirs } }));
  open();
  type('我的');
  await pass(pauseMs);
  expect(screen.getByText('欧阳明刚刚也改了这一段')).toBeTruthy();
  expect(screen.getByText('他的')).toBeTruthy();
  expect((field() as HTMLInputElement).value).toBe('我的');
  await pass(retryMs);
  expect(sent).toHaveBeenCalledTimes(1);
  fireEvent.click(screen.getByRole('button', { name: choice }));
  await pass(pauseMs);
  expect(inputs()[1]).toMatchObject({ basedOn: 2, body: { text } });
});

test('what was left on the phone is there again, and is brought in', async () => {
  const body = { kind: 'section', title: '讨论', text: '没存上' };
  kept.mockReturnValue({ section0000000000001: { body, basedOn: 1, theirs: null } });
  open();
  expect((field() as HTMLInputElement).value).toBe('没存上');
  expect(screen.getByText('已恢复上次没有保存的内容')).toBeTruthy();
  await pass(0);
  expect(inputs()).toMatchObject([{ basedOn: 1, body: { text: '没存上' } }]);
});

test('submitting waits until everything is saved', async () => {
  sent.mockRejectedValue(new CallFailure('offline'));
  open();
  type('新的');
  fireEvent.click(screen.getByRole('button', { name: '提交确认' }));
  await pass(1_000);
  expect(screen.queryByRole('dialog')).toBeNull();
});

describe('a decision', () => {
  const fill = (name: string, value: string) =>
    fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
  const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
  const keptOn = () => Object.values(jest.mocked(storage.keepAtOnce).mock.lastCall?.[1] as object);
  const saved = (input: { partId: string; basedOn: number; body: MinutesPart['body'] }): MinutesPart => ({
    ...section('', input.basedOn + 1),
    partId: input.partId,
    body: input.body,
  });
  let show: (part: MinutesPart) => void = () => {};
  /** The page, which shows what was saved. */
  function Page({ parts: first }: { readonly parts: readonly MinutesPart[] }) {
    const [parts, setParts] = useState(first);
    show = part => setParts(all => [...all.filter(({ partId }) => partId !== part.partId), part]);
    return <MinutesEditor minutes={{ ...minutes, parts: [...parts] }} reload={jest.fn()} />;
  }
  const saveAndShow = ({ input }: { input: Parameters<typeof saved>[0] }) => {
    show(saved(input));
    return saves(saved(input));
  };
  const decision = (text: string) => ({ kind: 'decision', text, votes: { for: 3, against: 0, abstained: 0 } }) as const;

  test('is kept on the phone with every letter, and saves itself once complete', async () => {
    sent.mockImplementation(saveAndShow);
    render(<Page parts={[section('旧的', 1)]} />);
    tap('添加决议');
    fill('决议内容', '同意转正');
    expect(keptOn()).toMatchObject([{ body: { kind: 'decision', text: '同意转正' }, basedOn: 0 }]);
    await pass(pauseMs);
    expect(sent).not.toHaveBeenCalled();
    expect(screen.getAllByText('未保存：请填写票数').length).toBeGreaterThan(0);
    fill('赞成票', '3');
    await pass(pauseMs);
    expect(inputs()).toMatchObject([{ basedOn: 0, body: decision('同意转正') }]);
    fill('决议内容', '同意按期转正');
    await pass(pauseMs);
    expect(inputs()[1]).toMatchObject({ partId: inputs()[0].partId, basedOn: 1, body: decision('同意按期转正') });
  });

  test('is there again where the page was left, and is finished', async () => {
    sent.mockImplementation(saveAndShow);
    const body = { kind: 'decision', text: '同意转正', votes: { for: 0, against: 0, abstained: 0 } };
    kept.mockReturnValue({ decision000000000001: { body, basedOn: 0, theirs: null } });
    render(<Page parts={[section('旧的', 1)]} />);
    fireEvent.click(screen.getByText('同意转正'));
    tap('完成');
    await pass(0);
    expect(sent).not.toHaveBeenCalled();
    expect(screen.getByText('请填写票数')).toBeTruthy();
    fill('赞成票', '3');
    tap('完成');
    await pass(100);
    expect(inputs()).toMatchObject([{ partId: 'decision000000000001', basedOn: 0, body: decision('同意转正') }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('that somebody else took out meanwhile is added anew only if its writer wants it', async () => {
    const known = { ...section('', 2), partId: 'decision000000000001', body: decision('同意转正') };
    render(<Page parts={[known]} />);
    sent.mockReturnValueOnce(Promise.resolve({ ok: false, refusal: { word: 'changedElsewhere', part: null } }));
    fireEvent.click(screen.getByText('同意转正'));
    fill('决议内容', '同意按期转正');
    await pass(pauseMs);
    expect(screen.getByText('这一条刚刚被删除了')).toBeTruthy();
    sent.mockImplementation(saveAndShow);
    tap('重新添加我写的');
    await pass(pauseMs);
    expect(inputs()[1]).toMatchObject({ basedOn: 0, body: decision('同意按期转正') });
    expect(inputs()[1].partId).not.toBe(known.partId);
  });
});

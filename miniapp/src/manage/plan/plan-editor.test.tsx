import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { newDraft, type PlanDraft } from '../../features/gatherings/storage';
import { formOf, planOf } from '../../features/gatherings/view/plan';
import { emptyForm } from '../../features/gatherings/forms/plan';
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
const finish = () => act(() => jest.advanceTimersByTimeAsync(60_000));
/** What the form starts from is read as well; here what is done with it counts. */
const commands = () => sent.mock.calls.map(([request]) => request).filter(({ operation }) => !(operation in reads));
const operations = () => commands().map(({ operation }) => operation);

const usual = { audience: ['b1'], minutes: 60, hours: 1, remindBefore: [60], agenda: ['授课', '交流'] };
const committee = { ...usual, audience: ['b1:branchCommittee'], agenda: ['形成决定'] };
const people = [{ memberId: 'M1', name: '单雪', letter: 'S', title: null, duty: null, group: null }];
const branch = { orgUnitId: 'b1', name: '第一支部' };
const reads: Readonly<Record<string, unknown>> = {
  getPlanDefaults: {
    host: { ...branch, isBranch: true },
    kinds: { lecture: usual, committeeMeeting: committee },
    audience: [
      { key: 'b1', name: '全体党员', people: 5 },
      { key: 'b1:branchCommittee', name: '支部委员', people: 3 },
    ],
  },
  getMe: { me: null },
  listPeople: { branch, items: people.map(one => ({ ...one, branch, unit: branch })), next: null, people: 1 },
  listConflicts: {
    day: { kind: 'workday', name: null, known: true },
    knownYears: { from: 2004, until: 2036 },
    place: [],
    chair: [],
    audience: { people: 0, gatherings: [] },
    now: 1,
  },
};

/** Answers what is done in turn; the rest as if it went well. */
function answerInTurn(...answers: readonly unknown[]) {
  const left = [...answers];
  sent.mockImplementation(({ operation, input }) => {
    if (operation in reads) return Promise.resolve({ ok: true, value: reads[operation] });
    const answer = left.shift();
    if (answer instanceof Error) return Promise.reject(answer);
    return Promise.resolve(answer ?? seen(input.plan ?? planOf(filled)));
  });
}

beforeEach(() => {
  jest.useFakeTimers();
  sent.mockReset();
  answerInTurn();
});
afterEach(() => jest.useRealTimers());

test('a double tap makes one gathering', async () => {
  const onDone = open();
  const button = screen.getByRole('button', { name: '保存为草稿' });
  fireEvent.click(button);
  fireEvent.click(button);
  await finish();
  expect(operations()).toEqual(['schedule']);
  expect(onDone).toHaveBeenCalledWith(draft.gatheringId);
});

test('what is missing is said at its field, and nothing is sent', () => {
  open({ ...draft, form: { ...filled, place: ' ' } });
  tap('保存为草稿');
  expect(screen.getAllByText('请填写地点').length).toBeGreaterThan(0);
  expect(operations()).toEqual([]);
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
  await finish();
  tap('发布');
  expect(operations()).toEqual([]);
  expect(screen.getByText(/应到：全体党员，发布后他们就能看到/)).toBeTruthy();
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '发布' }));
  await finish();
  expect(operations()).toEqual(['schedule', 'publish']);
});

test('after a lost answer, what was changed since is brought in under the same id', async () => {
  const offline = new CallFailure('offline');
  answerInTurn(offline, offline, offline, offline, offline, offline);
  const onDone = open();
  tap('保存为草稿');
  await finish();
  expect(screen.getByText('网络不通，可能还没有保存')).toBeTruthy();
  fireEvent.change(screen.getByRole('textbox', { name: '地点' }), { target: { value: '二楼' } });
  const first = planOf(filled);
  sent.mockClear();
  answerInTurn(seen(first.ok ? first.plan : {}, 1));
  tap('保存为草稿');
  await finish();
  expect(operations()).toEqual(['schedule', 'revise']);
  expect(commands()[1].input).toMatchObject({
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
  const refused = { ok: false, refusal: { word: 'changedElsewhere', version: 2 } };
  answerInTurn(refused, seen({ ...base.plan, title: '他的', place: '二楼' }, 2));
  open(revision, true);
  tap('保存修改');
  await finish();
  expect(operations()).toEqual(['revise', 'getGathering']);
  expect(screen.getByText('他人刚刚修改了这次活动')).toBeTruthy();
  expect(screen.getByText(/对方改为“他的”/)).toBeTruthy();
  const values = screen.getAllByRole('textbox').map(field => (field as HTMLInputElement).value);
  expect(values).toEqual(expect.arrayContaining(['我的', '二楼']));
  tap('保存修改');
  await finish();
  expect(commands().at(-1)?.input).toMatchObject({ version: 2, plan: { title: '我的', place: '二楼' } });
});

test('a kind brings its agenda and audience; what was chosen otherwise stays', async () => {
  open({ ...draft, form: { ...emptyForm, date: '2036-03-09' } });
  await finish();
  const choose = async (label: RegExp, option: string) => {
    fireEvent.click(screen.getByRole('button', { name: label }));
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('radio', { name: option }));
    await finish();
  };
  await choose(/^活动类型/, '党课');
  expect(screen.getByRole('button', { name: /第 1 项：授课/ })).toBeTruthy();
  await choose(/^活动类型/, '支委会');
  expect(screen.getByRole('button', { name: /第 1 项：形成决定/ })).toBeTruthy();
  expect(screen.getByRole('button', { name: '应到人员，支部委员' })).toBeTruthy();
});

test('the agenda is changed, moved and removed item by item', async () => {
  open({ ...draft, form: { ...filled, agenda: ['授课', '交流'] } });
  fireEvent.click(screen.getByRole('button', { name: /第 2 项：交流/ }));
  const sheet = () => within(screen.getByRole('dialog'));
  fireEvent.change(sheet().getByRole('textbox', { name: '内容' }), { target: { value: '讨论' } });
  fireEvent.click(sheet().getByRole('button', { name: '上移' }));
  fireEvent.click(sheet().getByRole('button', { name: '完成' }));
  await finish();
  fireEvent.click(screen.getByRole('button', { name: /第 2 项：授课/ }));
  fireEvent.click(sheet().getByRole('button', { name: '删除' }));
  tap('保存为草稿');
  await finish();
  expect(commands()[0].input.plan.agenda).toEqual(['讨论']);
});

test('a chair is found among the own people, and sent by id', async () => {
  open();
  await finish();
  fireEvent.click(screen.getByRole('button', { name: /^主持人/ }));
  await finish();
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '单雪' }));
  expect(screen.getByRole('button', { name: '主持人，单雪' })).toBeTruthy();
  tap('保存为草稿');
  await finish();
  expect(commands()[0].input.plan).toMatchObject({ chairId: 'M1', observers: [], agenda: [] });
});

test('who has left is said where they are named', async () => {
  answerInTurn({ ok: false, refusal: { word: 'unknownPeople', memberIds: ['M9'] } });
  open({ ...draft, form: { ...filled, chairId: 'M9' } });
  tap('保存为草稿');
  await finish();
  expect(screen.getByText('这位同志已不在名册，请另选主持人')).toBeTruthy();
});

test('yesterday’s draft on the phone opens, and is sent with what is usual', async () => {
  const { kind, title, place, date, endDate, startTime, endTime, opensBefore, lateAfter, closesAfter } = filled;
  const old = { kind, title, place, date, endDate, startTime, endTime, opensBefore, lateAfter, closesAfter };
  (storage.readKept as jest.Mock).mockReturnValueOnce({ ...draft, form: { ...old, notes: '议程', signUp: false } });
  open(newDraft('b1', null).draft);
  tap('保存为草稿');
  await finish();
  expect(operations()).toEqual(['schedule']);
  expect(commands()[0].input).toMatchObject({ gatheringId: draft.gatheringId, plan: { notes: '议程', agenda: [] } });
});

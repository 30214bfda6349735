import { act, fireEvent, render, screen } from '@testing-library/react';
import type { RosterRecord } from '../../../../types/membership';
import { draftOn, newDraft, type PersonDraft } from '../../features/membership/storage';
import { CallFailure } from '../../platform/call-failure';
import * as storage from '../../platform/storage';
import { send } from '../../platform/transport';
import { PersonEditor } from './person-editor';

jest.mock('../../platform/transport', () => ({ send: jest.fn() }));
jest.mock('../../platform/storage', () => ({ readKept: jest.fn(), keep: jest.fn(), forgetKept: jest.fn() }));

const sent = send as unknown as jest.Mock;
const phone = '1** **** 5678';
const record: RosterRecord = {
  memberId: 'M1',
  no: '101',
  name: '单雪',
  gender: 'female',
  title: '科员',
  standing: 'full',
  duty: null,
  phone,
  officePhone: null,
  email: null,
  wecom: null,
  group: null,
  joinedAt: null,
  branchId: 'B1',
  state: 'active',
  leftAt: null,
  placements: [],
  mergedInto: null,
  version: 3,
};

function open(start: PersonDraft = draftOn(record)) {
  const onDone = jest.fn();
  render(<PersonEditor start={start} heading="" phone={start.memberId && phone} said={null} onDone={onDone} />);
  return onDone;
}

const tap = (name: string) => fireEvent.click(screen.getAllByRole('button', { name }).at(-1) as HTMLElement);
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const finish = () => act(() => jest.advanceTimersByTimeAsync(60_000));
const inputs = () => sent.mock.calls.map(([request]) => request.input);

beforeEach(() => {
  jest.useFakeTimers();
  sent.mockReset();
  sent.mockResolvedValue({ ok: true, value: { record, now: Date.now() } });
});
afterEach(() => jest.useRealTimers());

test('an untouched phone number is not sent; an emptied one is removed', async () => {
  const onDone = open();
  type('职务', '处长');
  tap('保存修改');
  await finish();
  expect(inputs()[0]).toMatchObject({ orgUnitId: 'B1', memberId: 'M1', basedOn: 3, details: { title: '处长' } });
  expect(inputs()[0].details).not.toHaveProperty('phone');
  expect(onDone).toHaveBeenCalled();
  tap('更换手机号码');
  expect(screen.getByText('留空保存，会删去原来的号码')).toBeTruthy();
  tap('保存修改');
  await finish();
  expect(inputs()[1].details.phone).toBeNull();
});

test('everything typed is kept on the phone, and forgotten once it is in', async () => {
  open();
  type('职务', '处长');
  expect(storage.keep).toHaveBeenLastCalledWith(
    'qinglian.person.M1',
    expect.objectContaining({ form: expect.objectContaining({ title: '处长' }) }),
  );
  tap('保存修改');
  await finish();
  expect(storage.forgetKept).toHaveBeenLastCalledWith('qinglian.person.M1');
});

test('a retry after a lost answer keeps the id; a change since gets another', async () => {
  sent.mockRejectedValue(new CallFailure('offline'));
  open();
  type('职务', '处长');
  tap('保存修改');
  await finish();
  tap('保存修改');
  await finish();
  expect(screen.getByText('网络不通，可能还没有保存')).toBeTruthy();
  type('职务', '副处长');
  tap('保存修改');
  await finish();
  const ids = inputs().map(({ changeId }) => changeId);
  expect(new Set(ids.slice(0, 4)).size).toBe(1);
  expect(ids.at(-1)).not.toBe(ids[0]);
});

test('what somebody else saved is merged, and nothing typed is lost', async () => {
  open();
  type('职务', '处长');
  sent.mockResolvedValueOnce({ ok: false, refusal: { word: 'changedElsewhere', version: 4 } });
  sent.mockResolvedValueOnce({
    ok: true,
    value: { record: { ...record, title: '副处长', group: '第一党小组', version: 4 }, now: Date.now() },
  });
  tap('保存修改');
  await finish();
  expect(screen.getByText('他人刚刚修改了这份资料')).toBeTruthy();
  expect(screen.getByText(/以您填写的为准：职务/)).toBeTruthy();
  tap('保存修改');
  await finish();
  expect(inputs().at(-1)).toMatchObject({ basedOn: 4, details: { title: '处长', group: '第一党小组' } });
});

test('a number that is taken is said at the number', async () => {
  open(newDraft('B1', Date.now()).draft);
  type('人员编号', '201');
  type('姓名', '宁静');
  fireEvent.click(screen.getByRole('radio', { name: '正式党员' }));
  const refusal = { word: 'numberTaken', name: '曾立', branchName: '第二支部', left: false };
  sent.mockResolvedValueOnce({ ok: false, refusal });
  tap('新增');
  await finish();
  expect(screen.getAllByRole('alert').some(({ textContent }) => /曾立（第二支部）/.test(textContent ?? ''))).toBe(true);
  expect(inputs()).toHaveLength(1);
});

test('nothing is sent while something is missing', () => {
  open(newDraft('B1', Date.now()).draft);
  tap('新增');
  expect(screen.getByText('请填写人员编号')).toBeTruthy();
  expect(screen.getByText('请选择正式党员或预备党员')).toBeTruthy();
  expect(sent).not.toHaveBeenCalled();
});

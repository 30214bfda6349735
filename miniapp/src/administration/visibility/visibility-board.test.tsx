import { act, fireEvent, render, screen, within } from '@testing-library/react';
import type { Visibility, VisibilityTable } from '../../../../types/contacts';
import { cardFields, cardRelations, withLevel } from '../../features/contacts/view/visibility';
import { CallFailure } from '../../platform/call-failure';
import { send } from '../../platform/transport';
import { VisibilityBoard } from './visibility-board';

jest.mock('../../platform/transport', () => ({ send: jest.fn() }));

const sent = send as unknown as jest.Mock;
const table = Object.fromEntries(
  cardFields.map(field => [field, Object.fromEntries(cardRelations.map(relation => [relation, 'shown']))]),
) as unknown as VisibilityTable;
const inForce: Visibility = { version: 4, table, byDefault: table, by: '文静', at: 0 };
const changed = withLevel(table, 'officePhone', 'otherUnit', 'hidden');

const finish = () => act(() => jest.advanceTimersByTimeAsync(60_000));
const operations = () => sent.mock.calls.map(([request]) => request.operation);
const tap = (name: string | RegExp) => fireEvent.click(screen.getAllByRole('button', { name }).at(-1) as HTMLElement);
const open = (visibility = inForce) => render(<VisibilityBoard orgUnitId="C" inForce={visibility} />);

function hideOfficePhone() {
  tap(/^办公电话/);
  const row = screen.getByRole('radiogroup', { name: '其他单位看到的办公电话' });
  fireEvent.click(within(row).getByRole('radio', { name: '不显示' }));
  tap('选好了');
}

async function save() {
  tap('核对并保存');
  tap('保存');
  await finish();
}

beforeEach(() => {
  jest.useFakeTimers();
  sent.mockReset();
});
afterEach(() => jest.useRealTimers());

test('what differs is said before it is saved, over the version it was decided on', async () => {
  sent.mockResolvedValue({ ok: true, value: { ...inForce, version: 5, table: changed } });
  open();
  hideOfficePhone();
  expect(screen.getByText('已改 1 处，保存后生效')).toBeTruthy();
  tap('核对并保存');
  expect(screen.getByText('其他单位看办公电话：由显示改为不显示')).toBeTruthy();
  expect(sent).not.toHaveBeenCalled();
  tap('保存');
  await finish();
  expect(sent.mock.calls[0][0].input).toEqual({ orgUnitId: 'C', basedOn: 4, table: changed });
});

test('a choice taken back is no change', async () => {
  open();
  hideOfficePhone();
  await finish();
  tap(/^办公电话/);
  const row = screen.getByRole('radiogroup', { name: '其他单位看到的办公电话' });
  fireEvent.click(within(row).getByRole('radio', { name: '显示' }));
  expect(screen.queryByText(/保存后生效/)).toBeNull();
});

test('one never hides a field from its owner', () => {
  open();
  tap(/^手机号码/);
  expect(screen.queryByRole('radiogroup', { name: /^本人/ })).toBeNull();
  expect(screen.getByText('始终显示')).toBeTruthy();
});

test('what was chosen is kept when somebody else was faster', async () => {
  const theirs = withLevel(table, 'email', 'otherUnit', 'hidden');
  sent.mockResolvedValueOnce({ ok: false, refusal: { word: 'changedElsewhere', version: 5 } });
  sent.mockResolvedValueOnce({ ok: true, value: { ...inForce, version: 5, table: theirs } });
  sent.mockResolvedValueOnce({ ok: true, value: { ...inForce, version: 6 } });
  open();
  hideOfficePhone();
  await save();
  expect(operations()).toEqual(['setVisibility', 'getVisibility']);
  expect(screen.getByText('您选择的 1 处已保留，请核对后再保存。')).toBeTruthy();
  await save();
  const both = withLevel(theirs, 'officePhone', 'otherUnit', 'hidden');
  expect(sent.mock.calls[2][0].input).toEqual({ orgUnitId: 'C', basedOn: 5, table: both });
});

test('without an answer the choice stays, to be saved again', async () => {
  sent.mockRejectedValue(new CallFailure('offline'));
  open();
  hideOfficePhone();
  await save();
  expect(screen.getByText('网络不通，可能还没有生效')).toBeTruthy();
  expect(screen.getByText('已改 1 处，保存后生效')).toBeTruthy();
});

test('the default can be had back, as a change like any other', () => {
  open({ ...inForce, table: changed });
  tap('恢复默认设置');
  tap('核对并保存');
  expect(screen.getByText('其他单位看办公电话：由不显示改为显示')).toBeTruthy();
});

test('nothing to go back to where the default is in force', () => {
  open();
  expect(screen.queryByRole('button', { name: '恢复默认设置' })).toBeNull();
});

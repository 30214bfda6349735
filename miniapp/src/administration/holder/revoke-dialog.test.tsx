import { act, fireEvent, render, screen } from '@testing-library/react';
import type { RoleGrantView, RoleHolder } from '../../../../types/roles';
import { send } from '../../platform/transport';
import { RevokeDialog } from './revoke-dialog';

jest.mock('../../platform/transport', () => ({ send: jest.fn() }));

const sent = send as unknown as jest.Mock;
const grant: RoleGrantView = {
  grantId: 'g1',
  role: 'secretary',
  orgUnitId: 'B1',
  orgUnitName: '第一支部',
  from: 1,
  until: null,
  reason: '代管',
  by: '文静',
  at: 1,
  ended: null,
  state: 'inForce',
  delegated: false,
  outside: false,
  mayRevoke: true,
};
const holder: RoleHolder = {
  memberId: 'M101',
  name: '单雪',
  branchName: '第一支部',
  unitName: '市档案馆',
  left: false,
  grants: [grant],
};
const finish = () => act(() => jest.advanceTimersByTimeAsync(60_000));
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

function open() {
  const [onDone, onClose] = [jest.fn(), jest.fn()];
  render(<RevokeDialog orgUnitId="C" holder={holder} grant={grant} onDone={onDone} onClose={onClose} />);
  return { onDone, onClose };
}

beforeEach(() => {
  jest.useFakeTimers();
  sent.mockReset();
});
afterEach(() => jest.useRealTimers());

test('takes a role back for a reason, and has it read again before it closes', async () => {
  sent.mockResolvedValue({ ok: true, value: {} });
  const { onDone, onClose } = open();
  tap('撤销权限');
  await finish();
  expect(sent).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('radio', { name: '分工调整' }));
  tap('撤销权限');
  await finish();
  expect(sent.mock.calls[0][0].input).toEqual({ orgUnitId: 'C', memberId: 'M101', grantId: 'g1', reason: '分工调整' });
  expect([onDone.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 1]);
});

test('a refusal says what to do, and the dialog stays', async () => {
  sent.mockResolvedValue({ ok: false, refusal: { word: 'beyondRights' } });
  const { onClose } = open();
  fireEvent.click(screen.getByRole('radio', { name: '岗位变动' }));
  tap('撤销权限');
  await finish();
  expect(screen.getByText(/由上级管理员撤销/)).toBeTruthy();
  expect(onClose).not.toHaveBeenCalled();
});

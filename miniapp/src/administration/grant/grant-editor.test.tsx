import { act, fireEvent, render, screen, within } from '@testing-library/react';
import type { RoleHolder } from '../../../../types/roles';
import { CallFailure } from '../../platform/call-failure';
import { send } from '../../platform/transport';
import { GrantEditor } from './grant-editor';

jest.mock('../../platform/transport', () => ({ send: jest.fn() }));

const sent = send as unknown as jest.Mock;
const holder: RoleHolder = {
  memberId: 'M101',
  name: '单雪',
  branchName: '第一支部',
  unitName: '市档案馆',
  left: false,
  grants: [],
};
const node = (orgUnitId: string, name: string, kind = 'unit') => ({ orgUnitId, name, kind, people: 3, branches: 1 });
const tree: Readonly<Record<string, object>> = {
  U1: { node: node('U1', '市档案馆'), above: [], below: [node('B1', '第一支部', 'branch')] },
  B1: { node: node('B1', '第一支部', 'branch'), above: [{ orgUnitId: 'U1', name: '市档案馆' }], below: [] },
};
const all = ['secretary', 'administrator', 'editor', 'auditor'];

/** The server: the tree, what may be granted where, and what becomes of a grant. */
function serve(onGrant: () => unknown) {
  sent.mockImplementation(({ operation, input }) => {
    if (operation === 'getNode') return Promise.resolve({ ok: true, value: { ...tree[input.orgUnitId], now: 1 } });
    if (operation === 'grant') return onGrant();
    const mayGrant = input.orgUnitId === 'U1' ? all.filter(role => role !== 'administrator') : all;
    return Promise.resolve({ ok: true, value: { items: [], next: null, firstAdministrator: null, mayGrant, now: 1 } });
  });
}

const finish = () => act(() => jest.advanceTimersByTimeAsync(60_000));
const tap = (name: string | RegExp) => fireEvent.click(screen.getAllByRole('button', { name }).at(-1) as HTMLElement);
const choose = (name: string | RegExp) => fireEvent.click(screen.getByRole('radio', { name }));
const grants = () => sent.mock.calls.map(([request]) => request).filter(({ operation }) => operation === 'grant');

async function open() {
  const onDone = jest.fn();
  render(<GrantEditor orgUnitId="U1" holder={holder} onOther={() => undefined} onDone={onDone} />);
  await finish();
  return onDone;
}

async function fillIn() {
  choose(/^支部管理/);
  fireEvent.change(screen.getByRole('textbox', { name: '授予原因' }), { target: { value: '代管' } });
  tap('授予权限');
  await finish();
}

beforeEach(() => {
  jest.useFakeTimers();
  sent.mockReset();
  serve(() => Promise.resolve({ ok: true, value: {} }));
});
afterEach(() => jest.useRealTimers());

test('what is missing is said at its field, and nothing is sent', async () => {
  await open();
  tap('授予权限');
  expect(screen.getAllByText('请选择权限').length).toBeGreaterThan(0);
  expect(screen.getByText('请填写授予原因')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a role is granted once it was looked over, in words', async () => {
  const onDone = await open();
  await fillIn();
  expect(screen.getByText(/范围：市档案馆。可以安排会议和活动.*立即生效，长期有效/)).toBeTruthy();
  expect(grants()).toEqual([]);
  tap('授予');
  await finish();
  expect(grants()[0].input).toMatchObject({ orgUnitId: 'U1', memberId: 'M101', role: 'secretary', until: null });
  expect(onDone).toHaveBeenCalled();
});

test('an administrator is made strictly below; going there asks for the role anew', async () => {
  await open();
  choose(/^内容编辑/);
  expect(screen.queryByRole('radio', { name: /^管理员/ })).toBeNull();
  expect(screen.getByText('这一级的管理员由上级授予')).toBeTruthy();
  tap(/^管理范围/);
  await finish();
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('link', { name: /^第一支部/ }));
  await finish();
  expect(screen.getByRole('radio', { name: /^管理员/ })).toBeTruthy();
  expect(screen.getByRole('radio', { name: /^内容编辑/ }).getAttribute('aria-checked')).toBe('false');
});

test('sent again after a lost answer, it is the same grant', async () => {
  serve(() => Promise.reject(new CallFailure('timeout')));
  const onDone = await open();
  await fillIn();
  tap('授予');
  await finish();
  expect(screen.getByText(/等候超时/)).toBeTruthy();
  serve(() => Promise.resolve({ ok: true, value: {} }));
  tap('授予');
  await finish();
  expect(new Set(grants().map(({ input }) => input.grantId)).size).toBe(1);
  expect(onDone).toHaveBeenCalled();
});

test('a refusal says what to do, and what was filled in stays', async () => {
  serve(() => Promise.resolve({ ok: false, refusal: { word: 'alreadyGranted', until: null } }));
  const onDone = await open();
  await fillIn();
  tap('授予');
  await finish();
  expect(screen.getByText(/请先撤销原来的/)).toBeTruthy();
  expect(onDone).not.toHaveBeenCalled();
  tap('返回');
  expect(screen.getByRole('radio', { name: /^支部管理/ }).getAttribute('aria-checked')).toBe('true');
});

import { act, fireEvent, render, screen, within } from '@testing-library/react';
import type { RosterImport } from '../../../../types/roster';
import { useImport } from '../../features/roster/queries';
import { CallFailure } from '../../platform/call-failure';
import { forgetEverything } from '../../platform/query-store';
import { send } from '../../platform/transport';
import { ImportBoard } from './import-board';
import { useCheck } from './use-check';

jest.mock('../../platform/transport', () => ({ send: jest.fn() }));
jest.mock('../../platform/storage', () => ({ readKept: jest.fn(), keep: jest.fn(), forgetKept: jest.fn() }));

const sent = send as unknown as jest.Mock;

const imported = (over: Partial<RosterImport> = {}): RosterImport => ({
  importId: 'i1',
  fileName: '花名册.xlsx',
  state: 'checked',
  by: '文静',
  checkedAt: 1,
  appliedAt: null,
  progress: { done: 0, total: 40 },
  overtaken: 0,
  changes: [],
  report: {
    units: 1,
    branches: 2,
    orgUnits: { added: 0, changed: 0, unchanged: 3 },
    members: { added: 3, changed: 2, unchanged: 30, missing: 0 },
    refusedRows: 1,
    warnings: 0,
  },
  ...over,
});

const problem = {
  sheet: '党员',
  row: 12,
  column: '手机号',
  reason: 'badPhone',
  severity: 'refused',
  message: '手机号应为 11 位数字，以 1 开头。',
};

/** The server: where the import stands, and what each further call to apply it answers. */
function serve(stands: RosterImport, steps: readonly (RosterImport | Error)[] = []) {
  const left = [...steps];
  sent.mockImplementation(({ operation }) => {
    if (operation === 'getImport')
      return Promise.resolve({
        ok: true,
        value: { rosterImport: stands, problems: [problem], reportFile: null, now: 1 },
      });
    const step = left.shift() ?? imported({ state: 'applied' });
    return step instanceof Error
      ? Promise.reject(step)
      : Promise.resolve({ ok: true, value: { rosterImport: step, now: 1 } });
  });
}

function Page() {
  const check = useCheck('U1', 'i1', () => undefined);
  const seen = useImport('U1', 'i1').value;
  return seen ? <ImportBoard orgUnitId="U1" seen={seen} check={check} /> : null;
}

async function open() {
  render(<Page />);
  await act(() => jest.advanceTimersByTimeAsync(0));
}

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
const applied = () => sent.mock.calls.filter(([{ operation }]) => operation === 'applyImport').length;

beforeEach(() => {
  jest.useFakeTimers();
  sent.mockReset();
  forgetEverything();
});
afterEach(() => jest.useRealTimers());

test('nothing is applied before the numbers were confirmed; then it goes on to the end', async () => {
  serve(imported(), [imported({ state: 'applying', progress: { done: 20, total: 40 } })]);
  await open();
  expect(screen.getByText('“党员”第 12 行，手机号')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '确认导入' }));
  expect(screen.getByText(/新增 3 人、变更 2 人。有问题的 1 行不导入/)).toBeTruthy();
  expect(applied()).toBe(0);
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '导入' }));
  await pass(0);
  expect(screen.getByText('50%')).toBeTruthy();
  await pass(2000);
  expect(screen.getAllByText('导入完成').length).toBeGreaterThan(0);
  expect(screen.getByRole('button', { name: '查看这次的变更' })).toBeTruthy();
  await pass(60_000);
  expect(applied()).toBe(2);
});

test('an import under way goes on for whoever comes back, also after an outage', async () => {
  serve(imported({ state: 'applying', progress: { done: 10, total: 40 } }), [
    new CallFailure('offline'),
    new CallFailure('offline'),
  ]);
  await open();
  expect(screen.getByText('25%')).toBeTruthy();
  await pass(1000);
  expect(screen.getAllByText('网络不通，暂时看不到进度').length).toBeGreaterThan(0);
  await pass(10_000);
  expect(screen.getByRole('button', { name: '完成' })).toBeTruthy();
});

test('an import that would change nothing cannot be applied', async () => {
  const { report } = imported();
  serve(imported({ report: { ...report, members: { ...report.members, added: 0, changed: 0 } } }));
  await open();
  const button = screen.getByRole('button', { name: '没有需要导入的内容' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
});

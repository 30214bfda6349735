import { act, fireEvent, render, screen } from '@testing-library/react';
import { send } from '../../../platform/transport';
import { AccountCells } from './account-cells';

jest.mock('../../../platform/transport', () => ({ send: jest.fn() }));
jest.mock('../../../platform/navigate', () => ({ openPage: jest.fn(), restartAt: jest.fn() }));

const sent = send as unknown as jest.Mock;
const tap = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const open = (unsent: number, onSend: () => Promise<boolean> = () => Promise.resolve(true)) => {
  render(<AccountCells bound unsent={unsent} onSend={onSend} />);
  fireEvent.click(screen.getByText('换手机、换微信时使用'));
};

beforeEach(() => sent.mockReset().mockResolvedValue({ ok: true, value: {} }));

test('with nothing left to send, one word ends the account', async () => {
  open(0);
  expect(screen.queryByText(/没有上传/)).toBeNull();
  await tap('解除绑定');
  expect(sent).toHaveBeenCalledTimes(1);
});

test('check-ins that are on this phone alone go up first', async () => {
  const onSend = jest.fn().mockResolvedValue(true);
  open(2, onSend);
  expect(screen.getByText(/还有 2 次签到没有上传/)).toBeTruthy();
  await tap('先上传，再解除绑定');
  expect(onSend).toHaveBeenCalledTimes(1);
  expect(sent).toHaveBeenCalledTimes(1);
});

test('where they do not go up, nothing is ended, unless it is said again', async () => {
  open(1, () => Promise.resolve(false));
  await tap('先上传，再解除绑定');
  expect(sent).not.toHaveBeenCalled();
  expect(screen.getByText(/还有签到没有传上去/)).toBeTruthy();
  await tap('不上传，直接解除绑定');
  expect(sent).toHaveBeenCalledTimes(1);
});

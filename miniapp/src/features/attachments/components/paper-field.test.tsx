import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import type { Paper } from '../../../../../types/gathering-plan';
import { CallFailure } from '../../../platform/call-failure';
import { chooseFiles, uploadFile } from '../../../platform/files';
import { send } from '../../../platform/transport';
import { PaperField } from './paper-field';

jest.mock('../../../platform/transport', () => ({ send: jest.fn() }));
jest.mock('../../../platform/files', () => ({
  chooseFiles: jest.fn(),
  choosePictures: jest.fn(),
  uploadFile: jest.fn(),
}));

const sent = send as unknown as jest.Mock;
const chosen = chooseFiles as jest.Mock;
const uploaded = uploadFile as jest.Mock;
const onPending = jest.fn();
let value: readonly Paper[] = [];

function Form() {
  const [papers, setPapers] = useState<readonly Paper[]>([]);
  value = papers;
  return <PaperField value={papers} onChange={setPapers} onPending={onPending} />;
}

const file = (name: string, size = 2048) => ({ name, size, handle: name });
const calm = () => act(() => new Promise(resolve => setTimeout(resolve, 0)));

async function choose(...files: ReturnType<typeof file>[]) {
  chosen.mockResolvedValueOnce(files);
  fireEvent.click(screen.getByRole('button', { name: '选择文件' }));
  await calm();
}

beforeEach(() => {
  jest.resetAllMocks();
  uploaded.mockImplementation((_file, path: string) => Promise.resolve(`cloud://e/${path}`));
  sent.mockImplementation(({ input: { attachmentId, name } }) =>
    Promise.resolve({ ok: true, value: { attachment: { attachmentId, name, type: 'pdf', size: 2048 }, now: 1 } }),
  );
});

test('chosen files are sent one after another, and the form hears when they are there', async () => {
  render(<Form />);
  let finish: (fileId: string) => void = () => undefined;
  uploaded.mockImplementationOnce((_file, _path, onPercent: (percent: number) => void) => {
    onPercent(40);
    return new Promise(resolve => (finish = resolve));
  });
  await choose(file('一.pdf'), file('二.pdf'));
  expect(screen.getByText('40%')).toBeTruthy();
  expect(uploaded).toHaveBeenCalledTimes(1);
  expect(onPending).toHaveBeenLastCalledWith('还有文件正在上传，请稍候');
  finish('cloud://e/1');
  await calm();
  expect(value.map(({ name, study }) => [name, study])).toEqual([
    ['一.pdf', false],
    ['二.pdf', false],
  ]);
  expect(onPending).toHaveBeenLastCalledWith(null);
  fireEvent.click(screen.getAllByRole('checkbox')[1] as HTMLElement);
  await choose(file('三.pdf'));
  expect(value.map(({ study }) => study)).toEqual([false, true, false]);
  fireEvent.click(screen.getByRole('button', { name: '移除 一.pdf' }));
  expect(value.map(({ name }) => name)).toEqual(['二.pdf', '三.pdf']);
});

test('what did not get there is sent again under the same id', async () => {
  render(<Form />);
  sent.mockRejectedValueOnce(new CallFailure('unavailable'));
  await choose(file('一.pdf'));
  expect(screen.getByText(/^没有传上去：服务暂时繁忙/)).toBeTruthy();
  expect(onPending).toHaveBeenLastCalledWith('有文件没有传上去，请重试或移除');
  expect(value).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: '重试 一.pdf' }));
  await calm();
  const [first, second] = sent.mock.calls.map(([{ input }]) => input.attachmentId);
  expect(second).toBe(first);
  expect(value.map(({ attachmentId }) => attachmentId)).toEqual([first]);
});

test('what the server does not take is said, and only removed', async () => {
  render(<Form />);
  sent.mockResolvedValueOnce({ ok: false, refusal: { word: 'wrongType', reason: 'macros' } });
  await choose(file('一.docx'));
  expect(screen.getByText(/^文件带有宏/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '重试 一.docx' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '移除 一.docx' }));
  expect(onPending).toHaveBeenLastCalledWith(null);
});

test('an upload removed on its way, or outliving the form, is not attached', async () => {
  const { unmount } = render(<Form />);
  const finish: ((fileId: string) => void)[] = [];
  uploaded.mockImplementation(() => new Promise(resolve => finish.push(resolve)));
  await choose(file('一.pdf'), file('二.pdf'));
  fireEvent.click(screen.getByRole('button', { name: '移除 一.pdf' }));
  finish[0]?.('cloud://e/1');
  await calm();
  expect(value).toEqual([]);
  unmount();
  finish[1]?.('cloud://e/2');
  await calm();
  expect(value).toEqual([]);
});

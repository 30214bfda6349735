import { fireEvent, render, screen } from '@testing-library/react';
import { Dialog, ReasonDialog } from './dialog';

const names = { title: '取消这次活动？', confirm: '取消活动' };
const nothing = () => undefined;

describe('Dialog', () => {
  it('is not there while closed', () => {
    render(<Dialog {...names} open={false} onConfirm={nothing} onCancel={nothing} />);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('confirms and turns back', () => {
    const onConfirm = jest.fn();
    const onCancel = jest.fn();
    render(<Dialog {...names} open onConfirm={onConfirm} onCancel={onCancel} />);
    expect(screen.getByRole('dialog', { name: names.title })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '取消活动' }));
    fireEvent.click(screen.getByRole('button', { name: '返回' }));
    expect([onConfirm.mock.calls.length, onCancel.mock.calls.length]).toEqual([1, 1]);
  });

  it('takes no taps while busy', () => {
    const onConfirm = jest.fn();
    render(<Dialog {...names} open busy onConfirm={onConfirm} onCancel={nothing} />);
    fireEvent.click(screen.getByRole('button', { name: '取消活动' }));
    expect(onConfirm).not.toHaveBeenCalled();
  });
});

describe('ReasonDialog', () => {
  const open = (onConfirm: (reason: string) => void) =>
    render(<ReasonDialog {...names} open reasonLabel="取消原因" onConfirm={onConfirm} onCancel={nothing} />);

  it('asks for the reason before it goes on', () => {
    const onConfirm = jest.fn();
    open(onConfirm);
    fireEvent.change(screen.getByRole('textbox', { name: '取消原因' }), { target: { value: '   ' } });
    fireEvent.click(screen.getByRole('button', { name: '取消活动' }));
    expect(onConfirm).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toBe('请先填写取消原因');
  });

  it('hands the reason over, trimmed', () => {
    const onConfirm = jest.fn();
    open(onConfirm);
    fireEvent.change(screen.getByRole('textbox', { name: '取消原因' }), { target: { value: ' 会场检修 ' } });
    fireEvent.click(screen.getByRole('button', { name: '取消活动' }));
    expect(onConfirm).toHaveBeenCalledWith('会场检修');
  });
});

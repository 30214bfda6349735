import { act, fireEvent, render, screen } from '@testing-library/react';
import { Tap } from './tap';

describe('Tap', () => {
  it('is a button with its label and answers a tap', () => {
    const onTap = jest.fn();
    render(<Tap label="关闭" onTap={onTap} />);
    fireEvent.click(screen.getByRole('button', { name: '关闭' }));
    expect(onTap).toHaveBeenCalledTimes(1);
  });

  it('says that it is disabled, and takes no taps then', () => {
    const onTap = jest.fn();
    render(
      <Tap disabled onTap={onTap}>
        签到
      </Tap>,
    );
    const button = screen.getByRole('button', { name: '签到' });
    fireEvent.click(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(onTap).not.toHaveBeenCalled();
  });

  it('takes no second tap while the first is at work', async () => {
    let finish = () => {};
    const onTap = jest.fn(() => new Promise<void>(resolve => (finish = resolve)));
    render(<Tap label="签到" onTap={onTap} />);
    const button = screen.getByRole('button');
    fireEvent.click(button);
    fireEvent.click(button);
    expect(onTap).toHaveBeenCalledTimes(1);
    await act(async () => finish());
    fireEvent.click(button);
    expect(onTap).toHaveBeenCalledTimes(2);
  });

  it('says whether it is chosen', () => {
    render(<Tap role="switch" label="长辈版" selected onTap={() => undefined} />);
    expect(screen.getByRole('switch').getAttribute('aria-checked')).toBe('true');
    render(<Tap role="tab" label="参会记录" selected={false} onTap={() => undefined} />);
    expect(screen.getByRole('tab').getAttribute('aria-selected')).toBe('false');
  });
});

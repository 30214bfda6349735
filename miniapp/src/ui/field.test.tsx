import { fireEvent, render, screen } from '@testing-library/react';
import { TextField } from './field';

describe('TextField', () => {
  it('is found by its label and tells what was typed', () => {
    const onChange = jest.fn();
    render(<TextField label="地点" value="" onChange={onChange} />);
    fireEvent.change(screen.getByRole('textbox', { name: '地点' }), { target: { value: '一号会议室' } });
    expect(onChange).toHaveBeenCalledWith('一号会议室');
  });

  it('shows its error in place of the hint, as an alert', () => {
    render(<TextField label="地点" hint="写到房间号" error="请填写地点" value="" onChange={() => undefined} />);
    expect(screen.getByRole('alert').textContent).toBe('请填写地点');
    expect(screen.queryByText('写到房间号')).toBeNull();
  });
});

import { iCalendarOf } from './calendar-event';

const event = {
  id: 'g1',
  title: '党课，第一讲; 下',
  place: '三楼, A 厅',
  notes: '第一行\n第二行',
  startsAt: Date.parse('2026-11-24T15:00:00+08:00'),
  endsAt: Date.parse('2026-11-24T16:30:00+08:00'),
};

test('an event is written in UTC, with what has a meaning in such files escaped', () => {
  const lines = iCalendarOf(event, 0).split('\r\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'UID:g1',
      'DTSTART:20261124T070000Z',
      'DTEND:20261124T083000Z',
      'SUMMARY:党课，第一讲\\; 下',
      'LOCATION:三楼\\, A 厅',
      'DESCRIPTION:第一行\\n第二行',
      'TRIGGER:-PT60M',
    ]),
  );
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
});

test('no notes, no description', () =>
  expect(iCalendarOf({ ...event, notes: '' }, 0)).not.toContain('DESCRIPTION:\r\n'));

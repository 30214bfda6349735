import { formOf, planOf } from '../view/plan';
import { changeForm, emptyForm, usualTitle, type PlanForm } from './plan';

const at = (text: string) => Date.parse(`2026-03-${text}:00+08:00`);

const filled: PlanForm = {
  ...emptyForm,
  kind: 'lecture',
  title: '3月党课',
  place: '一号会议室',
  date: '2026-03-09',
  endDate: '2026-03-09',
  startTime: '15:00',
  endTime: '16:30',
};

const errorsOf = (change: Partial<PlanForm>, now?: number) => {
  const outcome = planOf({ ...filled, ...change }, now);
  return outcome.ok ? {} : outcome.errors;
};

describe('the plan of a form', () => {
  it('is in UTC+8, with the window around it', () => {
    expect(planOf(filled)).toEqual({
      ok: true,
      plan: {
        kind: 'lecture',
        title: '3月党课',
        place: '一号会议室',
        startsAt: at('09T15:00'),
        endsAt: at('09T16:30'),
        checkIn: { opensAt: at('09T14:30'), lateAfter: at('09T15:05'), closesAt: at('09T16:30') },
        notes: '',
        signUp: null,
        attachments: [],
        observers: [],
        chairId: null,
        recorderId: null,
        agenda: [],
        study: '',
        means: { code: true, location: null, online: null },
        checkOut: false,
        spot: null,
      },
    });
  });

  it('counts the times of signing up back from the start', () => {
    const outcome = planOf({ ...filled, signUp: true, signUpOpens: 60, signUpCloses: 30, capacity: '3' });
    const signUp = { opensAt: at('09T14:00'), closesAt: at('09T14:30'), capacity: 3, quotas: [] };
    expect(outcome.ok && outcome.plan.signUp).toEqual(signUp);
    expect(outcome.ok && formOf(outcome.plan)).toMatchObject({ signUp: true, signUpOpens: 60, capacity: '3' });
  });

  it.each([
    [{ signUpOpens: 30, signUpCloses: 30 }, 'signUpCloses'],
    [{ capacity: '0' }, 'capacity'],
    [{ capacity: '2.5' }, 'capacity'],
  ])('with signing up as %j is wrong in %s', (over, field) => {
    const outcome = planOf({ ...filled, signUp: true, ...over });
    expect(!outcome.ok && Object.keys(outcome.errors)).toEqual([field]);
  });

  it('is the form again', () => {
    const full: PlanForm = {
      ...filled,
      audience: ['b1:branchCommittee'],
      observers: ['M1'],
      chairId: 'M2',
      recorderId: 'M3',
      agenda: ['清点人数', '表决'],
      study: '党章',
      hours: 1.5,
      remindBefore: [1440],
      byCode: false,
      radius: 200,
      mayBeWithheld: false,
      reflection: 0,
      checkOut: true,
      spot: { latitude: 30.2, longitude: 120.1 },
    };
    for (const form of [
      filled,
      full,
      { ...filled, lateAfter: null, closesAfter: 30, opensBefore: 45, notes: '议程' },
    ]) {
      const outcome = planOf(form);
      expect(outcome.ok && formOf(outcome.plan)).toEqual(form);
    }
  });

  it('is trimmed, on one line where it is one line', () => {
    const outcome = planOf({ ...filled, title: ' 党课\n第一讲 ', place: '\t三楼 ' });
    expect(outcome.ok && [outcome.plan.title, outcome.plan.place]).toEqual(['党课 第一讲', '三楼']);
  });

  it('has no empty lines in its agenda', () => {
    const outcome = planOf({ ...filled, agenda: [' 清点人数 ', '', '表决'] });
    expect(outcome.ok && outcome.plan.agenda).toEqual(['清点人数', '表决']);
  });

  it('asks for a point on the map where people check in by their place', () => {
    expect(Object.keys(errorsOf({ radius: 200 }))).toEqual(['radius']);
    expect(errorsOf({ radius: 200, spot: { latitude: 30.2, longitude: 120.1 } })).toEqual({});
  });

  it('says by field everything that is missing', () => {
    const outcome = planOf({ ...emptyForm, startTime: '', endTime: '' });
    expect(outcome.ok ? [] : Object.keys(outcome.errors).sort()).toEqual(
      ['date', 'endTime', 'kind', 'place', 'startTime', 'title'].sort(),
    );
  });

  test.each<[string, Partial<PlanForm>, string]>([
    ['ends before it starts', { endTime: '14:00' }, 'endTime'],
    ['ends when it starts', { endTime: '15:00' }, 'endTime'],
    ['opens after its end', { opensBefore: -90 }, 'opensBefore'],
    ['closes before its start', { closesAfter: -90 }, 'closesAfter'],
    ['closes before it is late', { lateAfter: 80, closesAfter: -30 }, 'closesAfter'],
    ['is late before it opens', { opensBefore: -10, lateAfter: 5 }, 'lateAfter'],
  ])('refuses one that %s', (_, change, field) => {
    expect(Object.keys(errorsOf(change))).toEqual([field]);
  });

  it('may be in the past as a draft, not when published', () => {
    expect(errorsOf({})).toEqual({});
    expect(errorsOf({}, at('09T16:29'))).toEqual({});
    expect(Object.keys(errorsOf({}, at('09T16:30')))).toEqual(['date']);
  });
});

describe('changing the form', () => {
  it('lets the usual title follow kind and month until another is typed', () => {
    const started = changeForm(emptyForm, { kind: 'themeDay' });
    expect(started.title).toBe('主题党日');
    const dated = changeForm(started, { date: '2026-11-25' });
    expect(dated.title).toBe('11月主题党日');
    expect(changeForm(dated, { kind: 'film' }).title).toBe('11月观影');
    const own = changeForm(dated, { title: '清廉家风' });
    expect(changeForm(own, { kind: 'film', date: '2026-12-01' }).title).toBe('清廉家风');
    expect(usualTitle('', '2026-11-25')).toBe('');
  });

  it('moves the end with the start', () => {
    expect(changeForm(filled, { startTime: '09:00' })).toMatchObject({ endDate: '2026-03-09', endTime: '10:30' });
    expect(changeForm(filled, { startTime: '23:30' })).toMatchObject({ endDate: '2026-03-10', endTime: '01:00' });
    expect(changeForm(filled, { date: '2026-03-31' })).toMatchObject({ endDate: '2026-03-31', endTime: '16:30' });
    const twoDays = { ...filled, endDate: '2026-03-10' };
    expect(changeForm(twoDays, { date: '2026-03-31' })).toMatchObject({ endDate: '2026-04-01', endTime: '16:30' });
  });

  it('moves the end before a day is picked, too', () => {
    expect(changeForm(emptyForm, { startTime: '09:00' })).toMatchObject({ endDate: '', endTime: '10:30' });
  });

  it('leaves a chosen end alone', () => {
    expect(changeForm(filled, { endTime: '18:00' })).toMatchObject({ startTime: '15:00', endTime: '18:00' });
  });
});

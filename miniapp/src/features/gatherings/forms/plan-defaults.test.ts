import type { GatheringKind } from '../../../../../types/gathering-plan';
import type { HostDefaults } from './plan-defaults';
import { changeForm, emptyForm } from './plan';

const usual = { audience: ['b1'], minutes: 90, hours: 0, remindBefore: [1440, 60], agenda: [] };
const kinds = new Proxy({} as Record<GatheringKind, typeof usual>, {
  get: (_target, kind) => {
    if (kind === 'committeeMeeting')
      return { ...usual, audience: ['b1:branchCommittee'], minutes: 60, agenda: ['形成决定'] };
    if (kind === 'themeDay') return { ...usual, minutes: 120, hours: 2, agenda: ['集中学习', '交流体会'] };
    if (kind === 'onlineStudy') return { ...usual, minutes: 7 * 24 * 60, online: true };
    return usual;
  },
});
const defaults: HostDefaults = { kinds };

const themeDay = changeForm(emptyForm, { kind: 'themeDay' }, defaults);

test('a kind brings what is usual for it', () =>
  expect(themeDay).toMatchObject({
    title: '主题党日',
    audience: ['b1'],
    agenda: ['集中学习', '交流体会'],
    hours: 2,
    startTime: '15:00',
    endTime: '17:00',
  }));

test('another kind replaces what nobody has touched', () =>
  expect(changeForm(themeDay, { kind: 'committeeMeeting' }, defaults)).toMatchObject({
    title: '支委会',
    audience: ['b1:branchCommittee'],
    agenda: ['形成决定'],
    hours: 0,
    endTime: '16:00',
  }));

test.each([
  ['agenda', { agenda: ['参观'] }],
  ['audience', { audience: ['b1:member:M1'] }],
  ['hours', { hours: 3 }],
  ['endTime', { endTime: '18:00' }],
  ['remindBefore', { remindBefore: [] }],
] as const)('another kind leaves alone what was chosen: %s', (field, change) => {
  const chosen = changeForm(themeDay, change, defaults);
  expect(changeForm(chosen, { kind: 'committeeMeeting' }, defaults)[field]).toBe(chosen[field]);
});

test('online study has no hall, and comes back to one', () => {
  const online = changeForm(themeDay, { kind: 'onlineStudy' }, defaults);
  expect(online).toMatchObject({ byCode: false, reflection: 50, lateAfter: null, place: '线上学习' });
  expect(changeForm(online, { date: '2026-03-09' }, defaults)).toMatchObject({
    endDate: '2026-03-16',
    endTime: '15:00',
  });
  expect(changeForm(online, { kind: 'themeDay' }, defaults)).toMatchObject({
    byCode: true,
    reflection: null,
    lateAfter: 5,
    place: '',
  });
});

test('without the defaults, as offline, only the title follows', () =>
  expect(changeForm(emptyForm, { kind: 'themeDay' })).toEqual({ ...emptyForm, kind: 'themeDay', title: '主题党日' }));

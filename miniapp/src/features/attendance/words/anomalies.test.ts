import { sharedPhoneWords, distantCheckInsWords } from './anomalies';

const at = Date.parse('2026-03-09T14:02:00+08:00');
const odd = { memberId: 'M1', name: '单雪', at, otherAt: at - 240_000 };

test.each([
  [
    'with the way, where it is known',
    { ...odd, other: { title: '廉政党课', place: '市委党校' }, metres: 34_600 },
    '单雪 14:02 在这里签到，13:58 还在“廉政党课”（市委党校）签到，两地直线相距约 35 公里，路上可能来不及。请向本人了解情况。',
  ],
  [
    'without it',
    { ...odd, other: null, metres: null },
    '单雪 14:02 在这里签到，13:58 还在另一场活动签到，路上可能来不及。请向本人了解情况。',
  ],
])('the secretary is asked %s', (_case, item, words) => expect(distantCheckInsWords(item)).toBe(words));

test('people by one phone are named', () => expect(sharedPhoneWords(['甲', '乙'])).toContain('甲、乙用同一部手机'));

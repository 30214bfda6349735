import { audienceWords, audienceKeyName, audienceKeys, withKeyToggled } from './audience';

const host = 'b1';
const committee = 'b1:branchCommittee';

test.each<[string[] | null, string, string[]]>([
  [null, committee, [committee]],
  [[host], committee, [committee]],
  [[committee], 'b1:group:一组', [committee, 'b1:group:一组']],
  [[committee, 'b1:group:一组'], host, [host]],
  [[committee], committee, [host]],
  [[host], host, [host]],
])('%j with %s toggled becomes %j', (audience, key, keys) =>
  expect(audienceKeys(withKeyToggled(audience, key, host), host)).toEqual(keys),
);

test('a key is called as it is offered, or as it was called when it was chosen', () => {
  const choices = [{ key: committee, name: '支部委员', people: 3 }];
  expect(audienceKeyName(committee, host, {}, choices)).toBe('支部委员');
  expect(audienceKeyName('b1:member:M1', host, { 'b1:member:M1': '单雪' }, choices)).toBe('单雪');
  expect(audienceKeyName(host, host, {}, [])).toBe('全体党员');
});

test('many are told by their number', () => {
  expect(audienceWords(['甲', '乙'])).toBe('甲、乙');
  expect(audienceWords(['甲', '乙', '丙', '丁', '戊'])).toBe('甲、乙、丙、丁等 5 项');
});

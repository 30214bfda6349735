import { messagesLeft } from './consents';

test.each([
  [undefined, false, 0],
  [{ accepted: 3, used: 1 }, false, 2],
  [{ accepted: 1, used: 1 }, false, 0],
  [{ accepted: 0, used: 0 }, true, 0],
  [{ accepted: 1, used: 40 }, true, 1],
  [{ accepted: 3, used: 40 }, true, 1],
])('of %j, lasting %s, %d are left', (consent, longTerm, left) => {
  expect(messagesLeft(consent, longTerm)).toBe(left);
});

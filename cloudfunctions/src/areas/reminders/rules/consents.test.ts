import { messagesLeft } from './consents';

test.each([
  [undefined, false, 0],
  [{ granted: 3, used: 1 }, false, 2],
  [{ granted: 1, used: 1 }, false, 0],
  [{ granted: 0, used: 0 }, true, 0],
  [{ granted: 1, used: 40 }, true, 1],
  [{ granted: 3, used: 40 }, true, 1],
])('of %j, lasting %s, %d are left', (consent, longTerm, left) => {
  expect(messagesLeft(consent, longTerm)).toBe(left);
});

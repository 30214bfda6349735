import { sceneOf } from './mini-code';

const made = 'mheabcdefghijklmnopqrstu';

test.each([
  ['an id of a phone as it is', made, made],
  ['an occurrence with its day said shorter', `${made}-20261125`, `${made}_261125`],
  ['what is short enough as it is', 'series-20261125', 'series-20261125'],
  ['what just fits as it is', `${'a'.repeat(23)}-20261125`, `${'a'.repeat(23)}-20261125`],
  ['what just fits with its day said shorter', `${'a'.repeat(25)}-20261125`, `${'a'.repeat(25)}_261125`],
  ['nothing of what only has a day in it', `${'a'.repeat(20)}-20261125-evening`, null],
  ['nothing of what is too long', `${'a'.repeat(40)}-20261125`, null],
  ['nothing of what is too long and no occurrence', 'a'.repeat(33), null],
])('a code says %s', (_case, gatheringId, scene) => {
  expect(sceneOf(gatheringId)).toBe(scene);
  expect((scene ?? '').length).toBeLessThanOrEqual(32);
});

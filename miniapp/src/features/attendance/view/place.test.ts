import { placeWordOf } from './place';

const hall = { latitude: 30.2741, longitude: 120.1551 };
/** So many metres north of the hall. */
const north = (metres: number, accuracy = 20) => ({
  latitude: hall.latitude + metres / 111_195,
  longitude: hall.longitude,
  accuracy,
});

test.each([
  ['inside', 'at the door', north(0)],
  ['inside', 'just within the radius', north(199, 0)],
  ['outside', 'just beyond it', north(202, 0)],
  ['inside', 'beyond it, but not sure enough', north(350, 160)],
  ['outside', 'far away, however unsure', north(450, 5_000)],
  ['outside', 'in another city', { latitude: 31.23, longitude: 121.47, accuracy: 30 }],
])('%s: %s', (word, _case, position) => {
  expect(placeWordOf(hall, 200, position)).toBe(word);
});

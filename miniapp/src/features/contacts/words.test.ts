import { favouriteRefusalWords, readRefusalWords } from './words';

const now = Date.parse('2026-03-09T10:00:00+08:00');

test('too many reads tells from when on it goes again, not a minute too early', () => {
  const { advice } = readRefusalWords({ word: 'tooManyReads', retryAt: now + 61_000 }, now);
  expect(advice).toContain('今天 10:02');
});

test('whoever cannot be seen is not told apart from who is not there', () => {
  expect(readRefusalWords({ word: 'notFound' }, now)).toMatchObject({ title: '没有找到这位同志' });
});

test('a full list of favourites says what to do', () => {
  expect(favouriteRefusalWords({ word: 'tooManyFavourites', limit: 200 })).toBe('收藏已满 200 人，请先取消一些收藏');
});

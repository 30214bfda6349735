import { inflateSync } from 'node:zlib';
import { encode } from 'uqr';
import { MiniCodes } from './mini-codes';

const page = 'member/gathering/index';
const codes = new MiniCodes(['pages/home/index', page]);
const given = { scene: 'mheabcdefghijklmnopqrstu_261125', page };

const answerOf = (over: object, of = codes) => {
  const answer = of.getUnlimited({ ...given, ...over });
  if (answer === 'lost') return 'lost';
  return 'picture' in answer ? 'picture' : answer.errcode;
};

test.each<[string, object, number | 'picture']>([
  ['a released page with a scene of ours', {}, 'picture'],
  ['every character that WeChat takes', { scene: "!#$&'()*+,/:;=?@-._~Az09" }, 'picture'],
  ['32 characters', { scene: 'a'.repeat(32) }, 'picture'],
  ['33 characters', { scene: 'a'.repeat(33) }, 40169],
  ['no scene', { scene: '' }, 40169],
  ['a scene that is no text', { scene: 7 }, 40169],
  ['a per cent sign', { scene: 'a%20' }, 40129],
  ['Chinese characters', { scene: '警示教育' }, 40129],
  ['a page with a leading slash', { page: `/${page}` }, 41030],
  ['a page with a query', { page: `${page}?gatheringId=g1` }, 41030],
  ['a page that is not there', { page: 'member/nothing/index' }, 41030],
  ['one that is not there, unchecked', { page: 'member/nothing/index', check_path: false }, 'picture'],
  ['no page: the first', { page: undefined }, 'picture'],
  ['the least width', { width: 280 }, 'picture'],
  ['less', { width: 279 }, 40097],
  ['more than the most', { width: 1281 }, 40097],
  ['a version that there is not', { env_version: 'beta' }, 40097],
])('%s', (_case, over, answer) => expect(answerOf(over)).toBe(answer));

test('of a mini-program that was never released there is no page', () => {
  expect(answerOf({}, new MiniCodes([]))).toBe(41030);
  expect(answerOf({ page: undefined }, new MiniCodes([]))).toBe(41030);
});

test('what is to go wrong goes wrong once, in that order', () => {
  codes.disturb(['lost', 'busy', 'overQuota']);
  expect([answerOf({}), answerOf({}), answerOf({}), answerOf({})]).toEqual(['lost', -1, 45009, 'picture']);
});

test('more than 5000 a minute are refused, until the next', () => {
  const busy = new MiniCodes([page]);
  const small = { ...given, scene: '' };
  for (let count = 0; count < 5000; count++) busy.getUnlimited(small, 0);
  expect(busy.getUnlimited(small, 59_999)).toMatchObject({ errcode: 45009 });
  expect(busy.getUnlimited(small, 60_000)).toMatchObject({ errcode: 40169 });
});

test('the picture is a PNG that says page and scene', () => {
  const answer = codes.getUnlimited({ ...given, width: 430 });
  if (answer === 'lost' || !('picture' in answer)) throw new Error('no picture');
  const { picture } = answer;
  expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([430, 430]);
  const length = picture.readUInt32BE(33);
  const lines = inflateSync(picture.subarray(41, 41 + length));
  const text = `https://mini-program.invalid/${page}?scene=${encodeURIComponent(given.scene)}`;
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  // The middle of every cell is as dark as the cell.
  const pixel = (cell: number) => Math.floor(((cell + 0.5) * 430) / size);
  data.forEach((row, y) =>
    row.forEach((dark, x) => expect(lines[pixel(y) * 431 + 1 + pixel(x)]).toBe(dark ? 0 : 0xff)),
  );
});

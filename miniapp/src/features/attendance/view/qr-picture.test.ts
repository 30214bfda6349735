import { encode } from 'uqr';
import { qrPicture } from './qr-picture';

const text = 'https://qinglian.invalid/check-in?g=k3v9x0q2m7b4&c=048213';

/** Draws the path of the picture back into squares. */
function squaresOf(picture: string): { size: number; dark: Set<string> } {
  const svg = decodeURIComponent(/^url\("data:image\/svg\+xml,(.*)"\)$/.exec(picture)?.[1] ?? '');
  const dark = new Set<string>();
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let step = 0; step < Number(length); step += 1) dark.add(`${Number(x) + step},${y}`);
  return { size: Number(/viewBox='0 0 (\d+) /.exec(svg)?.[1]), dark };
}

test('every square of the code is drawn, and no other', () => {
  const code = encode(text, { ecc: 'M', border: 4 });
  const wanted = code.data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`${x},${y}`] : [])));
  const { size, dark } = squaresOf(qrPicture(text));
  expect(size).toBe(code.size);
  expect([...dark].sort()).toEqual(wanted.sort());
});

test('it stays small enough to be sent every fifteen seconds', () => {
  expect(qrPicture(text).length).toBeLessThan(8_000);
});

test('nothing in it ends the style attribute', () => {
  expect(qrPicture(text).slice(5, -2)).not.toMatch(/["#<>;]/);
});

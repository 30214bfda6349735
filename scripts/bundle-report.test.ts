import { sourceOf, sourcesByFile } from './bundle-report';

test.each([
  ['a file of ours', './src/ui/tap.tsx', 'src/ui/tap.tsx'],
  ['a file of ours with others joined to it', './src/app.tsx + 3 modules', 'src/app.tsx'],
  [
    'a page behind a loader',
    '/l/node_modules/taro-loader/index.js??x!./src/pages/me/index.tsx',
    'src/pages/me/index.tsx',
  ],
  ['a package', '../node_modules/zustand/esm/index.mjs', 'zustand'],
  ['a package of a scope', '../node_modules/@tarojs/runtime/dist/index.js', '@tarojs/runtime'],
  ['a package inside a package', '../node_modules/a/node_modules/@b/c/index.js', '@b/c'],
])('the source of %s', (_, name, source) => expect(sourceOf(name)).toBe(source));

test('sources of a package add up, joined modules one by one, the largest first', () => {
  const joined = { name: './src/app.tsx + 1 modules', size: 30 };
  const modules = [
    {
      ...joined,
      modules: [
        { name: './src/app.tsx', size: 10 },
        { name: '../node_modules/p/a.js', size: 20 },
      ],
    },
    { name: '../node_modules/p/b.js', size: 5 },
  ];
  expect(sourcesByFile({ chunks: [{ files: ['app.js', 'app.wxss'], modules }] })).toEqual(
    new Map([
      [
        'app.js',
        [
          { source: 'p', bytes: 25 },
          { source: 'src/app.tsx', bytes: 10 },
        ],
      ],
    ]),
  );
});

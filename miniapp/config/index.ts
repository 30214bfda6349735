import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import { StatsFile } from './stats-file';

const root = path.resolve(__dirname, '../..');

/** Packages with syntax that phones do not read, or that Taro's minifier breaks (`this.#"a"`): they go through Babel. */
const transpiled = [/node_modules[\\/](uqr|zustand)[\\/]/];

// `cacheDirectory` reaches webpack, though Taro's types do not know it. Not for weapp: of a module that comes from the cache
// while others do not, Taro forgets that it uses CustomWrapper, and leaves its template out of the build.
const cache = { enable: process.env.TARO_ENV !== 'weapp', cacheDirectory: path.join(root, 'node_modules/.cache/taro') };

// Taro's own options write every Chinese character as `\uXXXX` and leave half of what terser can do off.
const terser = { enable: true, config: { ecma: 2018, compress: true, output: { ecma: 2018, ascii_only: false } } };

// Lengths stay px: then 18 px are 18 dp on every phone, as the elder view promises; rpx would shrink on small ones.
const pxtransform = { enable: false, config: {} };

export default defineConfig<'webpack5'>({
  projectName: 'qinglian',
  date: '2026-11-23',
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache,
  designWidth: 375,
  deviceRatio: { 375: 2 },
  plugins: [require.resolve('./components-plugin.ts')],
  alias: {},
  // Which cloud environment the phones call; without it, the mini-program's first one.
  env: { TARO_APP_CLOUD_ENV: JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? '') },
  defineConstants: {},
  logger: { quiet: true, stats: false },
  terser,
  mini: {
    optimizeMainPackage: { enable: true },
    compile: { include: transpiled },
    postcss: { pxtransform },
    miniCssExtractPluginOption: { ignoreOrder: true },
    webpackChain(chain) {
      const statsFile = process.env.BUNDLE_STATS_FILE;
      if (statsFile) chain.plugin('statsFile').use(StatsFile, [statsFile]);
    },
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: { include: transpiled },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { pxtransform, autoprefixer: { enable: true } },
    imageUrlLoaderOption: { limit: 8_192 },
    // The pages are small: together in one file, they open also when the network has gone.
    webpackChain(chain) {
      chain.merge({
        optimization: {
          splitChunks: {
            cacheGroups: {
              pages: {
                name: 'pages',
                chunks: 'async',
                test: /miniapp[\\/]src[\\/]|[\\/](uqr|zustand)[\\/]/,
                enforce: true,
              },
              shared: { name: 'shared', chunks: 'async', minChunks: 2, enforce: true },
            },
          },
        },
        performance: { hints: false },
      });
    },
  },
});

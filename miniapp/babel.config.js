/** What Taro compiles the client with; jest uses babel.config.test.js at the root. */
module.exports = {
  presets: [['taro', { framework: 'react', ts: { onlyRemoveTypeImports: true }, compiler: 'webpack5' }]],
};

/**
 * `npm run mutants`: small bugs are put into the rules, one at a time, and their tests have to notice
 * (https://stryker-mutator.io). `npm run mutants -- --mutate "cloudfunctions/src/domain/quorum.ts"` takes one file.
 */
export default {
  mutate: [
    'cloudfunctions/src/areas/*/rules.ts',
    'cloudfunctions/src/areas/*/rules/**/*.ts',
    'cloudfunctions/src/records/*/rules.ts',
    'cloudfunctions/src/domain/**/*.ts',
    '!cloudfunctions/src/**/*.test.ts',
  ],
  // Words of the contract are literal types: the compiler refuses another. Texts for people are not behaviour.
  mutator: { excludedMutations: ['StringLiteral'] },
  // Tables that are read once, when the module is: a test of such a line would say the line again.
  ignoreStatic: true,
  testRunner: 'jest',
  jest: { configFile: 'tests/mutants/jest.config.js' },
  coverageAnalysis: 'perTest',
  plugins: ['@stryker-mutator/jest-runner'],
  ignorePatterns: ['/miniapp/dist', '/cloudfunctions/dist', '/.data', '/.cache', '/tests/faults', '/tests/browser'],
  tempDirName: '.cache/stryker',
  incremental: true,
  incrementalFile: '.cache/mutants.json',
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, allowEmojis: false },
  thresholds: { high: 95, low: 90, break: 90 },
  concurrency: 2,
  disableTypeChecks: false,
  allowEmpty: false,
};

const transform = { '\\.[jt]sx?$': ['babel-jest', { configFile: './babel.config.test.js' }] };
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: __dirname,
  testMatch: testMatch.map(pattern => `<rootDir>/${pattern}`),
  transform,
  testEnvironment: '<rootDir>/tests/suite-environment.ts',
  modulePathIgnorePatterns: ['/dist/', '/.cache/'],
  ...more,
});

/** One project a kind of test, so that `npx jest --selectProjects rules` runs just the fast ones. */
module.exports = {
  // Suites wait for the processes that they start more than they work themselves.
  maxWorkers: '100%',
  testTimeout: 120_000,
  projects: [
    project(
      'rules',
      [
        'types/**/*.test.ts',
        'cloudfunctions/**/*.test.ts',
        'miniapp/src/**/*.test.ts',
        'scripts/**/*.test.ts',
        'tests/types/*.test.ts',
      ],
      { testPathIgnorePatterns: ['/cloudfunctions/.*/operations(/[^/]+)?[.]test[.]ts$'] },
    ),
    project('emulator', ['emulator/**/*.test.ts']),
    project('operations', [
      'cloudfunctions/**/operations.test.ts',
      'cloudfunctions/**/operations/*.test.ts',
      'tests/operations/**/*.test.ts',
    ]),
    project('faults', ['tests/faults/**/*.test.ts']),
    project('ui', ['miniapp/src/**/*.test.tsx'], {
      testEnvironment: 'jsdom',
      moduleNameMapper: {
        '\\.scss$': '<rootDir>/tests/taro-stubs/style.ts',
        '^@tarojs/components$': '<rootDir>/tests/taro-stubs/components.tsx',
        '^@tarojs/taro$': '<rootDir>/tests/taro-stubs/taro.ts',
      },
    }),
    project('weapp', ['tests/weapp/**/*.test.ts']),
    project('browser', ['tests/browser/**/*.test.ts'], { testEnvironment: './tests/browser/environment.ts' }),
  ],
};

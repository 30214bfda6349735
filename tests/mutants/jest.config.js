/** The tests that mutants of rules have to be caught by: those of rules alone, which start nothing. */
module.exports = {
  rootDir: '../..',
  testMatch: [
    '<rootDir>/cloudfunctions/src/areas/*/rules.test.ts',
    '<rootDir>/cloudfunctions/src/areas/*/rules/**/*.test.ts',
    '<rootDir>/cloudfunctions/src/areas/*/view.test.ts',
    '<rootDir>/cloudfunctions/src/records/*/rules.test.ts',
    '<rootDir>/cloudfunctions/src/domain/**/*.test.ts',
    '<rootDir>/tests/types/words.test.ts',
  ],
  transform: { '\\.[jt]sx?$': ['babel-jest', { configFile: './babel.config.test.js' }] },
  testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
  modulePathIgnorePatterns: ['/dist/'],
};

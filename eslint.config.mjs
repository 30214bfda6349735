import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

const noBarrels = {
  selector: 'ExportAllDeclaration',
  message: 'No barrels: export from the file that defines.',
};
const noLiteralSpread = {
  selector: 'ObjectExpression > SpreadElement > ObjectExpression',
  message: 'Write the fields out: in a spread literal TypeScript does not check for unknown ones.',
};

const longTitle = 'A title says case and outcome in at most 80 characters.';
// `test(…)`, `test.only(…)`, `test.each(…)(…)` and `test.only.each`…`(…)`.
const tests = [
  'callee.name=/^(test|it|describe)$/',
  'callee.object.name=/^(test|it|describe)$/',
  'callee.callee.property.name="each"',
  'callee.tag.property.name="each"',
];
const titles = `CallExpression:matches(${tests.map(test => `[${test}]`).join(', ')}) >`;
const shortTitles = [
  { selector: `${titles} Literal.arguments:first-child[value=/^.{81,}$/u]`, message: longTitle },
  {
    selector: `${titles} TemplateLiteral.arguments:first-child > TemplateElement[value.raw=/^.{81,}$/su]`,
    message: longTitle,
  },
  {
    selector: `${titles} BinaryExpression.arguments:first-child[operator="+"]`,
    message: 'Write a title as one text, so that its length shows.',
  },
];

export default ts.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.data/**', '.cache/**', 'coverage/**', 'tests/types/cases/**'] },
  js.configs.recommended,
  ...ts.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', noBarrels, noLiteralSpread],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
    },
  },
  {
    files: ['miniapp/src/**/*.tsx', 'miniapp/src/**/*.ts'],
    plugins: { 'react-hooks': hooks },
    rules: hooks.configs.recommended.rules,
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx'],
    rules: { 'no-restricted-syntax': ['error', noBarrels, noLiteralSpread, ...shortTitles] },
  },
  {
    files: ['cloudfunctions/src/areas/*/rules.ts'],
    rules: { 'no-restricted-globals': ['error', 'Date', 'setTimeout', 'fetch', 'process'] },
  },
  {
    files: ['**/*.js', '**/*.cjs', '**/*.mjs'],
    languageOptions: {
      globals: {
        module: 'readonly',
        require: 'readonly',
        process: 'readonly',
        console: 'readonly',
        __dirname: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        Component: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);

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
const tests =
  ':matches(CallExpression[callee.name=/^(test|it|describe)$/], CallExpression[callee.callee.property.name="each"])';
const shortTitles = [
  { selector: `${tests} > Literal.arguments:first-child[value=/^.{81,}$/u]`, message: longTitle },
  {
    selector: `${tests} > TemplateLiteral.arguments:first-child > TemplateElement[value.raw=/^.{81,}$/u]`,
    message: longTitle,
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

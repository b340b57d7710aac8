import { registerHooks } from 'node:module';

// Vaadin builds with TypeScript 7, whose package has no programming interface yet; the linter asks version 6 for types.
registerHooks({
  resolve: (name, context, next) => next(name.replace(/^typescript(?=\/|$)/u, 'typescript6'), context),
});
const { default: tseslint } = await import('typescript-eslint');

export default tseslint.config(
  { ignores: ['src/generated/**', '*.js', 'test/oracle/**'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 200 }],
      'max-lines-per-function': ['error', { max: 30 }],
      'func-style': ['error', 'declaration', { allowArrowFunctions: true }],
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  { files: ['vitest.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['test/**/*.test.ts'], rules: { 'max-lines-per-function': 'off' } },
);

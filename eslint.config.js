import js from '@eslint/js'
import jest from 'eslint-plugin-jest'
import tseslint from 'typescript-eslint'
import { walls } from './eslint.walls.js'

const LATE = 'Load one thing after the other: a loader may meet what two of them share when it is half there.'
const OUTPUT = 'Only github/runner.ts and cli/terminal.ts print: they make every text harmless first.'

/** Ways to print; pure folders lack all of them, and `console` is forbidden by its own rule. */
const PRINTING = [
  ':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration)[source.value=/^@actions\\u002fcore$/]',
  'ImportExpression[source.value=/^@actions\\u002fcore$/]',
  ':matches(ImportDeclaration, ImportExpression)[source.value=/^(?:node:)?(?:process|console)$/]',
  'MemberExpression[property.name=/^(?:stdout|stderr)$/][object.name="process"]',
  'MemberExpression[property.value=/^(?:stdout|stderr)$/][object.name="process"]',
  'MemberExpression[property.name=/^(?:process|console)$/][object.name="globalThis"]',
  'VariableDeclarator[init.name="process"] > ObjectPattern > Property[key.name=/^(?:stdout|stderr)$/]',
]

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'coverage/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 350 }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { allowDefaultCaseForExhaustiveSwitch: false }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/prefer-readonly': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-restricted-syntax': [
        'error',
        ...PRINTING.map((selector) => ({ selector, message: OUTPUT })),
        {
          selector: 'CallExpression[callee.object.name="Promise"] > ArrayExpression > ImportExpression',
          message: LATE,
        },
      ],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    },
  },
  { files: ['src/github/runner.ts', 'src/cli/terminal.ts'], rules: { 'no-restricted-syntax': 'off' } },
  // The one place that makes a branded value.
  { files: ['src/oci/digest.ts'], rules: { '@typescript-eslint/consistent-type-assertions': 'off' } },
  ...walls,
  {
    files: ['__tests__/**/*.test.ts'],
    extends: [jest.configs['flat/recommended']],
    languageOptions: { globals: { process: 'readonly' } },
    rules: {
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect*', 'fc.assert'] }],
      'jest/no-conditional-expect': 'error',
      'jest/no-standalone-expect': 'off',
    },
  },
  { files: ['**/*.js'], languageOptions: { globals: { process: 'readonly' } } },
)

import type * as Eslint from 'eslint'
import { byNode } from './by-node.js'
import { repositoryRoot } from './repository-root.js'

const { ESLint } = byNode('eslint') as typeof Eslint

/** The rules that say what a folder may do; none of them needs a type. */
export const WALL_RULES: readonly string[] = [
  'no-console',
  'no-restricted-exports',
  'no-restricted-globals',
  'no-restricted-imports',
  'no-restricted-properties',
  'no-restricted-syntax',
]

/** The project's linter with the rules of walls alone. It reads no other file; types would take it all of them each time. */
export function wallLinter(): Eslint.ESLint {
  return new ESLint({
    cwd: repositoryRoot(),
    ruleFilter: ({ ruleId }) => WALL_RULES.includes(ruleId),
    overrideConfig: { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } },
  })
}

import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SNIPPETS, workflowOf } from '../docs/snippets.js'
import { toolPath } from '../e2e/harness/find-tool.js'
import { describeWithTools } from '../e2e/harness/tools.js'
import { repositoryRoot } from '../helpers/repository-root.js'

/** What a linter says of a folder, by its exit code and its words. */
function said(tool: string, words: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(toolPath(tool), words, { cwd, encoding: 'utf8' })
  return status === 0 ? '' : `${stdout}${stderr}`
}

describeWithTools(['actionlint', 'zizmor'], 'the linters of workflows', () => {
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'snippets-'))
    const workflows = join(folder, '.github', 'workflows')
    mkdirSync(workflows, { recursive: true })
    for (const file of ['zizmor.yml', 'actionlint.yaml'])
      cpSync(join(repositoryRoot(), '.github', file), join(folder, '.github', file))
    for (const snippet of SNIPPETS) {
      const workflow = workflowOf(snippet)
      const name = snippet.at.replaceAll(/[^\w.-]/g, '_')
      if (workflow !== undefined) writeFileSync(join(workflows, `${name}.yml`), workflow)
    }
    // actionlint looks for the root of a repository.
    mkdirSync(join(folder, '.git'))
  })

  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it('find nothing in the workflows and actions of this repository', () => {
    expect(said('actionlint', [], repositoryRoot())).toBe('')
    expect(said('zizmor', ['--offline', '--quiet', '.'], repositoryRoot())).toBe('')
  })

  it('find nothing in the snippets of README, docs and examples', () => {
    expect(said('actionlint', [], folder)).toBe('')
    expect(said('zizmor', ['--offline', '--quiet', '.'], folder)).toBe('')
  })
})

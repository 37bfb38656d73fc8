import { describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { repositoryRoot } from './repository-root.js'

interface Finished {
  readonly fullName: string
  readonly status: string
  readonly failureMessages: readonly string[]
}

/** Runs the tests that leak, by the project's own configuration, in a run of their own. */
async function runLeaky(): Promise<readonly Finished[]> {
  const root = repositoryRoot()
  const words = ['--runInBand', '--coverage=false', '--json', '--testMatch', '**/helpers/canary/leaky.ts']
  const stdout = await new Promise<string>((resolve) => {
    const jest = ['--experimental-vm-modules', join(root, 'node_modules', 'jest', 'bin', 'jest.js')]
    execFile(process.execPath, [...jest, ...words], { cwd: root, timeout: 60_000 }, (_, text) => {
      resolve(text)
    })
  })
  const report = JSON.parse(stdout.slice(stdout.lastIndexOf('{"numFailedTestSuites"'))) as {
    testResults: { assertionResults: Finished[] }[]
  }
  return report.testResults.flatMap(({ assertionResults }) => assertionResults)
}

describe('the suite', () => {
  it('fails every test that leaks, for no other reason, and no other', async () => {
    const finished = await runLeaky()
    expect(finished.length).toBeGreaterThan(7)
    for (const { fullName, status, failureMessages } of finished) {
      const leaks = fullName.startsWith('a test fails that')
      expect([fullName, status]).toEqual([fullName, leaks ? 'failed' : 'passed'])
      expect(failureMessages.filter((message) => !message.startsWith('Error: Secrets leaked:'))).toEqual([])
      expect(failureMessages).toHaveLength(leaks ? 1 : 0)
    }
  })
})

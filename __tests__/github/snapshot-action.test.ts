import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import type { SnapshotTarget } from '../../src/app/snapshot-plan.js'
import type { SnapshotOutcome } from '../../src/app/take-snapshot.js'
import type { Runner } from '../../src/github/runner.js'
import { runSnapshot } from '../../src/github/snapshot-action.js'
import type { Settings } from '../../src/model/settings.js'
import { digestOf } from '../../src/oci/digest.js'
import { formatLocation } from '../../src/oci/location.js'

const DIGEST = digestOf(Buffer.from('a file'))
const TAKEN = { digest: DIGEST, images: 2, documents: 6, bytes: 2048, leftOut: [] }

interface Ran {
  readonly said: readonly string[]
  readonly mayPass: boolean
  readonly taken: readonly { readonly sources: readonly string[]; readonly target: SnapshotTarget }[]
}

async function aRun(
  inputs: Readonly<Record<string, string>>,
  outcome: SnapshotOutcome = TAKEN,
  file?: string,
): Promise<Ran> {
  const said: string[] = []
  const asked = new Set<string>()
  const runner: Runner = {
    input: (name) => {
      asked.add(name)
      return inputs[name] ?? ''
    },
    inputNames: () => [],
    info: (line) => said.push(`info ${line}`),
    debug: () => undefined,
    warning: (line) => said.push(`warning ${line}`),
    error: ({ title, message }) => said.push(`error ${title}: ${message}`),
    setSecret: (form) => said.push(`secret ${form}`),
    setOutput: (name, value) => said.push(`${name}=${value}`),
    writeSummary: () => Promise.resolve(),
  }
  const taken: { sources: readonly string[]; target: SnapshotTarget }[] = []
  const take = ({ pairs }: Settings, target: SnapshotTarget): Promise<SnapshotOutcome> => {
    taken.push({ sources: pairs.map(({ source }) => formatLocation(source)), target })
    return Promise.resolve(outcome)
  }
  const readText = (): Promise<string | undefined> => Promise.resolve(file)
  const mayPass = await runSnapshot({ runner, readText, workingDirectory: '/nowhere', take })
  const known = Object.keys((parse(readFileSync('snapshot/action.yml', 'utf8')) as ActionFile).inputs)
  expect([...asked].filter((name) => !known.includes(name))).toEqual([])
  return { said, mayPass, taken }
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, unknown>>
  readonly outputs: Readonly<Record<string, unknown>>
  readonly runs: unknown
}

describe('the snapshot action', () => {
  it('takes the sources of lines, and says where the file is', async () => {
    const { said, mayPass, taken } = await aRun({ images: '# ours\na.b/c:1  # one\na.b/d:2 => e.f/d\n' })
    expect(mayPass).toBe(true)
    expect(taken).toEqual([
      { sources: ['a.b/c:1', 'a.b/d:2'], target: { path: 'image-parity-snapshot.tar', update: false } },
    ])
    expect(said).toEqual([
      'info image-parity-snapshot.tar holds 2 images: 6 documents, 2.0 KiB.',
      'path=image-parity-snapshot.tar',
      `digest=${DIGEST}`,
      'images=2',
    ])
  })

  it('takes the sources of the usual config file where no image is named', async () => {
    const file = 'version: 1\nimages: [{ source: a.b/c, mirror: e.f/c }]'
    const { taken } = await aRun({ path: ' sources.tar ', update: 'true' }, TAKEN, file)
    expect(taken).toEqual([{ sources: ['a.b/c:latest'], target: { path: 'sources.tar', update: true } }])
    expect((await aRun({})).said).toEqual([
      expect.stringMatching(/^error Wrong input: .*image-parity\.yml cannot be used/),
    ])
  })

  it('warns of what is left out, and of lists', async () => {
    const images = 'a.b/c:1\na.b/c:1'
    const { said } = await aRun({ images }, { ...TAKEN, leftOut: ['a.b/c:1 lists more.'] })
    expect(said).toContain('warning a.b/c:1 lists more.')
    expect(said.filter((line) => line.startsWith('warning'))).toHaveLength(2)
  })

  it('fails with every problem, and sets no output', async () => {
    const problems = ['one', 'two'].map((message) => ({ code: 'manifest.missing' as const, message }))
    const { said, mayPass } = await aRun({ images: 'a.b/c:1' }, { problems })
    expect([mayPass, said]).toEqual([false, ['error No snapshot taken: one', 'error No snapshot taken: two']])
  })

  it('refuses wrong inputs before anything is asked', async () => {
    for (const inputs of [{ images: 'a.b/c:1', update: 'perhaps' }, { images: 'a.b/c:1 d.e/f:1' }]) {
      const { said, mayPass, taken } = await aRun(inputs)
      expect([mayPass, taken, said]).toEqual([false, [], [expect.stringMatching(/^error Wrong input: /)]])
    }
  })

  it('masks logins', async () => {
    const auth = '- { registry: a.b, username: me, password: a-long-password-of-mine }'
    expect((await aRun({ images: 'a.b/c:1', 'registry-auth': auth })).said).toContain('secret a-long-password-of-mine')
  })
})

describe('snapshot/action.yml', () => {
  const action = parse(readFileSync('snapshot/action.yml', 'utf8')) as ActionFile

  it('declares what is set, and runs a bundle of its own', () => {
    expect(Object.keys(action.outputs)).toEqual(['path', 'digest', 'images'])
    expect(action.runs).toEqual({ using: 'node24', main: '../dist/snapshot/index.js' })
  })
})

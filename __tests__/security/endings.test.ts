import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from '@jest/globals'
import { repositoryRoot } from '../helpers/repository-root.js'
import type { RunnerFiles } from '../helpers/runner/environment.js'
import { type Ended, startStep, type StepOptions } from './a-step.js'
import { importing, LATE_FAULTS } from './late-faults.js'
import { sceneOf, silentScene, STAGES } from './stages.js'

const SIGNALS = ['SIGTERM', 'SIGKILL'] as const

/** A run of an equal image under `options`; `meddle` does something to it at its start. */
async function passing(options: StepOptions = {}, inputs: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const scene = await sceneOf()
  try {
    return await startStep({ ...scene.inputs, ...inputs }, options).ended
  } finally {
    await scene.close()
  }
}

/** The ends that are no pass, so that a failed expectation shows what happened. */
function expectFailure(ended: Ended): void {
  expect({ ...ended, isFailure: ended.exitCode !== 0 }).toMatchObject({ passed: 'false', isFailure: true })
}

const folder = mkdtempSync(join(tmpdir(), 'hang-'))
// It takes half a minute and nothing of the processor: it runs beside all the others.
const hanging = hang()

async function hang(): Promise<Ended> {
  // Opening a pipe that nobody writes to never ends, and no deadline of the pair covers it.
  const pipe = join(folder, 'pipe')
  execFileSync('mkfifo', [pipe])
  const inputs = { source: 'localhost:1/a:1', mirror: 'localhost:1/b:1', timeout: '1s', 'ca-file': pipe }
  return await startStep(inputs).ended
}

afterAll(async () => {
  await hanging
  rmSync(folder, { recursive: true, force: true })
})

describe('a run that nothing disturbs', () => {
  it('passes, so that the failures below say something', async () => {
    expect(await passing()).toMatchObject({ exitCode: 0, signal: null, passed: 'true' })
  })

  it('says so in one place of each entry, which begins by saying the opposite', () => {
    const root = join(repositoryRoot(), 'src')
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
    const passing = files.flatMap((name) => {
      const found = readFileSync(join(root, name), 'utf8').match(/exitCode\s*=\s*0|exit\(0\)/g) ?? []
      return found.map((statement) => `${name}: ${statement}`)
    })
    const entries = ['index.ts', 'merge.ts', 'plan.ts', 'snapshot.ts']
    expect(passing.toSorted()).toEqual(entries.map((name) => `${name}: exitCode = 0`))
    for (const name of entries) {
      const statements = readFileSync(join(root, name), 'utf8').replaceAll(/^(?:import .*|\/\/.*|\s*)\n/gm, '')
      expect([name, ...statements.split('\n', 1)]).toEqual([name, 'process.exitCode = 1'])
    }
  })
})

describe.each(SIGNALS)('%s', (signal) => {
  it.each(STAGES)('at %s is no pass', async (_, stop) => {
    const scene = await sceneOf(stop)
    try {
      const step = startStep(scene.inputs)
      await Promise.race([scene.reached, step.ended])
      // Whatever was on its way has arrived.
      await sleep(20)
      step.child.kill(signal)
      const ended = await step.ended
      expectFailure(ended)
      expect([ended.exitCode, ended.signal, ended.log.includes('ended by SIGTERM')]).toEqual(
        signal === 'SIGKILL' ? [null, 'SIGKILL', false] : [143, null, true],
      )
    } finally {
      await scene.close()
    }
  })

  it('while a connection is made is no pass', async () => {
    const scene = await silentScene()
    try {
      const step = startStep(scene.inputs)
      await scene.reached
      step.child.kill(signal)
      expectFailure(await step.ended)
    } finally {
      await scene.close()
    }
  })

  it.each([0, 40, 80, 120, 160, 200, 240, 280])('%d ms after the start is no pass, or comes after it', async (ms) => {
    const scene = await sceneOf()
    try {
      const step = startStep(scene.inputs)
      await once(step.child, 'spawn')
      await sleep(ms)
      step.child.kill(signal)
      const { exitCode, signal: killer, passed } = await step.ended
      // A signal that meets the exit itself comes when all is said, and still no exit is 0.
      const isPass = exitCode === 0 || (killer !== null && passed === 'true')
      expect([exitCode, killer, passed === 'true']).toEqual([exitCode, killer, isPass])
    } finally {
      await scene.close()
    }
  })
})

describe('after the verdict', () => {
  it.each(Object.entries(LATE_FAULTS))('%s takes the pass back', async (name, module) => {
    const ended = await passing({ env: () => ({ NODE_OPTIONS: importing(module) }) })
    expectFailure(ended)
    expect(ended.log).toContain(name.startsWith('SIG') ? name : 'late fault')
  })

  it('a rejection takes the pass back where the environment says to let rejections go', async () => {
    const module = importing(LATE_FAULTS['a rejection'] ?? '')
    expectFailure(await passing({ env: () => ({ NODE_OPTIONS: `--unhandled-rejections=none ${module}` }) }))
  })
})

describe('what cannot be told', () => {
  it.each<[string, string, (files: RunnerFiles) => string]>([
    ['a summary that is a folder', 'GITHUB_STEP_SUMMARY', ({ temp }) => temp],
    ['a summary that is not there', 'GITHUB_STEP_SUMMARY', ({ temp }) => join(temp, 'none')],
    ['a folder for files that is not there', 'RUNNER_TEMP', ({ temp }) => join(temp, 'none')],
    ['a folder for files that is a file', 'RUNNER_TEMP', ({ env }) => env],
  ])('ends as a failure that says why: %s', async (_, variable, path) => {
    const ended = await passing({ env: (files) => ({ [variable]: path(files) }) })
    expectFailure(ended)
    expect(ended).toMatchObject({ exitCode: 1, log: expect.stringContaining(`Check ${variable}`) })
    expect((await passing({ env: (files) => ({ [variable]: path(files) }) }, { 'fail-on': 'never' })).exitCode).toBe(1)
  })

  it.each<[string, (files: RunnerFiles) => string]>([
    ['a folder', ({ temp }) => temp],
    ['not there', ({ temp }) => join(temp, 'none')],
    ['on a full disk', () => '/dev/full'],
  ])('ends as a failure that says why: outputs that are %s', async (_, path) => {
    const ended = await passing({ env: (files) => ({ GITHUB_OUTPUT: path(files) }) })
    expect(ended).toMatchObject({ exitCode: 1, log: expect.stringContaining('GITHUB_OUTPUT') })
  })

  it('ends as a failure: a standard output that nobody reads', async () => {
    const scene = await sceneOf()
    try {
      const step = startStep(scene.inputs)
      step.child.stdout?.destroy()
      expectFailure(await step.ended)
    } finally {
      await scene.close()
    }
  })

  const itWithFullDevice = existsSync('/dev/full') ? it : it.skip
  itWithFullDevice('ends as a failure: a standard output on a full disk', async () => {
    const full = openSync('/dev/full', 'w')
    try {
      expectFailure(await passing({ stdout: full }))
    } finally {
      closeSync(full)
    }
  })
})

describe('a promise that never settles', () => {
  it('in a registry ends with the limit of the pair', async () => {
    const scene = await sceneOf(() => true)
    try {
      const ended = await startStep({ ...scene.inputs, timeout: '1s' }).ended
      expectFailure(ended)
      expect(ended).toMatchObject({ exitCode: 1, log: expect.stringContaining('the limit for one pair') })
    } finally {
      await scene.close()
    }
  })

  it('outside of all limits ends with the watch over the run, in one line', async () => {
    const ended = await hanging
    expect(ended).toMatchObject({ signal: 'SIGKILL', passed: 'false' })
    expect(ended.log.match(/The run hangs/g)).toHaveLength(1)
  })
})

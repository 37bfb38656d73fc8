import { afterEach, expect } from '@jest/globals'
import { reportOf } from '../../src/gate/run.js'
import { patientClock } from '../helpers/patient-clock.js'
import { runAction } from '../../src/github/action.js'
import { checkPairs } from '../../src/app/check.js'
import type { Runner } from '../../src/github/runner.js'
import type { Report } from '../../src/model/report.js'
import { aMachine, type Machine } from '../helpers/a-machine.js'
import type { KeyAndCert } from '../helpers/tls/self-signed.js'
import { declareInputs } from '../helpers/canary/credentials.js'
import { leaksOf } from '../helpers/canary/ledger.js'
import { ledger } from '../helpers/canary/running.js'
import { holds, type Secret } from '../helpers/canary/secret.js'
import { record, type Handler, type Recorder } from './recorder.js'
import { asPublished } from '../helpers/report-schema.js'
import { NO_FILES } from '../helpers/no-files.js'
import { wholeText } from '../helpers/whole-text.js'

export interface Told {
  readonly result: string
  /** All that anybody gets to see: log, annotations, outputs, summary, files. */
  readonly shown: string
  readonly report: Report | undefined
}

/** Servers that write everything down, and the action that meets them. */
export interface Lab {
  readonly start: (handler: Handler, tls?: KeyAndCert) => Promise<Recorder>
  readonly run: (inputs: Readonly<Record<string, string>>, machine?: Machine) => Promise<Told>
  /** The oracle. `allowed` may have seen the secret, and must have where `used`; nobody else ever. */
  readonly expectKept: (
    secret: Secret,
    where: { readonly allowed: readonly Recorder[]; readonly used?: boolean },
  ) => void
}

/** To be called once per test file. */
export function createLab(): Lab {
  const servers: Recorder[] = []
  const masked: string[] = []
  afterEach(async () => {
    masked.length = 0
    await Promise.all(servers.splice(0).map((server) => server.close()))
  })

  return {
    start: async (handler, tls) => {
      const server = await record(handler, () => masked.length, tls)
      servers.push(server)
      return server
    },
    run: async (inputs, machine = {}) => {
      declareInputs(inputs)
      const shown: string[] = []
      const say = (text: string): void => {
        shown.push(text)
      }
      let told: Report | undefined
      await runAction({
        env: {},
        clock: patientClock,
        readText: () => Promise.resolve(undefined),
        workingDirectory: '/nowhere',
        runner: recordingRunner({ retries: '0', ...inputs }, say, (form) => masked.push(form)),
        check: async (read) => {
          const world = aMachine(machine, { secret: (form) => masked.push(form), debug: say })
          told = asPublished(await checkPairs(read, world))
          return told
        },
        files: NO_FILES,
        refuse: (problems) =>
          reportOf([], problems, {
            version: '0',
            startedAt: patientClock.date(),
            durationMs: 0,
            requests: { total: 0, bytes: 0, byHost: {} },
          }),
        writeFile: (name, text) => {
          say(wholeText(text))
          return Promise.resolve(`/run/${name}`)
        },
      })
      ledger.said('what the run shows', shown.join('\n'))
      return { result: told?.result ?? 'refused', shown: shown.join('\n'), report: told }
    },
    expectKept: (secret, { allowed, used = false }) => {
      ledger.declare(secret, ...allowed.map(({ host }) => host))
      expect(leaksOf(ledger)).toEqual([])
      const seen = allowed.flatMap(({ arrivals }) => arrivals).filter(({ everything }) => holds(everything, secret))
      if (used) expect(seen.length).toBeGreaterThan(0)
      // Whatever form it went out in was masked before.
      const unmasked = seen.filter(({ authorization, body, masks }) => {
        const forms =
          authorization === undefined
            ? [new URLSearchParams(body).get('refresh_token') ?? body]
            : [authorization.replace(/^\S+ /, '')]
        return !forms.every((form) => masked.slice(0, masks).includes(form))
      })
      expect(unmasked).toEqual([])
    },
  }
}

function recordingRunner(
  inputs: Readonly<Record<string, string>>,
  say: (text: string) => void,
  mask: (form: string) => void,
): Runner {
  return {
    input: (name) => Object.entries(inputs).find(([key]) => key === name)?.[1] ?? '',
    inputNames: () => Object.keys(inputs).map((name) => `INPUT_${name.toUpperCase()}`),
    info: say,
    debug: say,
    warning: say,
    error: ({ title, message }) => {
      say(`${title}: ${message}`)
    },
    setSecret: mask,
    setOutput: (name, value) => {
      say(`${name}=${value}`)
    },
    writeSummary: (markdown) => {
      say(markdown)
      return Promise.resolve()
    },
  }
}

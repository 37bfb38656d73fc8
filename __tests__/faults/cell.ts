import type { SideName } from '../../src/model/result.js'
import { systemClock } from '../../src/gate/system-clock.js'
import { reportOf } from '../../src/gate/run.js'
import { runAction } from '../../src/github/action.js'
import { checkPairs } from '../../src/app/check.js'
import type { Clock } from '../../src/model/clock.js'
import { DEFAULT_LIMITS, type Limits } from '../../src/model/limits.js'
import type { Report } from '../../src/model/report.js'
import { createLedger, type Ledger } from '../helpers/canary/ledger.js'
import { aToken, type Secret } from '../helpers/canary/secret.js'
import type { RawRequest } from '../helpers/hostile/peer-socket.js'
import type { Authorities } from './certificates.js'
import { REPOSITORY, USER } from './good-side.js'
import type { ImagePair } from './image-pairs.js'
import { recordingRunner, type Recording } from './recording-runner.js'
import { startWorld, type Placed } from './world.js'
import { NO_FILES } from '../helpers/no-files.js'
import { wholeText } from '../helpers/whole-text.js'

/** One run of the whole engine. */
export interface Cell {
  readonly name: string
  /** Absent where all is well. */
  readonly placed?: Placed
  readonly pair: ImagePair
  readonly verify: 'blobs' | 'content'
  readonly retries: number
  /** Over HTTP/2, where it is for small answers. */
  readonly h2?: true
}

export interface CellRun {
  readonly cell: Cell
  /** Undefined where the action threw. */
  readonly mayPass: boolean | undefined
  readonly report: Report | undefined
  readonly recording: Recording
  readonly durationMs: number
  /** All that the servers received and that was shown, and what of it is secret. */
  readonly ledger: Ledger
  /** How often the fault was met. */
  readonly met: number
  /** What each server was asked, by `host:port`, in order of arrival. */
  readonly requests: ReadonlyMap<string, readonly RawRequest[]>
}

/** One pair, in milliseconds. */
export const PAIR_MS = 4000
const PHASE_MS = 1000

const LIMITS: Limits = { ...DEFAULT_LIMITS, connectMs: PHASE_MS, headersMs: PHASE_MS, idleMs: PHASE_MS }

/** Waits between attempts are cut short; the deadline is not. */
const HASTY: Clock = {
  ...systemClock,
  sleep: (ms, signal) => systemClock.sleep(ms >= PAIR_MS ? ms : ms / 50, signal),
}

/** Runs the action, from inputs to outputs, in a world of its own. The source has a password, the mirror an identity token. */
export async function runCell(cell: Cell, { certificates, ca }: Authorities): Promise<CellRun> {
  const secrets = { source: secretsOf('source'), mirror: secretsOf('mirror') }
  const redirects = cell.placed?.stage === 'redirect target'
  const placed = cell.placed === undefined ? {} : { placed: cell.placed }
  const world = await startWorld({ ...placed, redirects, h2: cell.h2 === true, pair: cell.pair, certificates, secrets })
  const bystander = aToken('password of a bystander')
  const ledger = createLedger()
  ledger.declare(secrets.source.secret, world.hostOf('source', 'token'))
  ledger.declare(secrets.source.token, world.hostOf('source', 'registry'))
  ledger.declare(secrets.mirror.secret, world.hostOf('mirror', 'token'))
  ledger.declare(secrets.mirror.token, world.hostOf('mirror', 'registry'))
  ledger.declare(bystander)
  const mirror = world.hostOf('mirror', 'registry')
  const files: Readonly<Record<string, string>> = {
    'ca.pem': ca,
    'auth.json': JSON.stringify({ auths: { [mirror]: { identitytoken: secrets.mirror.secret.value } } }),
  }
  const recording = recordingRunner({
    source: `${world.hostOf('source', 'registry')}/${REPOSITORY}:1`,
    mirror: `${mirror}/${REPOSITORY}:1`,
    match: 'runtime',
    verify: cell.verify,
    'source-username': USER,
    'source-password': secrets.source.secret.value,
    'registry-auth': `- { registry: bystander.test, username: ${USER}, password: ${bystander.value} }`,
    'auth-file': 'auth.json',
    'ca-file': 'ca.pem',
    'trusted-token-hosts': `${world.hostOf('source', 'token')},${world.hostOf('mirror', 'token')}`,
    retries: String(cell.retries),
    timeout: `${PAIR_MS}ms`,
  })
  const { runner } = recording
  const written: string[] = []
  const facts = { version: '0', startedAt: new Date(), durationMs: 0, requests: { total: 0, bytes: 0, byHost: {} } }
  let report: Report | undefined
  const started = performance.now()
  const run = runAction({
    env: {},
    clock: systemClock,
    readText: () => Promise.resolve(undefined),
    workingDirectory: '/nowhere',
    runner,
    check: async (inputs) => {
      report = await checkPairs(inputs, {
        clock: HASTY,
        version: '0',
        machine: { env: {}, home: '/home/runner', platform: 'linux', helper: () => Promise.resolve({ kind: 'none' }) },
        readText: (path) => Promise.resolve(files[path.slice(path.lastIndexOf('/') + 1)]),
        workingDirectory: '/nowhere',
        engine: {},
        network: { variables: {}, certificateFolders: [], lookup: world.lookup },
        limits: LIMITS,
        secret: (value) => {
          runner.setSecret(value)
        },
        debug: (line) => {
          runner.debug(line)
        },
      })
      return report
    },
    files: NO_FILES,
    refuse: (problems) => reportOf([], problems, facts),
    writeFile: (name, text) => {
      written.push(wholeText(text))
      return Promise.resolve(`/temp/${name}`)
    },
  })
  try {
    const mayPass = await run.catch(() => undefined)
    const durationMs = performance.now() - started
    for (const [host, text] of world.received()) ledger.page({ port: portOf(host), serverName: host })(text)
    ledger.said('the runner', recording.everything())
    for (const text of written) ledger.said('a file', text)
    ledger.said('the report', JSON.stringify(report ?? null))
    return { cell, mayPass, report, recording, durationMs, ledger, met: world.met(), requests: world.requests() }
  } finally {
    await world.close()
  }
}

function secretsOf(side: SideName): { readonly secret: Secret; readonly token: Secret } {
  return { secret: aToken(`login of the ${side}`), token: aToken(`token of the ${side}`) }
}

function portOf(authority: string): number {
  return Number(authority.slice(authority.lastIndexOf(':') + 1))
}

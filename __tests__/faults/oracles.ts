import type { Result } from '../../src/model/result.js'
import { leaksOf, type Leak } from '../helpers/canary/ledger.js'
import { holds, readingOf } from '../helpers/canary/secret.js'
import type { RawRequest } from '../helpers/hostile/peer-socket.js'
import { PAIR_MS, type CellRun } from './cell.js'
import { commandsIn } from './commands.js'

/** What a cell has to come to. */
export interface Expected {
  /** Anything but a pass, or exactly this one. */
  readonly expected: 'no pass' | Result
  /** The fault stands where nobody comes by. */
  readonly unmet?: true
}

/** Beyond the deadline, in milliseconds: what is left to close and to write. */
const GRACE_MS = 2000

/** Gives what is wrong; undefined where nothing is. */
type Oracle = (run: CellRun, expected: Expected) => string | undefined

/** What holds in every cell, whatever is broken. */
export const ORACLES: Readonly<Record<string, Oracle>> = {
  'the fault was met where it can be': ({ cell, met }, { unmet }) => {
    const wanted = cell.placed !== undefined && unmet !== true
    return wanted === met > 0 ? undefined : `met ${met} times`
  },
  'the verdict is no false one': ({ report, recording }, { expected }) => {
    const told = `${String(report?.result)}, passed ${String(report?.passed)}, output ${String(recording.outputs.get('passed'))}`
    const passed = expected === 'no pass' ? 'false' : 'true'
    if (String(report?.passed) !== passed || recording.outputs.get('passed') !== passed) return told
    return expected === 'no pass' || report?.result === expected ? undefined : told
  },
  'the exit is that of the verdict': ({ mayPass }, { expected }) =>
    mayPass === (expected !== 'no pass') ? undefined : `may pass: ${String(mayPass)}`,
  'it ends in time': ({ durationMs }) =>
    durationMs <= PAIR_MS + GRACE_MS ? undefined : `${Math.round(durationMs)} ms`,
  'no secret reaches a server that it is not for': ({ ledger }) => leaked(leaksOf(ledger), 'server'),
  'no secret is said aloud': ({ ledger }) => leaked(leaksOf(ledger), 'output'),
  'every secret is masked before it is used': ({ recording, ledger: { facts } }) => {
    const received = readingOf(facts.pages.map(({ chunks }) => Buffer.concat(chunks).toString()).join('\n'))
    const bare = [...facts.secrets.values()].filter(
      // A token that was broken on its way to us is another one.
      ({ secret }) => !recording.masked.includes(secret.value) && holds(received, { ...secret, core: secret.value }),
    )
    return bare.length === 0 ? undefined : bare.map(({ secret }) => secret.name).join(', ')
  },
  'only the expected commands are on standard output': ({ recording }) => {
    const found = commandsIn(recording.stdout())
    return JSON.stringify(found) === JSON.stringify(recording.commands) ? undefined : found.join(', ')
  },
  'no request is made in vain': ({ cell, requests }) => {
    if (cell.retries > 0 || ASKS_AGAIN.test(cell.placed?.fault.name ?? '')) return undefined
    const twice = [...requests].flatMap(([host, asked]) => repeatedIn(asked.map(keyOf)).map((key) => `${host} ${key}`))
    return twice.length === 0 ? undefined : twice.join(', ')
  },
  'every request is counted': ({ report, requests }) => {
    const made = [...requests.values()].flat().length
    const counted = report?.requests.total ?? 0
    return made <= counted ? undefined : `${made} made, ${counted} counted`
  },
  'requests come by HTTP/2 where it is spoken': ({ cell, requests }) => {
    const meant = cell.h2 === true ? 'HTTP/2' : 'HTTP/1.1'
    // A host that agrees to HTTP/2 and does not answer in it is asked once more without it.
    const bound = [...requests.values()].flatMap((asked) => (cell.retries > 0 ? asked.slice(0, 1) : asked))
    const strays = bound.filter(({ protocol }) => protocol !== meant)
    return strays.length === 0 ? undefined : strays.map(({ protocol, path }) => `${protocol} ${path}`).join(', ')
  },
  'every output is set': ({ recording }) => {
    const missing = ['result', 'passed', 'total', 'report'].filter((name) => (recording.outputs.get(name) ?? '') === '')
    return missing.length === 0 ? undefined : missing.join(', ')
  },
}

/** Answers that ask for another login, say that a token has expired, or lead back to the same. */
const ASKS_AGAIN = /^(?:status 40[01]|challenge .*|redirect in a circle)$/

/** What a request asks for, and with what. */
function keyOf({ method, path, headers }: RawRequest): string {
  return [method, path, headers['authorization'] === undefined ? '' : 'with a login', headers['range'] ?? ''].join(' ')
}

function repeatedIn(keys: readonly string[]): readonly string[] {
  return keys.filter((key, at) => keys.indexOf(key) !== at)
}

function leaked(leaks: readonly Leak[], kind: Leak['kind']): string | undefined {
  const told = leaks.filter((leak) => leak.kind === kind).map(({ secret, where }) => `${secret} reached ${where}`)
  return told.length === 0 ? undefined : told.join(', ')
}

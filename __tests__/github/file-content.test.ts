import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { systemClock } from '../../src/gate/system-clock.js'
import { reportOf } from '../../src/gate/run.js'
import { runAction } from '../../src/github/action.js'
import { checkPairs } from '../../src/app/check.js'
import { FILE_INPUTS } from '../../src/app/options/file-inputs.js'
import type { Runner } from '../../src/github/runner.js'
import { holds } from '../helpers/canary/secret.js'
import { anImage } from '../helpers/image/image.js'
import { push } from '../helpers/image/push.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'
import { selfSigned } from '../helpers/tls/self-signed.js'
import { NO_FILES } from '../helpers/no-files.js'
import { wholeText } from '../helpers/whole-text.js'

let registry: TestRegistry
beforeAll(async () => {
  registry = await startRegistry({})
  push(registry, 'team/app', '1', anImage())
  push(registry, 'team/app', '2', anImage())
})
afterAll(() => registry.close())

/** Runs the whole action but for its process; gives every text that came out, masks included. */
async function textsOf(
  inputs: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const texts: string[] = []
  const say = (text: string): void => {
    texts.push(text)
  }
  const runner: Runner = {
    input: (name) => inputs[name] ?? '',
    inputNames: () => Object.keys(inputs).map((name) => `INPUT_${name.toUpperCase()}`),
    info: say,
    debug: say,
    warning: say,
    error: ({ title, message }) => {
      say(`${title} ${message}`)
    },
    setSecret: say,
    setOutput: (name, value) => {
      say(`${name}=${value}`)
    },
    writeSummary: (markdown) => {
      say(markdown)
      return Promise.resolve()
    },
  }
  await runAction({
    env: {},
    clock: systemClock,
    readText: () => Promise.resolve(undefined),
    workingDirectory: '/nowhere',
    runner,
    check: (read) =>
      checkPairs(read, {
        clock: systemClock,
        version: '1.2.3',
        machine: { env: {}, home: '/home/runner', platform: 'linux', helper: () => Promise.resolve({ kind: 'none' }) },
        readText: (path) => Promise.resolve(files[path]),
        network: { variables: {}, certificateFolders: [] },
        workingDirectory: '/nowhere',
        engine: {},
        secret: say,
        debug: say,
      }),
    files: NO_FILES,
    refuse: (problems) =>
      reportOf([], problems, {
        version: '1.2.3',
        startedAt: systemClock.date(),
        durationMs: 0,
        requests: { total: 0, bytes: 0, byHost: {} },
      }),
    writeFile: (name, text) => {
      say(wholeText(text))
      return Promise.resolve(`/run/${name}`)
    },
  })
  return texts
}

const CORE = randomBytes(24).toString('hex')
const LOGIN = JSON.stringify({ auths: { 'ghcr.io': { auth: Buffer.from(`robot:${CORE}`).toString('base64') } } })
const PEM = `-----BEGIN PRIVATE KEY-----\n${CORE}\n${CORE}\n-----END PRIVATE KEY-----\n`

const CONTENTS: readonly (readonly [string, string])[] = [
  ['logins', LOGIN],
  ['logins over lines', JSON.stringify(JSON.parse(LOGIN), null, 2)],
  ['logins in base64', Buffer.from(LOGIN).toString('base64')],
  ['a key', PEM],
  ['a key with the line ends of Windows', PEM.replaceAll('\n', '\r\n')],
  ['a key in one line', PEM.replaceAll('\n', ' ')],
  ['a key whose line ends are written out', PEM.replaceAll('\n', '\\n')],
  ['a key in base64', Buffer.from(PEM).toString('base64')],
  ['a token', `tok_${CORE}`],
  ['a token in base64', Buffer.from(CORE, 'hex').toString('base64')],
]

type FileInput = (typeof FILE_INPUTS)[number]

const PAIR = (): Readonly<Record<string, string>> => ({
  source: `${registry.host}/team/app:1`,
  mirror: `${registry.host}/team/app:2`,
})

const { cert, key } = selfSigned()
const GOOD = { 'c.pem': cert, 'k.pem': key }

/** What must be given beside an input. */
function partnerOf(input: FileInput): Readonly<Record<string, string>> {
  if (input === 'client-cert') return { 'client-key': 'k.pem' }
  return input === 'client-key' ? { 'client-cert': 'c.pem' } : {}
}

/** Every text that gives the secret away, in whatever spelling. */
function leaksIn(texts: readonly string[]): readonly string[] {
  const secrets = [CORE, Buffer.from(CORE, 'hex').toString('base64')].map((core) => ({
    name: 'a canary',
    value: core,
    core,
  }))
  const packed = Buffer.from(Buffer.from(`robot:${CORE}`).toString('base64')).toString('base64')
  return texts.filter((text) => secrets.some((secret) => holds(text, secret)) || text.includes(packed.slice(8, 40)))
}

describe('the content of a file in place of its path', () => {
  const cases = FILE_INPUTS.flatMap((input) => CONTENTS.map(([what, content]) => ({ input, what, content })))
  it.each(cases)('comes out nowhere: $input holds $what', async ({ input, content }) => {
    const texts = await textsOf({ ...PAIR(), ...partnerOf(input), [input]: content })
    expect(leaksIn(texts)).toEqual([])
    expect(texts).toContain('passed=false')
    expect(texts.filter((text) => text.includes(`"${input}": holds text, not a path`)).length).toBeGreaterThan(0)
  })
})

describe('a file that holds something else than it should', () => {
  const contents = CONTENTS.filter(([what]) => !what.startsWith('logins') || what.endsWith('base64'))
  const cases = [
    ...FILE_INPUTS.flatMap((input) => contents.map(([what, content]) => ({ input, what, content }))),
    // What is a good file for one input is none for the others.
    ...(['ca-file', 'client-cert', 'client-key'] as const).map((input) => ({ input, what: 'logins', content: LOGIN })),
    { input: 'auth-file', what: 'logins that break off', content: LOGIN.slice(0, -3) },
    { input: 'auth-file', what: 'a list', content: JSON.stringify([CORE]) },
    { input: 'auth-file', what: 'logins of another shape', content: JSON.stringify({ auths: [CORE] }) },
    { input: 'auth-file', what: 'UTF-16', content: Buffer.from(LOGIN, 'utf16le').toString() },
  ] as const
  it.each(cases)('is told without any of it: $input names $what', async ({ input, content }) => {
    const texts = await textsOf(
      { ...PAIR(), ...partnerOf(input), [input]: 'given.txt' },
      { ...GOOD, 'given.txt': content },
    )
    expect(leaksIn(texts)).toEqual([])
    expect(texts).toContain('passed=false')
    expect(texts.some((text) => text.includes('given.txt') || text.includes(input))).toBe(true)
  })
})

describe('a secret in a wrong place', () => {
  it('comes out nowhere', async () => {
    const password = 'correct-horse-battery'
    const given = { source: `a.b/${password.toUpperCase()}:1`, mirror: 'a.b/c:1' }
    const texts = await textsOf({ ...given, 'source-username': 'ann', 'source-password': password })
    expect(texts.filter((text) => /correct-horse/i.test(text))).toEqual([])
    expect(texts.join('\n')).toContain('lower case, not')
  })
})

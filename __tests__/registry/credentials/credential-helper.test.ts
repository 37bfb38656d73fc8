import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createHelpers,
  type AskHelper,
  type HelperAnswer,
} from '../../../src/registry/credentials/credential-helper.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'helpers-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

let made = 0

/** Puts `docker-credential-<name>` on the PATH of `ask`; gives its name. */
function helper(script: string, mode = 0o755): string {
  const name = `test${(made += 1)}`
  const path = join(folder, `docker-credential-${name}`)
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, mode)
  return name
}

const ask = (env: Readonly<Record<string, string>> = {}, timeoutMs = 8000): AskHelper =>
  createHelpers({ env: { PATH: `${folder}:/usr/bin:/bin`, ...env }, timeoutMs })

const failed = (why: unknown): unknown => ({
  kind: 'failed',
  fault: { program: expect.stringMatching(/^docker-credential-/), why },
})

const SECRET = 'c4n4ry-of-the-helper'

describe('a credential helper', () => {
  it.each<[string, string, unknown]>([
    [
      'a user name and a password',
      `cat >/dev/null; echo '{"ServerURL":"x","Username":"me","Secret":"p: \\\\"ä"}'`,
      { kind: 'found', credential: { kind: 'basic', username: 'me', password: 'p: "ä' } },
    ],
    [
      'an identity token',
      `cat >/dev/null; printf '{"Username":"<token>","Secret":"id"}'`,
      { kind: 'found', credential: { kind: 'identity', token: 'id' } },
    ],
    [
      'an answer without reading what it was asked',
      `echo '{"Username":"me","Secret":"x"}'`,
      { kind: 'found', credential: { kind: 'basic', username: 'me', password: 'x' } },
    ],
    ['an empty secret', `echo '{"Username":"","Secret":""}'`, { kind: 'none' }],
    ['that it has none', `echo 'credentials not found in native keychain'; exit 1`, { kind: 'none' }],
    [
      'that it has none on stderr only',
      `echo 'credentials not found in native keychain' >&2; exit 1`,
      failed('failed (exit code 1)'),
    ],
    ['another error', `echo 'no credentials server URL'; exit 1`, failed('failed (exit code 1)')],
    ['garbage', `echo '${SECRET}'`, failed('did not answer in JSON')],
    ['half of an answer', `printf '{"Username":"me","Secret":"${SECRET}'`, failed('did not answer in JSON')],
    ['nothing', `exit 0`, failed('did not answer in JSON')],
    ['JSON of another kind', `echo '"${SECRET}"'`, failed('did not answer in JSON')],
    ['no secret', `echo '{"Username":"me"}'`, failed('answered without a user name and a secret')],
    ['no user name', `echo '{"Username":"","Secret":"${SECRET}"}'`, failed('answered without a user name')],
    ['up by killing itself', `kill -9 $$`, failed('could not be run')],
    ['more than it may', `head -c 100000 /dev/zero`, failed('answered more than 65536 bytes')],
  ])('that gives %s is understood', async (_, script, expected) => {
    const answer = await ask()(helper(script), 'ghcr.io')
    expect(answer).toEqual(expected)
    expect(JSON.stringify(answer)).not.toContain(SECRET)
  })

  it('is run as `get` and told the server, and nothing else, on its input', async () => {
    const name = helper(`printf '{"Username":"%s","Secret":"%s"}' "$*" "$(cat)"`)
    expect(await ask()(name, 'https://index.docker.io/v1/')).toEqual({
      kind: 'found',
      credential: { kind: 'basic', username: 'get', password: 'https://index.docker.io/v1/' },
    })
  })

  it('is not given the inputs of this action, but the rest of the environment', async () => {
    const name = helper(`printf '{"Username":"%s","Secret":"%s"}' "$AWS_PROFILE" "$(env | grep -c -i input_)"`)
    const env = { AWS_PROFILE: 'ci', 'INPUT_MIRROR-PASSWORD': 'x', INPUT_TITLE: 'y', IMAGE_PARITY_MIRROR_PASSWORD: 'z' }
    expect(await ask(env)(name, 'ghcr.io')).toEqual({
      kind: 'found',
      credential: { kind: 'basic', username: 'ci', password: '0' },
    })
  })

  it('that is not installed is named', async () => {
    expect(await ask()('absent', 'ghcr.io')).toEqual({
      kind: 'failed',
      fault: { program: 'docker-credential-absent', why: 'is not installed' },
    })
  })

  it('that may not be run is named', async () => {
    expect(await ask()(helper('exit 0', 0o644), 'ghcr.io')).toEqual(failed('may not be run'))
  })

  it('that takes too long is ended', async () => {
    expect(await ask({}, 300)(helper('exec sleep 3600'), 'ghcr.io')).toEqual(failed('did not answer within 0.3 s'))
  })

  it.each(['', '.', '..', '../x', '/bin/sh', 'x;touch y', 'x y', '$(x)', '-x', 'ä', 'x\n', 'a\\b', '.x'])(
    'with the name %j is not run',
    async (name) => {
      writeFileSync(join(folder, 'x'), '#!/bin/sh\ntouch ran\n', { mode: 0o755 })
      expect(await ask()(name, 'ghcr.io')).toMatchObject({ kind: 'failed' })
      expect(existsSync(join(folder, 'ran'))).toBe(false)
    },
  )

  it('is asked once per server, whoever asks at the same time or later', async () => {
    const log = join(folder, 'asked')
    const name = helper(`echo "$(cat)" >>'${log}'; echo '{"Username":"me","Secret":"x"}'`)
    const one = ask()
    const answers: readonly HelperAnswer[] = await Promise.all([
      one(name, 'a.io'),
      one(name, 'a.io'),
      one(name, 'b.io'),
    ])
    expect(await one(name, 'a.io')).toBe(answers[0])
    expect(answers[1]).toBe(answers[0])
    expect(readFileSync(log, 'utf8').trim().split('\n').toSorted()).toEqual(['a.io', 'b.io'])
  })
})

it('lets one file only start programs', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const starting = files.filter((file) => /child_process/.test(readFileSync(join('src', file), 'utf8')))
  expect(starting).toEqual([join('registry', 'credentials', 'credential-helper.ts')])
})

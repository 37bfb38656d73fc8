import { afterAll, describe, expect, it } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHelpers } from '../../src/registry/credentials/credential-helper.js'
import { aPassword, aToken } from '../helpers/canary/secret.js'
import { createLab } from './lab.js'
import type { Arrival } from './recorder.js'
import type { RegistryRules } from './registry-handler.js'
import { basic, bearer, image, login, scene } from './scene.js'

const lab = createLab()

describe('a failure', () => {
  type Fault = (arrival: Arrival, response: Parameters<NonNullable<RegistryRules['first']>>[1]) => void
  const faults: readonly (readonly [string, Fault])[] = [
    ...[400, 403, 404, 418, 429, 500, 502, 503].map((status): readonly [string, Fault] => [
      `HTTP ${status} that quotes the request`,
      ({ everything, authorization = '' }, response) => {
        response.writeHead(status, {
          'content-type': 'application/json',
          'www-authenticate': `Basic realm="${authorization}"`,
          'x-echo': authorization,
        })
        response.end(JSON.stringify({ errors: [{ code: authorization, message: everything, detail: everything }] }))
      },
    ]),
    ['a reset', (_, response) => response.destroy()],
    [
      'a page of HTML with the request',
      ({ everything }, response) => response.writeHead(200).end(`<html>${everything}`),
    ],
    ['a stop in the middle', (_, response) => response.writeHead(200, { 'content-length': 99 }).write('{')],
    [
      'a body cut short',
      (_, response) => {
        response.writeHead(200, { 'content-length': 99 }).write('{', () => response.destroy())
      },
    ],
    [
      'a media type that quotes the login',
      ({ authorization = '' }, response) => response.writeHead(200, { 'content-type': authorization }).end('{}'),
    ],
    [
      'a digest that quotes the login',
      ({ authorization = '' }, response) =>
        response
          .writeHead(200, { 'content-type': image.mediaType, 'docker-content-digest': authorization })
          .end(image.bytes),
    ],
    [
      'a document that quotes the login',
      ({ authorization = '' }, response) =>
        response
          .writeHead(200, { 'content-type': image.mediaType })
          .end(JSON.stringify({ schemaVersion: 2, mediaType: authorization, [authorization]: authorization })),
    ],
    [
      'a redirect to a path with the login',
      ({ authorization = '' }, response) =>
        response
          .writeHead(307, {
            location: `http://127.0.0.1:1/${encodeURIComponent(authorization)}?x=${encodeURIComponent(authorization)}`,
          })
          .end(),
    ],
  ]
  const places = ['the manifest', 'the token'] as const

  it.each(places.flatMap((place) => faults.map(([name, fault]) => ({ place, name, fault }))))(
    'at $place by $name shows no secret',
    async ({ place, fault }) => {
      const [secret, token] = [aPassword(), aToken()]
      const { home, check } = await scene(lab, (_, self) => ({
        ...bearer(secret, token, () => `${self().origin}/token`),
        first: (arrival, response) => {
          const here = arrival.url.startsWith('/token') === (place === 'the token')
          if (!here || arrival.authorization === undefined) return false
          fault(arrival, response)
          return true
        },
      }))
      const told = await check({ ...login(secret), timeout: '700ms' })
      expect(told.result).not.toBe('identical')
      lab.expectKept(secret, { allowed: [home], used: true })
      lab.expectKept(token, { allowed: [home], used: place === 'the manifest' })
    },
  )
})

describe('a credential helper', () => {
  const folders: string[] = []
  afterAll(async () => {
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })))
  })

  /** A program that knows a secret and does what the script says; gives the folder that it is in. */
  async function helper(script: string): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'helper-'))
    folders.push(folder)
    await writeFile(join(folder, 'docker-credential-mine'), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
    return folder
  }

  it.each([
    ['says it on standard error and fails', 'echo "SECRET" >&2; echo "SECRET"; exit 1', false],
    ['says it outside of JSON', "printf '%s' 'SECRET'", false],
    ['breaks off', `printf '%s' '{"Username":"robot","Secret":"SECRET'`, false],
    ['leaves out the user', `printf '%s' '{"Secret":"SECRET"}'`, false],
    ['says too much', `printf '%s' 'SECRET'; head -c 100000 /dev/zero`, false],
    ['does not end', `printf '%s' 'SECRET'; exec sleep 5`, false],
    [
      'answers, and talks on standard error',
      `echo 'SECRET' >&2; printf '%s' '{"Username":"robot","Secret":"SECRET"}'`,
      true,
    ],
  ])('that %s shows no secret', async (_, script, works) => {
    const secret = aToken()
    const PATH = await helper(script.replaceAll('SECRET', secret.value))
    const { home, check } = await scene(lab, () => ({
      challenge: () => 'Basic realm="home"',
      opens: (authorization) => authorization === basic(secret),
    }))
    const path = `${PATH}:${process.env['PATH'] ?? ''}`
    const told = await check(
      {},
      {
        files: { '/home/me/.docker/config.json': JSON.stringify({ credsStore: 'mine' }) },
        helper: createHelpers({ env: { PATH: path }, timeoutMs: 500 }),
      },
    )
    expect(told.result).toBe(works ? 'identical' : 'inconclusive')
    lab.expectKept(secret, { allowed: [home], used: works })
  })
})

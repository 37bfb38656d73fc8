import { describe, expect, it } from '@jest/globals'
import { homedir } from 'node:os'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { clientWith, deadline, serve } from '../../registry/wire.js'
import { repositoryRoot } from '../repository-root.js'
import { runAction } from '../runner/run-action.js'
import { canary } from './running.js'

// Every test here leaks, and all of its own expectations hold. `canary-suite.test.ts` runs them: all but the last must fail.

/** Asks a server of its own for a path, as a careless client would. */
async function tell(path: string, headers: Readonly<Record<string, string>> = {}): Promise<void> {
  const server = await serve((_, response) => response.end())
  await fetch(`http://${server.host}/${path}`, { headers })
  await server.close()
  expect(server.seen).toHaveLength(1)
}

describe('a test fails that', () => {
  it('sends a password to a stranger', async () => {
    await tell('', { authorization: `Basic ${btoa(`robot:${canary.token('127.0.0.1:1').value}`)}` })
  })

  it('sends a token in a query', async () => {
    await tell(`?t=${encodeURIComponent(canary.password().value)}`)
  })

  it('sends an ambient variable', async () => {
    await tell('', { authorization: `Bearer ${process.env['GITHUB_TOKEN'] ?? ''}` })
  })

  it('sends a login from the home folder', async () => {
    const { auths } = JSON.parse(readFileSync(join(homedir(), '.docker', 'config.json'), 'utf8')) as {
      auths: Record<string, { auth: string }>
    }
    await tell('', { authorization: `Basic ${Object.values(auths)[0]?.auth ?? ''}` })
  })

  it('prints a secret', () => {
    expect(process.stdout.write(`${canary.token().value}\n`)).toBeDefined()
  })

  it('shows a login of a client to a server that the client was not given it for', async () => {
    const thief = await serve((_, response) => response.end())
    const registry = await serve((request, response) => {
      void fetch(`http://${thief.host}/`, { headers: { authorization: request.headers.authorization ?? '' } }).then(
        () => response.end(),
      )
    })
    const credential = { kind: 'token', token: 'a-token-of-this-test' } as const
    const { client } = clientWith({ credentials: () => credential, limits: { retries: 0 } })
    const asked = client.manifest({ registry: registry.host, repository: 'a' }, { kind: 'tag', tag: '1' }, deadline())
    await expect(asked).rejects.toThrow()
    await Promise.all([client.close(), registry.close(), thief.close()])
  })

  it('starts an action that prints what is around it', async () => {
    const entry = join(repositoryRoot(), '__tests__', 'helpers', 'canary', 'careless-action.js')
    expect((await runAction({}, {}, { entry })).exitCode).toBe(0)
  })
})

describe('a test passes that', () => {
  it('masks a secret, and sends it to where it is for', async () => {
    const server = await serve((_, response) => response.end())
    const { value } = canary.token(server.host)
    process.stdout.write(`::add-mask::${value}\n`)
    await fetch(`http://${server.host}/`, { headers: { authorization: `Bearer ${value}` } })
    await server.close()
    expect(server.seen).toHaveLength(1)
  })
})

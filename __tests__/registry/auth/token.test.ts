import { describe, expect, it } from '@jest/globals'
import { Readable } from 'node:stream'
import { DEFAULT_LIMITS } from '../../../src/model/limits.js'
import type { RegistryErrorCode } from '../../../src/registry/error.js'
import type { HttpRequest } from '../../../src/registry/http/http.js'
import { createSecrets } from '../../../src/registry/secrets.js'
import { createTokenService, type TokenRequest, type TokenService } from '../../../src/registry/auth/token.js'
import { expectProblem } from '../expect-problem.js'
import { deadline, NOW } from '../wire.js'

const basic = { kind: 'basic', username: 'me', password: 'canary' } as const
const identity = { kind: 'identity', token: 'refresh' } as const
const request: TokenRequest = {
  registry: 'registry.example',
  asked: new URL('https://registry.example/v2/app/manifests/1'),
  realm: new URL('https://auth.example/token'),
  service: 'registry.example',
  scopes: ['repository:app:pull'],
  credential: basic,
  advice: 'Log in.',
  noAccess: 'ask for access',
  subject: { side: 'mirror', name: 'registry.example/app', host: 'registry.example' },
}

interface Bench {
  readonly tokens: TokenService
  /** What a token service was asked, without a network. */
  readonly asked: HttpRequest[]
  readonly secrets: string[]
  readonly ask: (over?: Partial<TokenRequest>) => Promise<string>
  readonly advance: (ms: number) => void
}

/** The first answer's token is `token 1`, and so on. */
function bench(more: Readonly<Record<string, unknown>> = {}, status = 200): Bench {
  const asked: HttpRequest[] = []
  const secrets: string[] = []
  let now = 0
  const tokens = createTokenService({
    http: {
      send: (sent) => {
        asked.push(sent)
        const body = Readable.from([Buffer.from(JSON.stringify({ token: `token-${asked.length}`, ...more }))])
        return Promise.resolve({ status, headers: {}, body, url: sent.url, subject: sent.subject })
      },
      close: () => Promise.resolve(),
    },
    limits: DEFAULT_LIMITS,
    clock: { now: () => now, date: () => NOW, sleep: () => Promise.resolve() },
    redirects: { limit: 5, bodyLimit: 100, named: new Set() },
    secrets: createSecrets((value) => secrets.push(value)),
  })
  return {
    tokens,
    asked,
    secrets,
    ask: (over = {}) => tokens.token({ ...request, ...over }, deadline()),
    advance: (ms) => {
      now += ms
    },
  }
}

describe('a token', () => {
  it.each<[string, Partial<TokenRequest>]>([
    ['registry', { registry: 'other.example' }],
    ['realm', { realm: new URL('https://other.example/token') }],
    ['service', { service: 'other' }],
    ['repository', { scopes: ['repository:other:pull'] }],
    ['list of scopes', { scopes: ['aws', 'repository:app:pull'] }],
    ['login, here none', { credential: undefined }],
  ])('is not used for another %s', async (_, over) => {
    const { ask, asked } = bench()
    expect([await ask(), await ask(over), await ask(), await ask(over)]).toEqual([
      'token-1',
      'token-2',
      'token-1',
      'token-2',
    ])
    expect(asked).toHaveLength(2)
  })

  it.each<[string, Readonly<Record<string, unknown>>, number]>([
    ['60 s where no life is told', {}, 45_000],
    ['60 s where the life is no number', { expires_in: '300' }, 45_000],
    ['its life of 300 s', { expires_in: 300 }, 225_000],
  ])('is used for three quarters of %s, and no longer', async (_, more, until) => {
    const { ask, advance } = bench(more)
    await ask()
    advance(until - 1)
    expect(await ask()).toBe('token-1')
    advance(1)
    expect(await ask()).toBe('token-2')
  })

  it('that was refused is forgotten once, however many saw the refusal', async () => {
    const { tokens, ask } = bench()
    await ask()
    tokens.forget(request, 'token-1')
    tokens.forget(request, 'token-1')
    expect(await ask()).toBe('token-2')
    tokens.forget(request, 'token-1')
    expect(await ask()).toBe('token-2')
  })

  it.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['alone', {}, ['token-1']],
    ['with the refresh token beside it', { refresh_token: 'another' }, ['another', 'token-1']],
    ['alone where what is beside it is no text', { refresh_token: 7 }, ['token-1']],
  ])('is a secret, %s', async (_, more, expected) => {
    const { ask, secrets } = bench(more)
    await ask()
    expect(secrets).toEqual(expected)
  })
})

describe('a token service', () => {
  it.each<[string, Partial<TokenRequest>, number, RegistryErrorCode, string]>([
    ['an identity token', { credential: identity }, 400, 'auth.refused-credentials', 'refused the identity token'],
    ['an identity token', { credential: identity }, 404, 'auth.refused-credentials', 'refused the identity token'],
    ['an identity token', { credential: identity }, 405, 'auth.refused-credentials', 'refused the identity token'],
    ['an identity token', { credential: identity }, 401, 'auth.refused-credentials', 'refused the credentials'],
    ['a password', {}, 401, 'auth.refused-credentials', 'refused the credentials'],
    ['a password', {}, 403, 'auth.denied', 'gives no token'],
    ['a password', {}, 400, 'http.status', 'answered HTTP 400'],
    ['a password', {}, 404, 'not-found.unclear', 'answered HTTP 404'],
    ['nothing', { credential: undefined }, 401, 'auth.denied', 'gives no token'],
    ['nothing', { credential: undefined }, 405, 'http.status', 'answered HTTP 405'],
  ])('that is shown %s (%j) and answers %i is told as such', async (_, over, status, code, why) => {
    const { ask } = bench({}, status)
    const { problem } = await expectProblem(ask(over), code)
    expect(problem).toMatchObject({ host: 'auth.example', status })
    expect(problem.message).toContain(`auth.example ${why}`)
    expect(problem.message).not.toContain('canary')
  })

  it('that answers without a token is named', async () => {
    const { problem } = await expectProblem(bench({ token: 7 }).ask(), 'auth.token')
    expect(problem.message).toContain('the token service auth.example answered without a token')
  })

  it.each<[string, Partial<TokenRequest>, string | undefined]>([
    ['by GET', { credential: basic }, undefined],
    [
      'by POST',
      { credential: identity },
      'grant_type=refresh_token&client_id=image-parity&refresh_token=refresh&scope=repository%3Aapp%3Apull',
    ],
  ])('is asked %s for JSON, and for no service where none was named', async (_, over, body) => {
    const { ask, asked } = bench()
    await ask({ ...over, service: '' })
    expect(asked).toMatchObject([{ headers: { accept: 'application/json' } }])
    expect(asked[0]?.body).toBe(body)
    expect(asked[0]?.url.search).toBe(body === undefined ? '?scope=repository%3Aapp%3Apull' : '')
  })
})

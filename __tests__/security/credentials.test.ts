import { describe, expect, it } from '@jest/globals'
import { anImage } from '../helpers/image/image.js'
import { aPassword, aToken } from '../helpers/canary/secret.js'
import { createLab } from './lab.js'
import { REALMS } from './realms.js'
import type { Arrival, Recorder } from './recorder.js'
import { registry } from './registry-handler.js'
import { basic, bearer, image, login, scene } from './scene.js'

const lab = createLab()
const STATUSES = [301, 302, 303, 307, 308] as const

describe('a realm', () => {
  it.each(REALMS)('$name is shown the login: $sees', async ({ write, sees }) => {
    const [secret, token] = [aPassword(), aToken()]
    const { home, stranger, check } = await scene(lab, (other, self) =>
      bearer(secret, token, () => write({ home: self().port, stranger: other.port })),
    )
    const told = await check(login(secret))
    expect(told.result).toBe(sees === 'home' ? 'identical' : 'inconclusive')
    lab.expectKept(secret, { allowed: sees === 'home' ? [home] : [], used: sees === 'home' })
    lab.expectKept(token, { allowed: [home], used: sees === 'home' })
    expect(stranger.arrivals.map(({ authorization }) => authorization).filter((one) => one !== undefined)).toEqual([])
  })

  it.each(['http://127.0.0.1:PORT/token', 'http://127.0.0.1:PORT/token?x=1'])(
    'that is http is shown nothing by a registry with https (%s)',
    async (realm) => {
      const [secret, token] = [aPassword(), aToken()]
      const { check } = await scene(
        lab,
        (other) => bearer(secret, token, () => realm.replace('PORT', String(other.port))),
        true,
      )
      const told = await check(login(secret))
      expect(told.result).toBe('inconclusive')
      lab.expectKept(secret, { allowed: [] })
    },
  )

  it('that is trusted by name is shown the login, and the registry is not', async () => {
    const [secret, token] = [aPassword(), aToken()]
    const tokens = await lab.start(registry(bearer(secret, token, () => '')))
    const { home, check } = await scene(lab, () => bearer(secret, token, () => `${tokens.origin}/token`))
    const told = await check({ ...login(secret), 'trusted-token-hosts': tokens.host })
    expect(told.result).toBe('identical')
    lab.expectKept(secret, { allowed: [tokens], used: true })
    lab.expectKept(token, { allowed: [home], used: true })
  })
})

const TARGETS = ['the same origin', 'another port', 'another host', 'http', 'itself'] as const
const CELLS = STATUSES.flatMap((status) => TARGETS.map((to) => ({ status, to })))

function locationOf(to: (typeof TARGETS)[number], { url }: Arrival, home: Recorder, stranger: Recorder): string {
  const moved = `${url}${url.includes('?') ? '&' : '?'}moved=1`
  switch (to) {
    case 'the same origin':
      return moved
    case 'another port':
    case 'http':
      return `http://${stranger.host}${moved}`
    case 'another host':
      return `http://localhost:${stranger.port}${moved}`
    case 'itself':
      return `${home.origin}${url}`
  }
}

describe('a redirect', () => {
  it.each(
    CELLS.flatMap((cell) => [
      { ...cell, what: 'manifests' },
      { ...cell, what: 'blobs' },
    ]),
  )('with HTTP $status of $what to $to loses the login wherever the origin changes', async ({ status, to, what }) => {
    const secret = aPassword()
    const { home, stranger, check } = await scene(
      lab,
      (other, self) => ({
        challenge: () => 'Basic realm="home"',
        opens: (authorization) => authorization === basic(secret),
        first: (arrival, response) => {
          const moves = arrival.url.includes(`/${what}/`) && !arrival.url.includes('moved=')
          if (!moves || arrival.authorization === undefined) return false
          response.writeHead(status, { location: locationOf(to, arrival, self(), other) }).end()
          return true
        },
      }),
      to === 'http',
    )
    const told = await check({ ...login(secret), verify: 'content' })
    expect(told.result).toBe(to === 'http' || to === 'itself' ? 'inconclusive' : 'identical')
    lab.expectKept(secret, { allowed: [home], used: true })
    expect(stranger.arrivals.every(({ authorization }) => authorization === undefined)).toBe(true)
    expect(stranger.arrivals.length > 0).toBe(to === 'another port' || to === 'another host')
  })

  it.each(
    CELLS.flatMap((cell) => [
      { ...cell, kind: 'password' },
      { ...cell, kind: 'identity token' },
    ]),
  )(
    'with HTTP $status of the token service to $to, asked with a $kind, loses the login',
    async ({ status, to, kind }) => {
      const [secret, token] = [kind === 'password' ? aPassword() : aToken(), aToken()]
      const { home, stranger, check } = await scene(
        lab,
        (other, self) => {
          const rules = bearer(secret, token, () => `${self().origin}/token`)
          return {
            ...rules,
            first: (arrival, response) => {
              if (!arrival.url.startsWith('/token') || arrival.url.includes('moved=')) return false
              response.writeHead(status, { location: locationOf(to, arrival, self(), other) }).end()
              return true
            },
          }
        },
        to === 'http',
      )
      const told =
        kind === 'password'
          ? await check(login(secret))
          : await check(
              { 'auth-file': 'auth.json' },
              { files: { 'auth.json': JSON.stringify({ auths: { [home.host]: { identitytoken: secret.value } } }) } },
            )
      expect(told.result).toBe(kind === 'password' && to === 'the same origin' ? 'identical' : 'inconclusive')
      lab.expectKept(secret, { allowed: [home], used: true })
      expect(stranger.arrivals.every(({ authorization, body }) => authorization === undefined && body === '')).toBe(
        true,
      )
    },
  )

  it.each(STATUSES.flatMap((status) => ['Bearer', 'Basic', 'Bearer at home'].map((asks) => ({ status, asks }))))(
    'with HTTP $status to a host that answers 401 ($asks) brings it nothing',
    async ({ status, asks }) => {
      const [secret, token] = [aPassword(), aToken()]
      const { home, check } = await scene(lab, (_, self) => {
        const rules = bearer(secret, token, () => `${self().origin}/token`)
        return {
          ...rules,
          first: ({ url, authorization }, response) => {
            if (url.startsWith('/token') || authorization === undefined) return false
            response.writeHead(status, { location: `${wanting.origin}/blob` }).end()
            return true
          },
        }
      })
      const wanting: Recorder = await lab.start((_, response) => {
        const realm = asks === 'Bearer at home' ? home.origin : wanting.origin
        const line = asks === 'Basic' ? 'Basic realm="x"' : `Bearer realm="${realm}/token",service="home"`
        response.writeHead(401, { 'www-authenticate': line }).end()
      })
      const told = await check(login(secret))
      expect(told.result).toBe('inconclusive')
      lab.expectKept(secret, { allowed: [home], used: true })
      lab.expectKept(token, { allowed: [home], used: true })
      expect(wanting.arrivals.map(({ authorization }) => authorization)).toEqual([undefined])
    },
  )
})

describe('an address that a registry names', () => {
  const NAMED = ['link', 'location', 'content-location', 'alt-svc', 'refresh', 'docker-distribution-api'] as const
  it.each(NAMED)('in a header (%s) is not visited', async (header) => {
    const secret = aPassword()
    const { home, stranger, check } = await scene(lab, (other) => ({
      challenge: () => 'Basic realm="home"',
      opens: (authorization) => authorization === basic(secret),
      headers: () => ({
        [header]: header === 'link' ? `<${other.origin}/v2/>; rel="next"` : `h2="${other.host}"; ${other.origin}/x`,
      }),
    }))
    const told = await check({ ...login(secret), verify: 'content' })
    expect(told.result).toBe('identical')
    lab.expectKept(secret, { allowed: [home], used: true })
    expect(stranger.arrivals).toEqual([])
  })

  it.each(['manifests', 'blobs', 'content'])('as `urls` of a layer is not visited (verify: %s)', async (verify) => {
    const secret = aPassword()
    const elsewhere = await lab.start(registry())
    const descriptor = (layer: (typeof image.layers)[number]): unknown => ({
      mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
      digest: layer.digest,
      size: layer.bytes.byteLength,
      urls: [`${elsewhere.origin}/blob`, `http://robot@${elsewhere.host}/blob`],
    })
    const foreign = anImage({ members: { layers: image.layers.map(descriptor) } })
    const { home, check } = await scene(lab, () => ({
      image: foreign,
      challenge: () => 'Basic realm="home"',
      opens: (authorization) => authorization === basic(secret),
    }))
    await check({ ...login(secret), verify })
    lab.expectKept(secret, { allowed: [home], used: true })
    expect(elsewhere.arrivals).toEqual([])
  })
})

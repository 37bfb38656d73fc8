import { describe, expect, it } from '@jest/globals'
import { memoryOfText } from '../../src/store/memory-of-document.js'
import { DEFAULT_LIMITS, type Limits } from '../../src/model/limits.js'
import type { PairReport } from '../../src/model/report.js'
import { weigh } from '../../src/oci/json-weight.js'
import { parseStrictJson } from '../../src/oci/strict-json.js'
import { rawFrame } from '../bytes/packed-layers.js'
import { anApp } from '../gate/images.js'
import { aWorld, codesOf, REPOSITORY } from '../gate/pair.js'
import { repack, swapLayer } from '../helpers/image/change.js'
import { anImage, type BuiltImage } from '../helpers/image/image.js'
import { anIndex } from '../helpers/image/image-index.js'
import type { RequestHook } from '../helpers/registry/options.js'
import { sha256Of } from '../helpers/registry/store.js'
import { startFullPeer, startMutePeer, type UnreadyPeer } from './unready-peers.js'

const APP = anApp()
const ZSTD = repack(APP, { compression: 'zstd' })
const { documentBytes, tokenBytes, errorBytes, redirects } = DEFAULT_LIMITS

/** What became of a pair: result, whether it passed, codes. */
function endOf(report: PairReport): readonly unknown[] {
  return [report.result, report.passed, codesOf(report)]
}

const undecided = (code: string): readonly unknown[] => ['inconclusive', false, [code]]
const PASS = ['identical', true, []]

/** The image with a manifest, or a config, of exactly so many bytes. */
function sized(part: 'manifest' | 'config', bytes: number): BuiltImage {
  const make = (fill: string): BuiltImage =>
    part === 'manifest' ? anImage({ annotations: { fill } }) : anImage({ config: { author: fill } })
  const sizeOf = (image: BuiltImage): number => (part === 'manifest' ? image : image.config).bytes.byteLength
  return make('x'.repeat(bytes - sizeOf(make(''))))
}

describe.each<['manifest' | 'config', string]>([
  ['manifest', 'http.too-large'],
  ['config', 'blob.too-large'],
])('a %s', (part, code) => {
  it.each([
    [documentBytes - 1, PASS],
    [documentBytes, PASS],
    [documentBytes + 1, undecided(code)],
  ])('of %d bytes is read or refused as the limit says', async (bytes, end) => {
    const image = sized(part, bytes)
    const { compare } = await aWorld(image, image)
    expect(endOf(await compare({ match: 'digest', verify: 'content' }))).toEqual(end)
  })
})

describe('the documents of a pair', () => {
  const fill = 'x'.repeat(1000)
  const children = Array.from({ length: 6 }, (_, at) => ({
    image: anImage({ annotations: { fill, at: String(at) } }),
    platform: `linux/a${at}`,
  }))
  const index = anIndex(children)
  const memoryOf = (bytes: Uint8Array): number => memoryOfText(bytes) + weigh(parseStrictJson(bytes, {}))
  // What is to be asked of the mirror is counted, too: one look-up for each layer and for the config.
  const ofChildren = children.map(({ image }) => memoryOf(image.bytes) + (image.layers.length + 1) * 1024)
  // The source's index tells the same as the mirror's, so its children are not asked for.
  const needed = ofChildren.reduce((sum, bytes) => sum + bytes, 2 * memoryOf(index.bytes))
  // Blobs are looked up as soon as their own manifest is there, so that some of them may be before the memory ends.
  it.each([
    [0, PASS, [true]],
    [1, undecided('limit.documents'), [true, false]],
    [needed, undecided('limit.documents'), [false]],
  ])('may have what they need, less %d bytes is too little', async (less, end, asked) => {
    const { compare, mirror } = await aWorld(index, index)
    const report = await compare({ limits: { pairMemoryBytes: needed - less } })
    expect(endOf(report)).toEqual(end)
    expect(asked).toContain(mirror.requests.some(({ path }) => path.includes('/blobs/')))
  })

  it('are asked for no more once there are too many', async () => {
    const pages = children.map(({ image, platform }) => ({ image: repack(image, { annotations: { fill } }), platform }))
    const { compare, mirror, source } = await aWorld(index, anIndex(pages))
    const asked = (): number => mirror.requests.length + source.requests.length
    expect(await compare()).toMatchObject({ passed: true, result: 'equivalent' })
    const whole = asked()
    const report = await compare({ limits: { pairMemoryBytes: Math.floor(needed / 2), requestsPerHost: 1 } })
    expect([report.result, report.passed, codesOf(report)]).toEqual(['inconclusive', false, ['limit.documents']])
    expect(asked() - whole).toBeLessThan(whole - 2)
  })
})

describe('a token', () => {
  it.each([
    [tokenBytes, PASS],
    [tokenBytes + 1, undecided('http.too-large')],
  ])('of %d bytes is taken or refused as the limit says', async (bytes, end) => {
    const world = await aWorld(APP, APP, { auth: { kind: 'bearer', anonymous: true } })
    const answer = Buffer.from('{"token":"t"}'.padEnd(bytes))
    const content = contentHook(APP)
    const hook: RequestHook = (request, response) => {
      if (request.path.startsWith('/token')) return { status: 200, body: answer }
      return request.headers.authorization === 'Bearer t' ? content(request, response) : undefined
    }
    world.mirror.intercept(hook)
    expect(endOf(await world.compare({ verify: 'manifests' }))).toEqual(end)
  })
})

/** Serves the image's manifest to anybody. */
function contentHook(image: BuiltImage): RequestHook {
  return ({ path }) => {
    if (path.includes('/manifests/')) {
      return { status: 200, headers: { 'content-type': image.mediaType }, body: image.bytes }
    }
    return { status: 200, body: image.config.bytes }
  }
}

describe('the body of an error', () => {
  it.each([errorBytes, errorBytes + 1, 50 * errorBytes])('of %d bytes leaves the error what it is', async (bytes) => {
    const { mirror, compare } = await aWorld(APP, APP)
    mirror.intercept(({ path }) =>
      path.includes('/manifests/') ? { status: 500, body: 'x'.repeat(bytes) } : undefined,
    )
    expect(endOf(await compare())).toEqual(undecided('http.status'))
  })

  it('that never ends is not waited for', async () => {
    const { mirror, compare } = await aWorld(APP, APP)
    mirror.intercept((_, response) => {
      response.writeHead(500)
      const more = (): void => {
        if (!response.destroyed) response.write(Buffer.alloc(64 * 1024), more)
      }
      more()
      return 'answered'
    })
    expect(endOf(await compare({ limits: { pairMs: 20_000 } }))).toEqual(undecided('http.status'))
  })
})

describe('redirects', () => {
  it.each([
    [redirects, PASS],
    [redirects + 1, undecided('redirect.refused')],
  ])('%d in a row are followed or refused as the limit says', async (count, end) => {
    const { mirror, compare } = await aWorld(APP, APP)
    mirror.intercept((request) => {
      const { pathname, searchParams } = new URL(request.path, 'http://localhost')
      const hop = Number(searchParams.get('hop') ?? 0)
      const isStill = pathname.includes('/manifests/') && hop < count
      return isStill ? { status: 307, headers: { location: `${pathname}?hop=${hop + 1}` } } : undefined
    })
    expect(endOf(await compare())).toEqual(end)
  })
})

describe('attempts', () => {
  it.each([0, 1, 2])('are %d more than one', async (retries) => {
    const { mirror, compare } = await aWorld(APP, APP)
    mirror.intercept(({ path }) => (path.includes('/manifests/') ? { status: 503 } : undefined))
    expect(endOf(await compare({ limits: { retries } }))).toEqual(undecided('http.status'))
    expect(mirror.requests.filter(({ path }) => path.includes('/manifests/'))).toHaveLength(retries + 1)
  })

  it.each([61, 99_999_999])('that a registry puts off by %d s are not made', async (seconds) => {
    const { mirror, compare } = await aWorld(APP, APP)
    mirror.intercept(({ path }) =>
      path.includes('/manifests/') ? { status: 429, headers: { 'retry-after': String(seconds) } } : undefined,
    )
    expect(endOf(await compare({ limits: { retries: 3 } }))).toEqual(undecided('rate-limited'))
    expect(mirror.requests.filter(({ path }) => path.includes('/manifests/'))).toHaveLength(1)
  })
})

describe('time', () => {
  it.each<[string, keyof Limits, string, () => Promise<UnreadyPeer>]>([
    ['that takes it and never speaks TLS', 'connectMs', 'network.timeout', startMutePeer],
    ['that takes it and never speaks TLS', 'pairMs', 'limit.timeout', startMutePeer],
    ['that has no room for it', 'connectMs', 'network.timeout', startFullPeer],
    ['that has no room for it', 'pairMs', 'limit.timeout', startFullPeer],
  ])('to make a connection with a peer %s is bounded by %s', async (_, name, code, start) => {
    const { compare } = await aWorld(APP, APP)
    const peer = await start()
    try {
      const began = performance.now()
      const report = await compare({ mirror: `${peer.host}/${REPOSITORY}:1`, limits: { [name]: 500 } })
      expect(endOf(report)).toEqual(undecided(code))
      expect(report.error).toMatchObject({ side: 'mirror' })
      expect(performance.now() - began).toBeGreaterThan(450)
    } finally {
      await peer.close()
    }
  })

  it.each<[keyof Limits, string]>([
    ['pairMs', 'limit.timeout'],
    ['headersMs', 'network.timeout'],
  ])('to begin an answer is bounded by %s', async (name, code) => {
    const { mirror, compare } = await aWorld(APP, APP)
    mirror.intercept(({ path }) => (path.includes('/manifests/') ? 'answered' : undefined))
    expect(endOf(await compare({ limits: { [name]: 500 } }))).toEqual(undecided(code))
  })

  it.each<[keyof Limits, string]>([
    ['pairMs', 'limit.timeout'],
    ['idleMs', 'network.timeout'],
  ])('within an answer is bounded by %s', async (name, code) => {
    const { mirror, compare } = await aWorld(APP, APP)
    mirror.intercept(({ path }, response) => {
      if (!path.includes('/manifests/')) return undefined
      response.writeHead(200, { 'content-length': APP.bytes.byteLength }).write('{')
      return 'answered'
    })
    expect(endOf(await compare({ limits: { [name]: 500 } }))).toEqual(undecided(code))
  })

  it('of an answer that goes on byte by byte is bounded by the pair', async () => {
    const { mirror, compare } = await aWorld(APP, APP)
    mirror.intercept(({ path }, response) => {
      if (!path.includes('/manifests/')) return undefined
      response.writeHead(200, { 'content-length': APP.bytes.byteLength })
      const timer = setInterval(() => response.write(' '), 50)
      response.once('close', () => {
        clearInterval(timer)
      })
      return 'answered'
    })
    expect(endOf(await compare({ limits: { pairMs: 700, idleMs: 300 } }))).toEqual(undecided('limit.timeout'))
  })
})

describe('an index', () => {
  it.each([
    [1000, undefined],
    [1001, 'limit.index-children'],
  ])('of %d entries is read or refused as the limit says', async (count, code) => {
    const index = anIndex(Array.from({ length: count }, (_, at) => ({ image: APP, platform: `linux/a${at}` })))
    const { compare } = await aWorld(index, index)
    const report = await compare({ verify: 'manifests', platforms: 'linux/a7' })
    expect([report.passed, codesOf(report)]).toEqual(code === undefined ? [true, []] : [false, [code]])
  })
})

describe('a layer', () => {
  const size = APP.layers[0]?.tar.byteLength ?? 0
  it.each([
    [size, 'equivalent', []],
    [size - 1, 'inconclusive', ['limit.layer-size']],
  ])('that may unpack to %d bytes is %s', async (layerBytes, result, codes) => {
    const { compare } = await aWorld(APP, ZSTD)
    const report = await compare({ limits: { layerBytes } })
    expect([report.result, report.passed, codesOf(report)]).toEqual([result, codes.length === 0, codes])
  })

  it('with a window of more than 64 MiB is inconclusive', async () => {
    const [layer] = APP.layers
    if (layer === undefined) throw new Error('The image has no layer.')
    const withWindow = (window: number): BuiltImage => {
      const bytes = rawFrame(window, layer.tar)
      const mediaType = 'application/vnd.oci.image.layer.v1.tar+zstd'
      return swapLayer(APP, 0, { ...layer, bytes, digest: sha256Of(bytes), mediaType })
    }
    for (const [window, end] of [
      [0x80, ['equivalent', true, []]],
      [0x81, undecided('limit.layer-window')],
    ] as const) {
      const { compare } = await aWorld(APP, withWindow(window))
      expect(endOf(await compare())).toEqual(end)
    }
  })
})

describe('requests', () => {
  it('are no more than the limit, and what they left open is inconclusive', async () => {
    const { mirror, source, compare } = await aWorld(APP, ZSTD)
    const whole = await compare()
    expect(whole.passed).toBe(true)
    const needed = mirror.requests.length + source.requests.length
    for (let requests = 0; requests < needed; requests += 1) {
      const before = [mirror.requests.length, source.requests.length]
      const report = await compare({ limits: { requests, retries: 3 } })
      expect(endOf(report)).toEqual(undecided('limit.requests'))
      expect(report.error?.message ?? report.platforms[0]?.error?.message).toContain(`${requests} requests`)
      expect(mirror.requests.length - (before[0] ?? 0)).toBeLessThanOrEqual(requests)
      expect(source.requests.length - (before[1] ?? 0)).toBeLessThanOrEqual(requests)
    }
    expect(endOf(await compare({ limits: { requests: needed } }))).toEqual(['equivalent', true, []])
  })

  it('are counted whether they are answered or not', async () => {
    const { mirror, source, compare } = await aWorld(APP, APP)
    mirror.intercept(({ path }) => (path.includes('/manifests/') ? { status: 503 } : undefined))
    const report = await compare({ limits: { requests: 3, retries: 3 } })
    expect(endOf(report)).toEqual(undecided('limit.requests'))
    const sent = [...mirror.requests, ...source.requests].filter(({ path }) => path.includes(REPOSITORY))
    expect(sent).toHaveLength(3)
  })
})

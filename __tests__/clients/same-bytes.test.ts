import { afterEach, describe, expect, it } from '@jest/globals'
import type { PairReport } from '../../src/model/report.js'
import type { Verify } from '../../src/model/result.js'
import { codesOf, comparePairOf, kindsOf } from '../gate/pair.js'
import type { TestRegistry } from '../helpers/registry/start-registry.js'
import { APP } from './images.js'
import { blobsIn, referenceTo, REPOSITORY, serve, type Content, type Served } from './row.js'
import { CONFIGS, CORRUPT, ENTRIES, lookedUpIn, MEMBERS, sha512Of, WRAPPED, type Shape } from './shapes.js'

const started: TestRegistry[] = []

afterEach(async () => {
  await Promise.all(started.splice(0).map((registry) => registry.close()))
})

async function start(served: Served): Promise<TestRegistry> {
  const registry = await serve(served)
  started.push(registry)
  return registry
}

interface Compared {
  readonly report: PairReport
  readonly mirror: TestRegistry
}

async function compare(source: Served, served: Served, verify: Verify = 'blobs'): Promise<Compared> {
  const mirror = await start(served)
  const references = { source: referenceTo(await start(source)), mirror: referenceTo(mirror) }
  return { report: await comparePairOf({ ...references, verify }), mirror }
}

function outline(report: PairReport): Readonly<Record<string, unknown>> {
  const { result, passed } = report
  return { result, passed, said: [...kindsOf(report), ...codesOf(report)] }
}

const IDENTICAL = { result: 'identical', passed: true, said: [] }

/** Digests that nobody asked the registry for. */
function notAsked({ requests }: TestRegistry, digests: readonly string[]): readonly string[] {
  return digests.filter((digest) => !requests.some(({ path }) => path.endsWith(`/${digest}`)))
}

const shapes = (all: readonly Shape[]): readonly (readonly [string, Shape])[] => all.map((one) => [one.name, one])

describe.each<Verify>(['blobs', 'content'])('the same bytes on both sides, verify: %s', (verify) => {
  it.each(shapes([...ENTRIES, ...MEMBERS]))('are identical, and all is looked up: %s', async (_, shape) => {
    const { report, mirror } = await compare(shape, shape, verify)
    expect(outline(report)).toEqual(IDENTICAL)
    expect(notAsked(mirror, lookedUpIn(shape))).toEqual([])
  })
})

describe('the same config bytes on both sides', () => {
  it.each(shapes(CONFIGS))('are identical, and all is looked up: %s', async (_, shape) => {
    const { report, mirror } = await compare(shape, shape)
    expect(outline(report)).toEqual(IDENTICAL)
    expect(notAsked(mirror, lookedUpIn(shape))).toEqual([])
  })
})

describe('what is not there', () => {
  it.each(shapes([...ENTRIES, ...CONFIGS, ...MEMBERS]))('is missed for all that: %s', async (_, shape) => {
    const [digest] = lookedUpIn(shape)
    const source = referenceTo(await start(shape))
    const mirror = await start(shape)
    const blob = [...blobsIn(shape.content), ...APP.layers.map((layer) => layer.digest)].find((one) => one === digest)
    if (blob !== undefined) mirror.deleteBlob(REPOSITORY, blob)
    const report = await comparePairOf({ source, mirror: referenceTo(mirror) })
    expect(outline(report)).toMatchObject({ result: 'missing', passed: false })
    expect(kindsOf(report)).toContain('blob.missing')
  })
})

describe('an index on one side and on the other the manifest that it names', () => {
  const cases = WRAPPED.flatMap(({ name, image, index }): [string, Content, Content][] => [
    [`${name}, unwrapped`, index, image],
    [`${name}, wrapped`, image, index],
  ])

  it.each(cases)('are equivalent: %s', async (_, source, content) => {
    const { report, mirror } = await compare({ content: source }, { content })
    expect(outline(report)).toEqual({ result: 'equivalent', passed: true, said: ['index.wrapped'] })
    expect(notAsked(mirror, blobsIn(content))).toEqual([])
  })
})

describe('a manifest asked for by its sha512 digest', () => {
  it.each(['source', 'mirror'] as const)('on the side of the %s is identical', async (side) => {
    const digest = sha512Of(APP.bytes)
    const registries = { source: await start({ content: APP }), mirror: await start({ content: APP }) }
    const answer = { status: 200, headers: { 'content-type': APP.mediaType }, body: APP.bytes }
    registries[side].intercept(({ path }) => (path.endsWith(digest) ? answer : undefined))
    const references = { source: referenceTo(registries.source), mirror: referenceTo(registries.mirror) }
    const asked = `${registries[side].host}/${REPOSITORY}@${digest}`
    const report = await comparePairOf({ ...references, [side]: asked })
    expect(outline(report)).toEqual(IDENTICAL)
    expect(notAsked(registries.mirror, blobsIn(APP))).toEqual([])
  })
})

describe('a source whose own layer does not unpack', () => {
  it.each(CORRUPT)('%s is the source’s fault under content', async (_, content) => {
    const { report } = await compare({ content }, { content }, 'content')
    expect(outline(report)).toEqual({ result: 'inconclusive', passed: false, said: ['source.corrupt'] })
  })

  it.each(CORRUPT)('%s is identical under blobs', async (_, content) => {
    const { report, mirror } = await compare({ content }, { content })
    expect(outline(report)).toEqual(IDENTICAL)
    expect(notAsked(mirror, blobsIn(content))).toEqual([])
  })
})

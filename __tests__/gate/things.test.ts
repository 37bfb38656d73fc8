import { describe, expect, it } from '@jest/globals'
import type { Difference } from '../../src/model/difference.js'
import type { PairReport, PlatformReport } from '../../src/model/report.js'
import type { Verify } from '../../src/model/result.js'
import type { ImageStore } from '../../src/store/image-store.js'
import { jsonBytes } from '../helpers/image/document.js'
import type { BuiltIndex } from '../helpers/image/image-index.js'
import type { BuiltImage } from '../helpers/image/image.js'
import { sha256Of } from '../helpers/registry/store.js'
import { anApp } from './images.js'
import { aWorld, REPOSITORY, rowOf, type PairOptions, type World } from './pair.js'

const APP = anApp()
const THING = Buffer.from('something that is no image')
const TYPE = 'application/vnd.example.thing'
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json'
const named = { mediaType: TYPE, digest: sha256Of(THING), size: THING.byteLength }

/** An index of an image and of a thing that is a blob. */
const INDEX: BuiltIndex = indexOf([named])

function indexOf(things: readonly object[]): BuiltIndex {
  const app = { mediaType: APP.mediaType, digest: APP.digest, size: APP.bytes.byteLength }
  const platform = { os: 'linux', architecture: 'amd64' }
  const bytes = jsonBytes({ schemaVersion: 2, mediaType: OCI_INDEX, manifests: [{ ...app, platform }, ...things] })
  return { kind: 'index', mediaType: OCI_INDEX, digest: sha256Of(bytes), bytes, children: [APP] }
}

/** Both sides have the index; the mirror has what it is given as the thing. */
async function withThing(mirror: Uint8Array | undefined): Promise<World> {
  const world = await aWorld(INDEX, INDEX)
  world.source.putBlob(REPOSITORY, THING)
  world.mirror.putBlob(REPOSITORY, THING)
  if (mirror === undefined) world.mirror.deleteBlob(REPOSITORY, named.digest)
  else world.mirror.replaceBlobBytes(REPOSITORY, named.digest, mirror)
  return world
}

/** The row of what is no image. */
function thingOf({ platforms }: PairReport): PlatformReport {
  const [row, ...others] = platforms.filter(({ platform }) => platform !== 'linux/amd64')
  if (row === undefined || others.length > 0) throw new Error('One row beside the image was expected.')
  return row
}

const claiming: Pick<PairOptions, 'wrap'> = {
  wrap: (store: ImageStore) => ({
    ...store,
    lookUp: async (descriptor, signal) => {
      const shown = await store.lookUp(descriptor, signal)
      return descriptor.digest === named.digest && shown.kind === 'proven' ? { kind: 'claimed' } : shown
    },
  }),
}

describe('an entry that is a blob and no image', () => {
  it.each<[string, Verify, Partial<PairOptions>, string]>([
    ['claimed where only manifests are verified', 'manifests', {}, 'claimed'],
    ['proven where it is looked up', 'blobs', {}, 'proven'],
    ['claimed where a look-up shows no byte of it', 'blobs', claiming, 'claimed'],
    ['proven where it is read', 'content', {}, 'proven'],
    ['proven where it is read although a look-up shows nothing', 'content', claiming, 'proven'],
  ])('is identical, and %s', async (_, verify, over, evidence) => {
    const { compare } = await withThing(THING)
    const row = thingOf(await compare({ verify, ...over }))
    expect(row).toMatchObject({ result: 'identical', evidence, differences: [] })
    expect(row.source).toEqual({ digest: named.digest, mediaType: TYPE })
  })

  it('is not asked for where only manifests are verified', async () => {
    const { compare, mirror } = await withThing(undefined)
    expect(thingOf(await compare({ verify: 'manifests' }))).toMatchObject({ result: 'identical', evidence: 'claimed' })
    expect(mirror.requests.filter(({ path }) => path.endsWith(named.digest))).toEqual([])
  })

  it.each<[string, Uint8Array | undefined, Verify, string, Difference]>([
    [
      'is gone',
      undefined,
      'blobs',
      'missing',
      { kind: 'blob.missing', path: 'blob', mirror: { digest: named.digest } },
    ],
    [
      'is cut short',
      THING.subarray(0, 5),
      'blobs',
      'different',
      { kind: 'blob.size', path: 'blob', source: THING.byteLength, mirror: 5 },
    ],
    [
      'holds other bytes',
      Buffer.alloc(THING.byteLength, 'x'),
      'content',
      'different',
      {
        kind: 'blob.digest',
        path: 'blob',
        source: named.digest,
        mirror: sha256Of(Buffer.alloc(THING.byteLength, 'x')),
      },
    ],
  ])('does not pass where it %s', async (_, bytes, verify, result, difference) => {
    const { compare } = await withThing(bytes)
    expect(thingOf(await compare({ verify }))).toMatchObject({ result, differences: [difference] })
  })
})

describe('artifacts of a manifest without a config', () => {
  const ARTIFACT = 'application/vnd.oci.artifact.manifest.v1+json'
  const blob = { mediaType: 'text/plain', digest: sha256Of(THING), size: THING.byteLength }

  function artifact(members: object): BuiltImage {
    const bytes = jsonBytes({ mediaType: ARTIFACT, artifactType: TYPE, blobs: [blob], ...members })
    return { ...APP, mediaType: ARTIFACT, digest: sha256Of(bytes), bytes }
  }

  async function compared(source: BuiltImage, mirror: BuiltImage, verify: Verify, isWhole = true): Promise<PairReport> {
    const world = await aWorld(source, mirror)
    if (isWhole) world.mirror.putBlob(REPOSITORY, THING)
    return await world.compare({ verify })
  }

  it.each<[Verify, string]>([
    ['manifests', 'claimed'],
    ['blobs', 'proven'],
    ['content', 'proven'],
  ])('are the same by the same bytes: %s is %s', async (verify, evidence) => {
    const one = artifact({})
    expect(rowOf(await compared(one, one, verify))).toMatchObject({ result: 'identical', evidence })
  })

  it.each<[Verify, string]>([
    ['manifests', 'claimed'],
    ['blobs', 'proven'],
    ['content', 'proven'],
  ])('are equivalent by another order of members: %s is %s', async (verify, evidence) => {
    const [one, other] = [artifact({ annotations: { a: '1', b: '2' } }), artifact({ annotations: { b: '2', a: '1' } })]
    const row = rowOf(await compared(one, other, verify))
    expect(row).toMatchObject({ result: 'equivalent', evidence, differences: [{ kind: 'manifest.serialisation' }] })
    expect(row.source).toEqual({ digest: one.digest, mediaType: ARTIFACT })
    expect(row.mirror).toEqual({ digest: other.digest, mediaType: ARTIFACT })
  })

  it('are different where an annotation differs', async () => {
    const report = await compared(artifact({}), artifact({ annotations: { a: '1' } }), 'blobs')
    expect(rowOf(report)).toMatchObject({ result: 'different' })
  })

  it.each<Verify>(['blobs', 'content'])('are missing without their blob, and %s are verified', async (verify) => {
    const one = artifact({})
    expect(rowOf(await compared(one, one, verify, false))).toMatchObject({
      result: 'missing',
      differences: [{ kind: 'blob.missing', path: 'blob' }],
    })
  })

  it('are different from an image', async () => {
    expect(await compared(artifact({}), APP, 'blobs')).toMatchObject({ result: 'different', passed: false })
    expect(await compared(APP, artifact({}), 'blobs')).toMatchObject({ result: 'missing', passed: false })
  })
})

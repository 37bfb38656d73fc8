import { describe, expect, it } from '@jest/globals'
import type { Descriptor } from '../../src/oci/descriptor.js'
import { digestOf, type Digest } from '../../src/oci/digest.js'
import type { ImageManifest } from '../../src/oci/manifest.js'
import {
  planVerification,
  tasksForBlobs,
  type ReadTask,
  type Task,
  type VerificationInput,
} from '../../src/verify/plan.js'
import { describing } from './memory-store.js'

const [a, b, c, config] = ['a', 'b', 'c', '{}'].map((text) => describing(Buffer.from(text))) as [
  Descriptor,
  Descriptor,
  Descriptor,
  Descriptor,
]
const [idA, idB, idC] = ['A', 'B', 'C'].map((text) => digestOf(Buffer.from(text))) as [Digest, Digest, Digest]
const FOREIGN = 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip'
const PLAIN = 'application/vnd.oci.image.layer.v1.tar'
const DOCKER = 'application/vnd.docker.image.rootfs.diff.tar.gzip'
const URLS = { urls: ['https://layers.example/a'] }

function aManifest(...layers: readonly Descriptor[]): ImageManifest {
  const mediaType = 'application/vnd.oci.image.manifest.v1+json'
  return { kind: 'manifest', mediaType, config, layers, annotations: new Map(), members: new Map() }
}

function plan(
  layers: readonly Descriptor[],
  sourceLayers: readonly Descriptor[],
  over: Partial<VerificationInput> = {},
): readonly Task[] {
  const diffIDs = [idA, idB, idC].slice(0, layers.length)
  return planVerification({
    manifest: aManifest(...layers),
    diffIDs,
    sourceLayers,
    verify: 'blobs',
    configRead: true,
    ...over,
  })
}

const lookUp = (descriptor: Descriptor, ...positions: readonly (number | 'config')[]): Task => ({
  action: 'look-up',
  descriptor,
  positions,
})
const read = (
  descriptor: Descriptor,
  diffID: Digest | undefined,
  ...positions: readonly (number | 'config')[]
): ReadTask => ({
  action: 'read',
  descriptor,
  diffID,
  isSources: false,
  positions,
})
/** A blob that the source names there in the same way. */
const readSources = (
  descriptor: Descriptor,
  diffID: Digest | undefined,
  ...positions: readonly (number | 'config')[]
): Task => ({
  ...read(descriptor, diffID, ...positions),
  isSources: true,
})
const leaveOut = (descriptor: Descriptor, ...positions: readonly number[]): Task => ({
  action: 'leave-out',
  descriptor,
  reason: 'external',
  positions,
})

describe('planVerification, manifests', () => {
  it('asks for nothing', () => {
    expect(plan([a, b], [c, c], { verify: 'manifests', configRead: false })).toEqual([])
  })
})

describe('planVerification, blobs', () => {
  it.each<[string, () => readonly Task[], readonly Task[]]>([
    ['looks up the layers of the source', () => plan([a, b], [a, b]), [lookUp(a, 1), lookUp(b, 2)]],
    ['looks up the config', () => plan([a], [a], { configRead: false }), [lookUp(a, 1), lookUp(config, 'config')]],
    ['reads a layer that is not the one of the source', () => plan([a, c], [a, b]), [lookUp(a, 1), read(c, idB, 2)]],
    [
      'reads a layer of the source that has another size than there',
      () => plan([{ ...a, size: a.size + 1 }], [a]),
      [read({ ...a, size: a.size + 1 }, idA, 1)],
    ],
    ['reads layers in another order', () => plan([b, a], [a, b]), [read(b, idA, 1), read(a, idB, 2)]],
    ['reads a layer that the source does not have', () => plan([a, b], [a]), [lookUp(a, 1), read(b, idB, 2)]],
    ['reads every layer for a source without layers', () => plan([a], []), [read(a, idA, 1)]],
    ['looks up a layer that is there twice once', () => plan([a, b, a], [a, b, a]), [lookUp(a, 1, 3), lookUp(b, 2)]],
    [
      'reads a layer that is there twice once',
      () => plan([c, c], [a, b], { diffIDs: [idA, idA] }),
      [read(c, idA, 1, 2)],
    ],
    ['compares one blob with two diffIDs', () => plan([c, c], [a, b]), [read(c, idA, 1), read(c, idB, 2)]],
    [
      'asks no more for a blob that is read elsewhere',
      () => plan([c, c], [a, c]),
      [read(c, idA, 1), readSources(c, idB, 2)],
    ],
    [
      'reads the same bytes under a type that says another compression',
      () => plan([{ ...a, mediaType: PLAIN }, b], [a, b]),
      [read({ ...a, mediaType: PLAIN }, idA, 1), lookUp(b, 2)],
    ],
    [
      'looks up the same bytes under the other family’s type',
      () => plan([{ ...a, mediaType: DOCKER }], [a]),
      [lookUp({ ...a, mediaType: DOCKER }, 1)],
    ],
    [
      'judges the same bytes under each of their types',
      () => plan([{ ...c, mediaType: PLAIN }, c], [a, b], { diffIDs: [idA, idA] }),
      [read({ ...c, mediaType: PLAIN }, idA, 1), read(c, idA, 2)],
    ],
    ['looks up without diffIDs', () => plan([a, b], [a, b], { diffIDs: undefined }), [lookUp(a, 1), lookUp(b, 2)]],
    ['looks up the layers of an artifact', () => plan([a], [b], { diffIDs: undefined }), [lookUp(a, 1)]],
    ['asks nothing for an image without layers', () => plan([], []), []],
  ])('%s', (_name, planned, expected) => {
    expect(planned()).toEqual(expected)
  })

  it('does not ask for an empty blob that came as the config', () => {
    const over = { diffIDs: undefined }
    expect(plan([config, a], [config, a], over)).toEqual([lookUp(a, 2)])
    expect(plan([config], [config], { ...over, configRead: false })).toEqual([lookUp(config, 1, 'config')])
  })

  it('says nothing of an external layer that came as the config', () => {
    const external = { ...config, ...URLS, mediaType: FOREIGN }
    expect(plan([external, a], [external, a], { diffIDs: undefined })).toEqual([lookUp(a, 2)])
  })

  it('reads a layer that is the config by its bytes and must hold a diffID', () => {
    expect(plan([config], [a], { configRead: false })).toEqual([read(config, idA, 1)])
    expect(plan([config], [a])).toEqual([read(config, idA, 1)])
  })

  it('asks twice where one digest is named with two sizes', () => {
    const longer = { ...a, size: a.size + 1 }
    expect(plan([a, longer], [a, longer])).toEqual([lookUp(a, 1), lookUp(longer, 2)])
  })
})

describe('planVerification, content', () => {
  it.each<[string, () => readonly Task[], readonly Task[]]>([
    [
      'reads every layer and the config',
      () => plan([a, b], [a, b], { verify: 'content', configRead: false }),
      [readSources(a, idA, 1), readSources(b, idB, 2), read(config, undefined, 'config')],
    ],
    ['does not read the config again', () => plan([a], [b], { verify: 'content' }), [read(a, idA, 1)]],
    [
      'reads an artifact without unpacking',
      () => plan([a, b], [a, c], { verify: 'content', diffIDs: undefined }),
      [readSources(a, undefined, 1), read(b, undefined, 2)],
    ],
    [
      'reads a blob that is config and layer once',
      () => plan([config], [config], { verify: 'content', diffIDs: undefined, configRead: false }),
      [readSources(config, undefined, 1, 'config')],
    ],
  ])('%s', (_name, planned, expected) => {
    expect(planned()).toEqual(expected)
  })
})

describe('planVerification of external layers', () => {
  const foreign = { ...a, mediaType: FOREIGN, ...URLS }

  it.each<[string, Descriptor]>([
    ['of a foreign type', { ...a, mediaType: FOREIGN }],
    ['of a foreign type with urls', foreign],
  ])('leaves out a layer %s that the source names in the same way', (_name, layer) => {
    expect(plan([layer, b], [layer, b])).toEqual([leaveOut(layer, 1), lookUp(b, 2)])
    expect(plan([layer], [layer], { verify: 'content' })).toEqual([leaveOut(layer, 1)])
  })

  it('looks up an ordinary layer with urls, which clients fetch from the registry all the same', () => {
    const layer = { ...a, ...URLS }
    expect(plan([layer], [layer])).toEqual([lookUp(layer, 1)])
    expect(plan([layer], [layer], { verify: 'content' })).toEqual([readSources(layer, idA, 1)])
  })

  it.each<[string, readonly Descriptor[]]>([
    ['without urls', [{ ...foreign, urls: [] }]],
    ['with other urls', [{ ...foreign, urls: ['https://layers.example/b'] }]],
    ['with further urls', [{ ...foreign, urls: [...URLS.urls, 'https://layers.example/b'] }]],
    ['of another type', [{ ...foreign, mediaType: a.mediaType }]],
  ])('looks up a layer that the source has %s', (_name, source) => {
    expect(plan([foreign], source)).toEqual([lookUp(foreign, 1)])
  })

  it('leaves out one mention of a layer and reads the other', () => {
    expect(plan([foreign, a], [foreign, b])).toEqual([leaveOut(foreign, 1), read(a, idB, 2)])
  })

  it.each<[string, readonly Descriptor[]]>([
    ['another layer', [{ ...foreign, digest: b.digest }]],
    ['no layer', []],
    ['it elsewhere', [b, foreign]],
  ])('reads a layer where the source has %s', (_name, source) => {
    expect(plan([foreign], source)).toEqual([read(foreign, idA, 1)])
  })
})

describe('tasksForBlobs', () => {
  it('asks for blobs that no config speaks of, each once', () => {
    const tasks = tasksForBlobs([a, b, a], 'blobs')
    expect(tasks).toEqual([
      { action: 'look-up', descriptor: a, positions: ['blob', 'blob'] },
      { action: 'look-up', descriptor: b, positions: ['blob'] },
    ])
    expect(tasksForBlobs([a], 'content')).toEqual([
      { action: 'read', descriptor: a, diffID: undefined, isSources: false, positions: ['blob'] },
    ])
    expect(tasksForBlobs([a], 'manifests')).toEqual([])
    expect(tasksForBlobs([], 'blobs')).toEqual([])
  })
})

describe('planVerification of a broken image', () => {
  it.each([
    ['fewer', [idA]],
    ['more', [idA, idB, idC]],
    ['no', []],
  ])('refuses a config with %s diffIDs', (_name, diffIDs) => {
    expect(() => plan([a, b], [a, b], { diffIDs })).toThrow(
      expect.objectContaining({
        code: 'layer.diff-ids',
        message: expect.stringContaining(`lists 2 layers, its config ${diffIDs.length} diff_ids`),
      }),
    )
  })
})

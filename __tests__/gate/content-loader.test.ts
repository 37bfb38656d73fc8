import { describe, expect, it } from '@jest/globals'
import { ContentLoader } from '../../src/gate/content-loader.js'
import { createDocumentBudget } from '../../src/gate/document-budget.js'
import type { Descriptor } from '../../src/oci/descriptor.js'
import { parseDocument } from '../../src/oci/document.js'
import type { Fetched, ImageStore, SmallBlob, StoredDocument } from '../../src/store/image-store.js'
import { anImage } from '../helpers/image/image.js'
import { describing, SIGNAL } from '../store/oci-builders.js'

const image = anImage()
const stored: StoredDocument = { digest: image.digest, bytes: image.bytes, document: parseDocument(image.bytes, {}) }
const CONFIG = describing(image.config)
const MANIFEST = describing(image)
const PROBLEM = { code: 'blob.missing' as const, message: 'It is gone.' }
const MISSING = { kind: 'missing', problem: PROBLEM } as const

interface Asked {
  readonly store: ImageStore
  /** What it was asked for, in order. */
  readonly log: readonly string[]
}

/** A store that answers everything in one way. */
function aStore(answers: { readonly document?: Fetched<StoredDocument>; readonly blob?: SmallBlob | Error }): Asked {
  const log: string[] = []
  const refuse = (): never => {
    throw new Error('Nobody asks for this.')
  }
  const store: ImageStore = {
    reference: 'a.example/b:1',
    transport: 'registry',
    repository: 'a.example/b',
    tag: '1',
    pinnedByDigest: false,
    top: refuse,
    tagDigest: refuse,
    lookUp: refuse,
    blob: refuse,
    document: async ({ digest, size }: Descriptor) => {
      log.push(`document ${digest} ${size}`)
      return Promise.resolve(answers.document ?? { kind: 'found', value: stored })
    },
    smallBlob: async ({ digest, size }: Descriptor) => {
      log.push(`blob ${digest} ${size}`)
      if (answers.blob instanceof Error) throw answers.blob
      return Promise.resolve(answers.blob ?? { kind: 'found', value: image.config.bytes })
    },
  }
  return { store, log }
}

function bodiesOf(source: Asked, mirror: Asked, limit = 1_000_000): ContentLoader {
  return new ContentLoader(source.store, mirror.store, createDocumentBudget(limit, SIGNAL))
}

describe('documents', () => {
  it('are asked of the mirror once, and of the source never where the mirror has served them', async () => {
    const [source, mirror] = [aStore({}), aStore({})]
    const loader = bodiesOf(source, mirror)
    expect(loader.hasMirrorDocument(MANIFEST)).toBe(false)
    expect(loader.heldDocument(MANIFEST)).toBeUndefined()
    expect(await loader.mirrorDocument(MANIFEST)).toEqual({ kind: 'found', value: stored })
    expect(await loader.mirrorDocument(MANIFEST)).toEqual({ kind: 'found', value: stored })
    expect(await loader.sourceDocument(MANIFEST)).toBe(stored)
    expect(loader.hasMirrorDocument(MANIFEST)).toBe(true)
    expect(loader.heldDocument(MANIFEST)).toBe(stored)
    expect([source.log, mirror.log]).toEqual([[], [`document ${image.digest} ${image.bytes.byteLength}`]])
  })

  it('are asked of the mirror itself, whatever the source has served', async () => {
    const [source, mirror] = [aStore({}), aStore({})]
    const loader = bodiesOf(source, mirror)
    await loader.sourceDocument(MANIFEST)
    await loader.sourceDocument(MANIFEST)
    expect(loader.heldDocument(MANIFEST)).toBe(stored)
    expect(loader.hasMirrorDocument(MANIFEST)).toBe(false)
    await loader.mirrorDocument(MANIFEST)
    expect([source.log.length, mirror.log.length]).toEqual([1, 1])
  })

  it.each([
    ['size', { size: MANIFEST.size + 1 }],
    ['type', { mediaType: 'application/vnd.docker.distribution.manifest.v2+json' }],
  ])('are asked for again under another %s', async (_, over) => {
    const [source, mirror] = [aStore({}), aStore({})]
    const loader = bodiesOf(source, mirror)
    loader.keep('mirror', stored)
    loader.keep('source', stored)
    const other = { ...MANIFEST, ...over }
    expect(loader.hasMirrorDocument(other)).toBe(false)
    expect(loader.heldDocument(other)).toBeUndefined()
    await loader.mirrorDocument(other)
    await loader.sourceDocument(other)
    expect([source.log.length, mirror.log.length]).toEqual([1, 1])
  })

  it('that are not there are a fault of the mirror, and a problem of the source', async () => {
    const loader = bodiesOf(aStore({ document: MISSING }), aStore({ document: MISSING }))
    expect(await loader.mirrorDocument(MANIFEST)).toEqual({
      kind: 'fault',
      fault: { kind: 'blob.missing', path: 'manifest', mirror: { digest: image.digest } },
    })
    await expect(loader.sourceDocument(MANIFEST)).rejects.toMatchObject({ problem: PROBLEM })
  })

  it('say what they were derived from', () => {
    const loader = bodiesOf(aStore({}), aStore({}))
    loader.keep('mirror', { ...stored, derived: { layers: 'claimed' } })
    expect(loader.derivation('mirror', MANIFEST)).toEqual({ layers: 'claimed' })
    expect(loader.derivation('source', MANIFEST)).toBeUndefined()
  })
})

describe('configs', () => {
  const size = image.config.bytes.byteLength

  it('are asked of the mirror once, and of the source never where the mirror has served them', async () => {
    const [source, mirror] = [aStore({}), aStore({})]
    const loader = bodiesOf(source, mirror)
    expect(loader.hasAskedMirror(CONFIG)).toBe(false)
    const [one, two] = await Promise.all([loader.mirrorConfig(CONFIG), loader.mirrorConfig(CONFIG)])
    expect(one).toMatchObject({ kind: 'found', value: { kind: 'image' } })
    expect(two).toEqual(one)
    expect(loader.hasAskedMirror(CONFIG)).toBe(true)
    expect(await loader.sourceConfig(CONFIG)).toMatchObject({ kind: 'image' })
    expect(await loader.sharedConfig(CONFIG)).toMatchObject({ kind: 'image' })
    expect([source.log, mirror.log]).toEqual([[], [`blob ${CONFIG.digest} ${size}`]])
  })

  it('are asked for again under another size', async () => {
    const [source, mirror] = [aStore({}), aStore({})]
    const loader = bodiesOf(source, mirror)
    await loader.mirrorConfig(CONFIG)
    const other = { ...CONFIG, size: size + 1 }
    expect(loader.hasAskedMirror(other)).toBe(false)
    await loader.sourceConfig(other)
    await loader.mirrorConfig(other)
    expect([source.log.length, mirror.log.length]).toEqual([1, 2])
  })

  it.each<[string, SmallBlob, object]>([
    ['not there', MISSING, { kind: 'blob.missing', path: 'config', mirror: { digest: CONFIG.digest } }],
    [
      'of other bytes',
      { kind: 'wrong', end: { kind: 'digest', actual: image.digest } },
      { kind: 'blob.digest', path: 'config', source: CONFIG.digest, mirror: image.digest },
    ],
    [
      'of another size',
      { kind: 'wrong', end: { kind: 'size', actual: 3 } },
      { kind: 'blob.size', path: 'config', source: size, mirror: 3 },
    ],
  ])('that are %s are a fault of the mirror, and nothing is asked twice', async (_, blob, fault) => {
    const [source, mirror] = [aStore({}), aStore({ blob })]
    const loader = bodiesOf(source, mirror)
    expect(await loader.mirrorConfig(CONFIG)).toEqual({ kind: 'fault', fault })
    expect(await loader.sharedConfig(CONFIG)).toMatchObject({ kind: 'image' })
    expect([source.log.length, mirror.log.length]).toEqual([1, 1])
  })

  it('that the mirror cannot send come from the source where both name them', async () => {
    const loader = bodiesOf(aStore({}), aStore({ blob: new Error('The wire is cut.') }))
    expect(await loader.sharedConfig(CONFIG)).toMatchObject({ kind: 'image' })
    await expect(loader.mirrorConfig(CONFIG)).rejects.toMatchObject({ problem: { code: 'internal', side: 'mirror' } })
  })

  it('that the source lacks or holds wrongly are its problem', async () => {
    const gone = bodiesOf(aStore({ blob: MISSING }), aStore({}))
    await expect(gone.sourceConfig(CONFIG)).rejects.toMatchObject({ problem: { ...PROBLEM, side: 'source' } })
    const end = { kind: 'size', actual: 3 } as const
    const wrong = bodiesOf(aStore({ blob: { kind: 'wrong', end } }), aStore({}))
    await expect(wrong.sourceConfig(CONFIG)).rejects.toMatchObject({
      problem: {
        code: 'source.corrupt',
        side: 'source',
        message: `The source serves other bytes than ${CONFIG.digest} names. Nothing can be compared with it; push the source again.`,
      },
    })
  })
})

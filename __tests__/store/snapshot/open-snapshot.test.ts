import { afterAll, describe, expect, it } from '@jest/globals'
import { DEFAULT_LIMITS } from '../../../src/model/limits.js'
import { digestOf } from '../../../src/oci/digest.js'
import { parseReference } from '../../../src/oci/reference.js'
import { layoutFiles, TAGS_OF, TAGS_TYPE, type SnapshotContents } from '../../../src/store/snapshot/contents.js'
import { openSnapshot, type Snapshot } from '../../../src/store/snapshot/open-snapshot.js'
import { createSnapshotStore, tagsIn } from '../../../src/store/snapshot/snapshot-store.js'
import { readListing } from '../../../src/store/snapshot/listing.js'
import { openArchiveFile } from '../../../src/store/tar/archive-file.js'
import { jsonBytes } from '../../helpers/image/document.js'
import { anImage } from '../../helpers/image/image.js'
import { aTar } from '../../helpers/image/tar.js'
import { anEntry, aLayout, blobName, describing, refusal, SIGNAL, Workspace, type FileMap } from '../oci-builders.js'

const workspace = new Workspace()
afterAll(() => workspace.clear())

const image = anImage()
const NAME = 'a.b/c:1'
const REFERENCE = parseReference(NAME)
const layout = aLayout({ image, tag: NAME })

async function aSnapshot(
  content: FileMap | Uint8Array,
  documentBytes = DEFAULT_LIMITS.documentBytes,
): Promise<Snapshot> {
  const path = await workspace.file(content instanceof Uint8Array ? content : aTar(content))
  return openSnapshot({ path }, { limits: { documentBytes }, workingDirectory: '/', name: 'sources.tar' })
}

const indexOf = (...manifests: readonly unknown[]): FileMap => ({
  ...layout,
  'index.json': jsonBytes({ schemaVersion: 2, manifests }),
})
const tagsDocument = (value: unknown): FileMap => {
  const bytes = jsonBytes(value)
  const digest = digestOf(bytes)
  const entry = { mediaType: TAGS_TYPE, digest, size: bytes.byteLength, annotations: { [TAGS_OF]: 'a.b/c' } }
  return { ...indexOf(entry), [blobName(digest)]: bytes }
}

describe('a snapshot', () => {
  it('answers with what it holds', async () => {
    const snapshot = await aSnapshot(layout)
    const store = createSnapshotStore(snapshot, REFERENCE)
    expect([store.reference, store.repository, store.tag, store.local]).toEqual([NAME, 'a.b/c', '1', undefined])
    expect(store.notes?.()).toEqual([])
    expect(await store.top(SIGNAL)).toMatchObject({ kind: 'found', value: { digest: image.digest } })
    expect(await store.document(describing(image), SIGNAL)).toMatchObject({ value: { digest: image.digest } })
    expect(await store.smallBlob(describing(image.config), SIGNAL)).toEqual({
      kind: 'found',
      value: Buffer.from(image.config.bytes),
    })
    expect(await store.head?.(SIGNAL)).toEqual({
      kind: 'served',
      contentType: image.mediaType,
      digest: image.digest,
      size: image.bytes.byteLength,
    })
    expect(store.notes?.()).toMatchObject([{ kind: 'snapshot.answered' }])
  })

  it('knows what a tag named, and nothing of a tag beside a digest', async () => {
    const snapshot = await aSnapshot(layout)
    expect(await createSnapshotStore(snapshot, REFERENCE).tagDigest(SIGNAL)).toBe(image.digest)
    expect(await createSnapshotStore(snapshot, parseReference('a.b/c:2')).tagDigest(SIGNAL)).toBeUndefined()
    expect(
      await createSnapshotStore(snapshot, { ...REFERENCE, digest: image.digest }).tagDigest(SIGNAL),
    ).toBeUndefined()
  })

  it('does not take another digest for the one that is named, whatever the name in it says', async () => {
    const other = anImage({ platform: 'linux/arm64' })
    const named = { ...REFERENCE, digest: other.digest }
    const snapshot = await aSnapshot(aLayout({ image, tag: `${NAME}@${other.digest}` }))
    expect(await refusal(createSnapshotStore(snapshot, named).top(SIGNAL))).toMatch(/^snapshot\.missing /)
  })

  it('holds no layers', async () => {
    const store = createSnapshotStore(await aSnapshot(layout), REFERENCE)
    const [layer] = image.layers
    if (layer === undefined) throw new Error('There is one.')
    expect(await refusal(store.lookUp(describing(layer), SIGNAL))).toMatch(/^snapshot\.missing .*it holds no layers/)
    expect(await refusal(store.blob(describing(layer), SIGNAL))).toMatch(/^snapshot\.missing .*it holds no layers/)
  })

  it.each<[string, FileMap | Uint8Array, RegExp]>([
    ['no archive', Buffer.alloc(2048, 'x'), /^archive\.invalid /],
    ['no layout', { 'index.json': '{}' }, /^layout\.invalid .*no file oci-layout/],
    ['no list', { 'oci-layout': '{"imageLayoutVersion":"1.0.0"}' }, /^layout\.invalid .*no file index\.json/],
    [
      'one file twice',
      Buffer.concat([anEntry('a', '0'), anEntry('a', '0'), Buffer.alloc(1024)]),
      /^archive\.duplicate /,
    ],
    ['a link', Buffer.concat([anEntry('a', '2', { target: 'b' }), Buffer.alloc(1024)]), /^archive\.unsafe /],
    ['one name twice', aLayout({ image, tag: NAME }, { image, tag: NAME }), /^layout\.ambiguous /],
    [
      'nothing of that name',
      { ...aLayout({ image }), 'blobs/': '' },
      /^snapshot\.missing .*but nothing\. Take the snapshot again/,
    ],
    [
      'many other names',
      aLayout(...Array.from({ length: 12 }, (_, at) => ({ image, tag: `a.b/other:${at}` }))),
      /and 2 more/,
    ],
    ['no document', { ...layout, [blobName(image.digest)]: '' }, /^snapshot\.broken .*should have/],
    [
      'another document',
      { ...layout, [blobName(image.digest)]: Buffer.alloc(image.bytes.byteLength) },
      /^snapshot\.broken .*have the digest/,
    ],
    [
      'a document that is none',
      aLayout({ image, tag: NAME, descriptor: { mediaType: 'text/plain' } }),
      /^document\.unsupported /,
    ],
    ['a list of a wrong form', { ...layout, 'index.json': image.bytes }, /^layout\.invalid /],
  ])('with %s is refused', async (_, content, says) => {
    const store = createSnapshotStore(await aSnapshot(content), REFERENCE)
    expect(await refusal(store.top(SIGNAL))).toMatch(says)
  })

  it('lacks a document that its index does not lead to', async () => {
    const rest = Object.fromEntries(Object.entries(layout).filter(([name]) => name !== blobName(image.digest)))
    expect(await refusal(createSnapshotStore(await aSnapshot(rest), REFERENCE).top(SIGNAL))).toBe(
      `snapshot.missing Could not read the source snapshot sources.tar: it does not hold ${image.digest}. Take the snapshot again.`,
    )
  })

  it('keeps to the limit of a document', async () => {
    const big = await aSnapshot(layout, 300)
    expect(await refusal(createSnapshotStore(big, REFERENCE).top(SIGNAL))).toMatch(
      /^limit\.document-size .*has \d+ bytes/,
    )
    const list = await aSnapshot(layout, 30)
    expect(await refusal(createSnapshotStore(list, REFERENCE).top(SIGNAL))).toMatch(
      /^limit\.document-size .*index\.json/,
    )
  })

  it('keeps to the limit of files', async () => {
    const place = { side: 'source', name: 'sources.tar' } as const
    const archive = await openArchiveFile(await workspace.file(aTar(layout)), place)
    expect(await refusal(readListing(archive, place, DEFAULT_LIMITS, SIGNAL, 2))).toMatch(/^limit\.archive-entries /)
  })

  it('is read once, whoever asks', async () => {
    const snapshot = await aSnapshot(layout)
    const [one, other] = await Promise.all([snapshot.listing(SIGNAL), snapshot.listing(SIGNAL)])
    expect(one).toBe(other)
  })
})

describe('the tags in a snapshot', () => {
  const repository = { registry: 'a.b', repository: 'c' }

  it('are a document of their own', async () => {
    const contents: SnapshotContents = {
      images: new Map(),
      tags: new Map([['a.b/c', ['2', '1']]]),
      documents: new Map(),
    }
    const files = layoutFiles(contents).map(({ name, bytes }) => [name, bytes] as const)
    expect(await tagsIn(await aSnapshot(Object.fromEntries(files)), repository, SIGNAL)).toEqual(['1', '2'])
  })

  it.each([[{ name: 'a.b/c' }], [{ tags: 'one' }], [{ tags: ['1', 2] }], [[]]])(
    'are refused in the form %j',
    async (value) => {
      const snapshot = await aSnapshot(tagsDocument(value))
      expect(await refusal(tagsIn(snapshot, repository, SIGNAL))).toMatch(/^layout\.invalid /)
    },
  )
})

import { afterAll, describe, expect, it } from '@jest/globals'
import { DEFAULT_LIMITS, type Limits } from '../../../src/model/limits.js'
import { parseLocation } from '../../../src/oci/location.js'
import { MEDIA_TYPES } from '../../../src/oci/media-type.js'
import { collectImage } from '../../../src/store/snapshot/collect-image.js'
import { createCollection, type Collection } from '../../../src/store/snapshot/collection.js'
import { createOciLayoutStore } from '../../../src/store/oci/oci-layout.js'
import { jsonBytes } from '../../helpers/image/document.js'
import { anImage } from '../../helpers/image/image.js'
import { anIndex } from '../../helpers/image/image-index.js'
import { sha256Of } from '../../helpers/registry/store.js'
import { aLayout, blobName, OPTIONS, refusal, SIGNAL, Workspace, type FileMap } from '../oci-builders.js'

const workspace = new Workspace()
afterAll(() => workspace.clear())

const image = anImage()
const arm = anImage({ platform: 'linux/arm64' })

async function collected(
  files: FileMap,
  {
    limits = {},
    collection = createCollection('sources.tar'),
  }: { readonly limits?: Partial<Limits>; readonly collection?: Collection } = {},
): Promise<Collection> {
  const location = parseLocation(`oci:${await workspace.write(files)}`)
  if (location.kind !== 'oci') throw new Error('It is a layout.')
  const store = createOciLayoutStore(location, OPTIONS)
  await collectImage(store, { collection, limits: { ...DEFAULT_LIMITS, ...limits }, signal: SIGNAL })
  return collection
}

/** A layout of one document that names others. */
function aDocument(mediaType: string, members: object, others: FileMap = {}): FileMap {
  const bytes = jsonBytes({ schemaVersion: 2, mediaType, ...members })
  const digest = sha256Of(bytes)
  const entry = { mediaType, digest, size: bytes.byteLength }
  const list = jsonBytes({ schemaVersion: 2, manifests: [entry] })
  return { ...others, ...aLayout(), 'index.json': list, [blobName(digest)]: bytes }
}

describe('collectImage', () => {
  it('takes an index, its manifests and their configs', async () => {
    const { documents, gaps } = await collected(aLayout({ image: anIndex([image, arm]) }))
    expect([documents.size, gaps.size]).toEqual([5, 0])
    for (const { digest, bytes } of [image, image.config, arm, arm.config]) {
      expect(Buffer.from(documents.get(digest) ?? [])).toEqual(Buffer.from(bytes))
    }
  })

  it('follows indexes within indexes, as deep as a comparison does', async () => {
    const inner = anIndex([image])
    const entry = { mediaType: inner.mediaType, digest: inner.digest, size: inner.bytes.byteLength }
    const files = aDocument(MEDIA_TYPES.ociIndex, { manifests: [entry] }, aLayout({ image: inner }))
    expect((await collected(files)).documents.size).toBe(4)
    expect(await refusal(collected(files, { limits: { indexDepth: 1 } }))).toMatch(
      /^limit\.index-depth .*more than 1 deep/,
    )
  })

  it('counts the entries of indexes', async () => {
    const files = aLayout({ image: anIndex([image, arm]) })
    expect(await refusal(collected(files, { limits: { indexChildren: 1 } }))).toMatch(
      /^limit\.index-children .*has 2 entries/,
    )
  })

  it('asks nothing of what is no manifest', async () => {
    const blob = { mediaType: 'application/x', digest: `sha256:${'0'.repeat(64)}`, size: 1 }
    const files = aDocument(MEDIA_TYPES.ociIndex, { manifests: [blob] })
    expect(await collected(files)).toMatchObject({ documents: { size: 1 }, gaps: { size: 0 } })
    const artifact = aDocument(MEDIA_TYPES.ociArtifact, { artifactType: 'application/x', blobs: [blob] })
    expect(await collected(artifact)).toMatchObject({ documents: { size: 1 }, gaps: { size: 0 } })
  })

  it('leaves a config out that is too long to be compared', async () => {
    const { documents, gaps } = await collected(aLayout({ image }), { limits: { documentBytes: 10 } })
    expect(documents.size).toBe(1)
    expect([...gaps]).toEqual([expect.stringContaining('bytes, which is too long; it was left out.')])
  })

  it('says nothing of a reference that is not there', async () => {
    const location = parseLocation(`oci:${await workspace.write(aLayout({ image }))}:none`)
    if (location.kind !== 'oci') throw new Error('It is a layout.')
    const collecting = { collection: createCollection('sources.tar'), limits: DEFAULT_LIMITS, signal: SIGNAL }
    expect(await collectImage(createOciLayoutStore(location, OPTIONS), collecting)).toMatchObject({ kind: 'missing' })
  })
})

describe('a collection', () => {
  it('ends where it takes too much', async () => {
    const collection = createCollection('sources.tar', image.bytes.byteLength)
    expect(await refusal(collected(aLayout({ image }), { collection }))).toMatch(
      /^limit\.snapshot-size .*sources\.tar: its documents have more than \d+ bytes.*Take several snapshots\.$/,
    )
  })

  it('asks once more for bytes of another length under one digest', async () => {
    const collection = createCollection('sources.tar')
    collection.keep(image.digest, image.bytes)
    const descriptor = { mediaType: '', digest: image.digest, urls: [], annotations: new Map<string, string>() }
    const ask = (): Promise<undefined> => Promise.resolve(undefined)
    expect(await collection.once({ ...descriptor, size: image.bytes.byteLength }, ask)).toBe(image.bytes)
    expect(await collection.once({ ...descriptor, size: 1 }, ask)).toBeUndefined()
  })
})

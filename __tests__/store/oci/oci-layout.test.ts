import { chmod, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { parseLocation } from '../../../src/oci/location.js'
import { createOciLayoutStore } from '../../../src/store/oci/oci-layout.js'
import type { ImageStore } from '../../../src/store/image-store.js'
import { createLayoutStore } from '../../../src/store/oci/layout-store.js'
import type { StoredFile } from '../../../src/store/stored-file.js'
import { anImage } from '../../helpers/image/image.js'
import { anIndex } from '../../helpers/image/image-index.js'
import {
  aLayout,
  blobName,
  describing,
  drain,
  OPTIONS,
  refusal,
  SIGNAL,
  Workspace,
  type FileMap,
} from '../oci-builders.js'

const workspace = new Workspace()
afterAll(() => workspace.clear())

const image = anImage()
const other = anImage({ platform: 'linux/arm64' })
const index = anIndex([image, other])
const [layer] = image.layers
if (layer === undefined) throw new Error('The image has no layer.')

function storeAt(path: string, rest = ''): ImageStore {
  const location = parseLocation(`oci:${path}${rest}`)
  if (location.kind !== 'oci') throw new Error('no layout')
  return createOciLayoutStore(location, OPTIONS)
}

async function storeOf(files: FileMap, rest = ''): Promise<ImageStore> {
  return storeAt(await workspace.write(files), rest)
}

describe('createOciLayoutStore', () => {
  it('finds the only image, by its tag, by its digest, and a child of an index by its digest', async () => {
    const root = await workspace.write(aLayout({ image: index, tag: '1' }))
    for (const rest of ['', ':1', `@${index.digest}`]) {
      expect(await storeAt(root, rest).top(SIGNAL)).toMatchObject({ kind: 'found', value: { digest: index.digest } })
    }
    const child = await storeAt(root, `@${other.digest}`).top(SIGNAL)
    expect(child).toMatchObject({ kind: 'found', value: { digest: other.digest, document: { kind: 'manifest' } } })
  })

  it('says of itself what the gate needs', async () => {
    const files = aLayout({ image, tag: '1' })
    const pinned = await storeOf(files, `@${image.digest}`)
    expect(await pinned.tagDigest(SIGNAL)).toBeUndefined()
    expect(await (await storeOf(files)).tagDigest(SIGNAL)).toBe(image.digest)
    const store = await storeOf(files, `:1@${image.digest}`)
    expect(store).toMatchObject({ transport: 'oci', tag: '1', pinnedByDigest: true, local: true })
    expect(store.reference).toBe(`${store.repository}:1@${image.digest}`)
    expect(await store.tagDigest(SIGNAL)).toBe(image.digest)
  })

  it('reads documents, configs and layers by digest', async () => {
    const store = await storeOf(aLayout({ image: index }))
    expect(await store.document(describing(other), SIGNAL)).toMatchObject({ value: { digest: other.digest } })
    expect(await store.smallBlob(describing(image.config), SIGNAL)).toEqual({
      kind: 'found',
      value: Buffer.from(image.config.bytes),
    })
    expect(await store.lookUp(describing(layer), SIGNAL)).toEqual({ kind: 'proven' })
    const read = await drain(await store.blob(describing(layer), SIGNAL))
    expect(read).toEqual({ bytes: Buffer.from(layer.bytes), end: { kind: 'whole' } })
  })

  it('has no tag that is not listed, whatever the blobs are', async () => {
    const store = await storeOf(aLayout({ image, tag: '1' }, { image: other, tag: '2' }), ':3')
    const top = await store.top(SIGNAL)
    expect(top).toMatchObject({ kind: 'missing', problem: { code: 'manifest.missing', side: 'mirror' } })
    expect(top.kind === 'missing' && top.problem.message).toContain('the layout holds "1", "2"')
    expect(await store.tagDigest(SIGNAL)).toBeUndefined()
  })

  it('names a few of the tags that there are', async () => {
    const tags = Array.from({ length: 12 }, (_, at) => ({ image, tag: `v${at}` }))
    const many = await (await storeOf(aLayout(...tags), ':x')).top(SIGNAL)
    expect(many).toMatchObject({ kind: 'missing', problem: { message: expect.stringContaining('"v9" and 2 more') } })
    const none = await (await storeOf(aLayout(), ':x')).top(SIGNAL)
    expect(none).toMatchObject({ problem: { message: expect.stringContaining('the layout holds nothing') } })
  })

  it('reads no config that is larger than a document may be', async () => {
    const store = await storeOf(aLayout({ image }))
    const large = describing(image.config, { size: OPTIONS.limits.documentBytes + 1 })
    expect(await refusal(store.smallBlob(large, SIGNAL))).toMatch(/^blob\.too-large /)
  })

  it('lacks what is gone', async () => {
    const lost: readonly string[] = [image, image.config, layer].map(({ digest }) => blobName(digest))
    const gone = Object.fromEntries(Object.entries(aLayout({ image })).filter(([name]) => !lost.includes(name)))
    const store = await storeOf(gone)
    const kinds = [
      await store.top(SIGNAL),
      await store.document(describing(image), SIGNAL),
      await store.smallBlob(describing(image.config), SIGNAL),
      await store.lookUp(describing(layer), SIGNAL),
      await store.blob(describing(layer), SIGNAL),
    ].map(({ kind }) => kind)
    expect(kinds).toEqual(['missing', 'missing', 'missing', 'missing', 'missing'])
  })

  it('tells bytes that are not the ones of the digest', async () => {
    const tampered = Buffer.from(layer.bytes).fill(0, 20, 30)
    const store = await storeOf({
      ...aLayout({ image }),
      [blobName(layer.digest)]: tampered,
      [blobName(image.config.digest)]: 'short',
    })
    const read = await drain(await store.blob(describing(layer), SIGNAL))
    expect(read.end).toMatchObject({ kind: 'digest' })
    expect(await store.smallBlob(describing(image.config), SIGNAL)).toEqual({
      kind: 'wrong',
      end: { kind: 'size', actual: 5 },
    })
    expect(await store.lookUp(describing(image.config), SIGNAL)).toEqual({ kind: 'size', actual: 5 })
  })

  it('refuses manifests with other bytes or sizes', async () => {
    const swapped = { ...aLayout({ image }), [blobName(image.digest)]: Buffer.from(image.bytes).fill(32, 0, 1) }
    expect(await refusal((await storeOf(swapped)).top(SIGNAL))).toMatch(/^manifest\.digest /)
    const cut = { ...aLayout({ image }), [blobName(image.digest)]: '{}' }
    expect(await refusal((await storeOf(cut)).top(SIGNAL))).toMatch(/^manifest\.size /)
  })

  it('asks which image is meant where there are several', async () => {
    const two = aLayout({ image, tag: '1' }, { image: other })
    const untagged = await refusal((await storeOf(two)).top(SIGNAL))
    expect(untagged).toMatch(/^layout\.ambiguous .*it holds 2 images: "1", @sha256:/)
    const twice = aLayout({ image, tag: '1' }, { image: other, tag: '1' })
    expect(await refusal((await storeOf(twice, ':1')).top(SIGNAL))).toMatch(/^layout\.ambiguous .*2 images tagged "1"/)
    const same = aLayout({ image, tag: '1' }, { image, tag: '1' })
    expect(await (await storeOf(same, ':1')).top(SIGNAL)).toMatchObject({ kind: 'found' })
  })

  it.each([
    ['another version', { 'oci-layout': '{"imageLayoutVersion":"2.0.0"}' }, 'layout.invalid'],
    ['no version', { 'oci-layout': '{}' }, 'layout.invalid'],
    ['a list for its version', { 'oci-layout': '["1.0.0"]' }, 'layout.invalid'],
    ['a broken oci-layout', { 'oci-layout': '{' }, 'json.invalid'],
    ['two versions', { 'oci-layout': '{"imageLayoutVersion":"1.0.0","ImageLayoutVersion":"1.0.1"}' }, 'json.invalid'],
    ['an empty index', { 'index.json': '{"schemaVersion":2,"manifests":[]}' }, 'layout.invalid'],
    ['a manifest for an index', { 'index.json': image.bytes }, 'layout.invalid'],
    ['a traversal for a digest', { 'index.json': listing('sha256:../../../etc/passwd') }, 'digest.invalid'],
    ['an algorithm that is a path', { 'index.json': listing(`../x:${'a'.repeat(64)}`) }, 'digest.invalid'],
    ['an index of enormous size', { 'index.json': ' '.repeat(5_000_000) }, 'limit.document-size'],
    [
      'another type in the index than in the blob',
      { 'index.json': listing(image.digest, true) },
      'document.media-type',
    ],
  ])('refuses a layout with %s', async (_, files, code) => {
    const store = await storeOf({ ...aLayout({ image }), ...files })
    expect(await refusal(store.top(SIGNAL))).toContain(`${code} Could not read the mirror oci:`)
  })

  it('refuses a folder that is none, and is no layout', async () => {
    expect(await refusal(storeAt('/nowhere/at/all').top(SIGNAL))).toMatch(/^location\.absent /)
    expect(await refusal((await storeOf({ 'manifest.json': '[]' })).top(SIGNAL))).toMatch(
      /^layout\.invalid .*oci-layout/,
    )
    const file = await workspace.file(new Uint8Array(0))
    expect(await refusal(storeAt(file).top(SIGNAL))).toMatch(/^location\.unreadable .*oci-archive:FILE/)
  })

  it('follows links inside the layout and no others', async () => {
    const root = await workspace.write(aLayout({ image }))
    const secret = await workspace.file(layer.bytes)
    const path = join(root, blobName(layer.digest))
    await rm(path)
    await symlink(secret, path)
    expect(await refusal(storeAt(root).blob(describing(layer), SIGNAL))).toMatch(/^location\.unsafe .*leads out/)
    await rm(path)
    await writeFile(join(root, 'kept'), layer.bytes)
    await symlink('../../kept', path)
    expect((await drain(await storeAt(root).blob(describing(layer), SIGNAL))).end).toEqual({ kind: 'whole' })
  })

  it.each([blobName(layer.digest), 'blobs/sha256', 'blobs'])('takes no link to nothing for a gap: %s', async (name) => {
    const root = await workspace.write(aLayout({ image }))
    await rm(join(root, name), { recursive: true })
    await symlink('/nowhere/at/all', join(root, name))
    const store = storeAt(root)
    expect(await refusal(store.lookUp(describing(layer), SIGNAL))).toMatch(/^location\.unreadable .*not there/)
  })

  it('may be looked for at the root of the file system', async () => {
    expect(await refusal(storeAt('/').top(SIGNAL))).toMatch(/^layout\.invalid .*oci-layout/)
  })

  it('has no blob whose last byte is gone by the time it is asked for', async () => {
    const size = layer.bytes.byteLength
    const cut: StoredFile = {
      path: 'x',
      size,
      chunks: async function* () {
        yield await Promise.resolve(layer.bytes.subarray(1))
      },
      hasLastByte: () => Promise.resolve(false),
    }
    const store = createLayoutStore({
      reference: 'oci:x',
      transport: 'oci',
      repository: 'oci:x',
      choice: {},
      files: () => ({ find: () => Promise.resolve(cut) }),
      place: { side: 'mirror', name: 'oci:x' },
      limits: OPTIONS.limits,
    })
    expect(await refusal(store.lookUp(describing(layer), SIGNAL))).toMatch(/^blob\.incomplete .*last byte/)
  })

  it('takes a file that may not be read for an error, not for a gap', async () => {
    const root = await workspace.write(aLayout({ image }))
    const path = join(root, blobName(layer.digest))
    await rm(path)
    await writeFile(path, layer.bytes)
    await chmod(path, 0)
    const said = await refusal(openAs(65_534, () => storeAt(root).lookUp(describing(layer), SIGNAL)))
    expect(said).toMatch(/^location\.unreadable /)
  })

  it('stops where it is told to', async () => {
    const stop = new AbortController()
    const store = await storeOf(aLayout({ image }))
    const blob = await store.blob(describing(layer), stop.signal)
    stop.abort(new Error('enough'))
    await expect(drain(blob)).rejects.toThrow('enough')
  })
})

function listing(digest: string, wrongType = false): string {
  const mediaType = wrongType ? 'application/vnd.oci.image.index.v1+json' : image.mediaType
  return JSON.stringify({ schemaVersion: 2, manifests: [{ mediaType, digest, size: image.bytes.byteLength }] })
}

/** Root may read everything, so the test is another user for a moment. */
async function openAs<T>(user: number, work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work()
  process.seteuid?.(user)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}

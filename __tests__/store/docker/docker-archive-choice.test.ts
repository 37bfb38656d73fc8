import { afterAll, describe, expect, it } from '@jest/globals'
import { parseLocation } from '../../../src/oci/location.js'
import { createDockerArchiveStore } from '../../../src/store/docker/docker-archive.js'
import type { ImageStore, StoredDocument } from '../../../src/store/image-store.js'
import { jsonBytes } from '../../helpers/image/document.js'
import { anImage } from '../../helpers/image/image.js'
import { aTar } from '../../helpers/image/tar.js'
import { aDockerArchive, aLayout, OPTIONS, refusal, SIGNAL, Workspace, type FileMap } from '../oci-builders.js'

const workspace = new Workspace()
afterAll(() => workspace.clear())

const image = anImage()
const saved = aDockerArchive(image)

async function storeOf(tar: Uint8Array, rest = ''): Promise<ImageStore> {
  const location = parseLocation(`docker-archive:${await workspace.file(tar)}${rest}`)
  if (location.kind !== 'docker-archive') throw new Error('no archive')
  return createDockerArchiveStore(location, OPTIONS)
}

async function topOf(store: ImageStore): Promise<StoredDocument> {
  const top = await store.top(SIGNAL)
  if (top.kind === 'missing') throw new Error(top.problem.message)
  return top.value
}

/** What the `manifest.json` of several archives would list in one, without the images' names. */
function withoutNames(...archives: readonly FileMap[]): unknown {
  return archives.flatMap((files) => {
    const list = JSON.parse(Buffer.from(files['manifest.json'] ?? '').toString()) as readonly object[]
    return list.map((entry) => ({ ...entry, RepoTags: null }))
  })
}

describe('the choice of an image in an archive', () => {
  it('names a few of the images that there are, nameless ones too', async () => {
    const names = Array.from({ length: 11 }, (_, at) => `acme/app:${at}`)
    const images = [null, names].map((RepoTags) => ({ Config: 'x.json', RepoTags, Layers: [] }))
    const store = await storeOf(aTar({ 'manifest.json': jsonBytes(images) }))
    const said = await refusal(store.top(SIGNAL))
    expect(said).toContain('it holds 2 images: an image without a name, "acme/app:0", ')
    expect(said).toContain('"acme/app:8" and 2 more')
    expect(said).toMatch(/ Name one of them: behind the path, write :NAME:TAG\.$/)
    const nameless = await storeOf(
      aTar({ 'manifest.json': jsonBytes(images.map((one) => ({ ...one, RepoTags: null }))) }),
    )
    expect(await refusal(nameless.top(SIGNAL))).toMatch(/ None of them has a name: behind the path, write :@0 for/)
  })

  it('takes the image at a position, and has none behind the last', async () => {
    const other = anImage({ layers: [aTar({ other: 'other' })] })
    const others = aDockerArchive(other)
    const nameless = withoutNames(saved, others)
    const tar = aTar({ ...saved, ...others, 'manifest.json': jsonBytes(nameless) })
    const configs = [':@0', ':@1'].map(async (rest) => (await topOf(await storeOf(tar, rest))).document)
    expect(await Promise.all(configs)).toMatchObject(
      [image, other].map(({ config: { digest } }) => ({ config: { digest } })),
    )
    expect((await (await storeOf(tar, ':@2')).top(SIGNAL)).kind).toBe('missing')
    expect((await storeOf(tar, ':@1')).reference).toMatch(/:@1$/)
  })

  it('takes one of several images without names although a layout lists them beside it', async () => {
    const other = anImage({ layers: [aTar({ other: 'other' })] })
    const nameless = withoutNames(saved, aDockerArchive(other))
    const layout = aLayout({ image }, { image: other })
    const tar = aTar({ ...saved, ...aDockerArchive(other), ...layout, 'manifest.json': jsonBytes(nameless) })
    expect((await topOf(await storeOf(tar, ':@1'))).document).toMatchObject({ config: { digest: other.config.digest } })
  })
})

import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { rmSync, truncateSync } from 'node:fs'
import { gunzipSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { startFilledRegistry } from './harness/build-image.js'
import { check, kindsOf, outline, platformOf } from './harness/check.js'
import { startRegistry } from './harness/registry-server.js'
import { type LoadedImage, remake, withLastLayer } from './harness/remake.js'
import { skopeoCopy } from './harness/skopeo.js'
import { blobFile } from './harness/storage.js'
import { describeWithTools } from './harness/tools.js'
import { originOf } from './harness/transport.js'
import { getDocument, type Index, type Manifest } from './harness/wire.js'
import { createWorkspace } from './harness/workspace.js'

const smuggled = Buffer.from('what nobody put into the source')

describeWithTools(['docker-registry', 'buildah', 'skopeo', 'busybox'], 'mirrors that show the right digests', () => {
  const workspace = createWorkspace()
  let source = ''

  beforeAll(async () => {
    source = (await startFilledRegistry(workspace)).host
  })

  afterAll(() => workspace.remove())

  const compare = (mirror: string): ReturnType<typeof check> => check({ source: `${source}/demo/oci:1`, mirror })

  /** A mirror with all bytes, and the file of the layer that only linux/amd64 has. */
  async function fullMirror(descriptorCache: boolean): Promise<{ host: string; file: string; blob: string }> {
    const { host, root } = await startRegistry(workspace, { descriptorCache })
    await skopeoCopy(workspace, `${source}/demo/oci:1`, `${host}/demo:1`, '--all')
    const index = (await getDocument(host, 'demo', '1')) as Index
    const amd64 = index.manifests.find((child) => child.platform?.architecture === 'amd64')
    const manifest = (await getDocument(host, 'demo', amd64?.digest ?? '')) as Manifest
    const digest = manifest.layers.at(-1)?.digest ?? ''
    return { host, file: blobFile(root, digest), blob: `${originOf(host)}/v2/demo/blobs/${digest}` }
  }

  it('misses a blob that was deleted in the storage of the mirror', async () => {
    const { host, file } = await fullMirror(false)
    rmSync(file)
    const checked = await compare(`${host}/demo:1`)
    expect(outline(checked)).toEqual({
      exitCode: 1,
      passed: 'false',
      result: 'missing',
      platforms: { 'linux/amd64': 'missing', 'linux/arm64': 'identical', 'linux/arm/v7': 'identical' },
    })
    expect(checked.pair.mirror.digest).toBe(checked.pair.source.digest)
    expect(kindsOf(platformOf(checked, 'linux/amd64'))).toContain('blob.missing')
  })

  it('does not pass a deleted blob that the cache of the mirror still vouches for', async () => {
    const { host, file, blob } = await fullMirror(true)
    rmSync(file)
    expect((await fetch(blob, { method: 'HEAD' })).status).toBe(200)
    const checked = await compare(`${host}/demo:1`)
    expect(outline(checked)).toEqual({
      exitCode: 1,
      passed: 'false',
      result: 'inconclusive',
      platforms: { 'linux/amd64': 'inconclusive', 'linux/arm64': 'identical', 'linux/arm/v7': 'identical' },
    })
    expect(checked.pair.mirror.digest).toBe(checked.pair.source.digest)
  })

  it('finds a blob that was cut short different', async () => {
    const { host, file } = await fullMirror(false)
    truncateSync(file, 20)
    const checked = await compare(`${host}/demo:1`)
    expect(outline(checked)).toMatchObject({ exitCode: 1, passed: 'false', result: 'different' })
    expect(kindsOf(platformOf(checked, 'linux/amd64'))).toContain('blob.size')
  })

  const tamper = async (
    from: string,
    edit: (layer: Buffer) => Buffer,
    ...flags: readonly string[]
  ): Promise<string> => {
    const { host } = await startRegistry(workspace)
    await skopeoCopy(workspace, `${source}/demo/oci:1`, `${host}/${from}:1`, '--all', ...flags)
    const editAmd64 = (image: LoadedImage): LoadedImage =>
      image.platform === 'linux/amd64' ? withLastLayer(image, edit) : image
    await remake({ host, repository: from }, { host, repository: 'tampered' }, editAmd64)
    return `${host}/tampered:1`
  }

  const amd64Differs = { exitCode: 1, passed: 'false', result: 'different', platforms: { 'linux/amd64': 'different' } }

  it("finds a layer swapped under the source's own config different", async () => {
    const mirror = await tamper('demo', (layer) => gzipSync(Buffer.concat([gunzipSync(layer), smuggled])))
    const checked = await compare(mirror)
    expect(outline(checked)).toMatchObject(amd64Differs)
    expect(kindsOf(platformOf(checked, 'linux/amd64'))).toContain('layer.content')
  })

  it('finds a second gzip member behind the right one different', async () => {
    const mirror = await tamper('demo', (layer) => Buffer.concat([layer, gzipSync(smuggled)]))
    expect(outline(await compare(mirror))).toMatchObject(amd64Differs)
  })

  it('finds a second zstd frame behind the right one different', async () => {
    const addFrame = (layer: Buffer): Buffer => Buffer.concat([layer, zstdCompressSync(smuggled)])
    const mirror = await tamper('demo', addFrame, '--dest-compress-format=zstd')
    expect(outline(await compare(mirror))).toMatchObject(amd64Differs)
  })
})

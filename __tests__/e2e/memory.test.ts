import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { createBigLayer } from './harness/big-layer.js'
import { check, outline } from './harness/check.js'
import { type RunningRegistry, startRegistry } from './harness/registry-server.js'
import { createTimedEntry } from './harness/timed-entry.js'
import { describeWithTools } from './harness/tools.js'
import { type Descriptor, mountBlob, putBlob, putBlobStream, putDocument } from './harness/wire.js'
import { createWorkspace } from './harness/workspace.js'

const manifestType = 'application/vnd.oci.image.manifest.v1+json'

describeWithTools(['docker-registry', 'time'], 'a layer of 1 GiB', () => {
  const workspace = createWorkspace()
  let registry: RunningRegistry
  let size = 0

  beforeAll(async () => {
    registry = await startRegistry(workspace)
    const { host } = registry
    const big = createBigLayer(1024)
    await putBlobStream(host, 'source', big.stream, big.digest)
    await mountBlob(host, 'source', 'mirror', big.digest())
    size = big.size
    const layer = { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest: big.digest(), size }
    const rootfs = { type: 'layers', diff_ids: [big.diffID()] }
    const bytes = Buffer.from(JSON.stringify({ architecture: 'amd64', os: 'linux', config: {}, rootfs }))
    const pushManifest = async (repository: string): Promise<Descriptor> => {
      const config = await putBlob(host, repository, bytes, 'application/vnd.oci.image.config.v1+json')
      const manifest = { schemaVersion: 2, mediaType: manifestType, config, layers: [layer] } as const
      return putDocument(host, repository, manifest, '1')
    }
    await pushManifest('source')
    await pushManifest('mirror')
  })

  afterAll(() => workspace.remove())

  it('is read and hashed twice in less than 256 MiB of memory', async () => {
    const timed = createTimedEntry(workspace.folder('time'))
    const { host } = registry
    const inputs = { source: `${host}/source:1`, mirror: `${host}/mirror:1`, verify: 'content' }
    const checked = await check(inputs, {}, { entry: timed.path })
    expect(outline(checked)).toMatchObject({ exitCode: 0, passed: 'true', result: 'identical' })
    expect(checked.report.requests.bytes).toBeGreaterThan(size)
    expect(timed.peakMebibytes()).toBeLessThan(256)
  })
})

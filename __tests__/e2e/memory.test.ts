import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { createBigLayer } from './harness/big-layer.js'
import { check, outline } from './harness/check.js'
import { type RunningRegistry, startRegistry } from './harness/registry-server.js'
import { storeBlob } from './harness/storage.js'
import { createTimedEntry } from './harness/timed-entry.js'
import { describeWithTools } from './harness/tools.js'
import { putBlob, putDocument } from './harness/wire.js'
import { createWorkspace } from './harness/workspace.js'

const manifestType = 'application/vnd.oci.image.manifest.v1+json'
const layerType = 'application/vnd.oci.image.layer.v1.tar+gzip'

describeWithTools(['docker-registry', 'time'], 'large layers', () => {
  const workspace = createWorkspace()
  let registry: RunningRegistry

  beforeAll(async () => {
    registry = await startRegistry(workspace)
  }, 60_000)

  afterAll(() => workspace.remove())

  /** Pushes an image of layers of so many MiB, twice, and gives the bytes of all of them. */
  async function pushed(name: string, mebibytes: readonly number[]): Promise<number> {
    const { host, root } = registry
    const [source, mirror] = [`${name}/source`, `${name}/mirror`]
    const layers = []
    const diffIDs = []
    for (const size of mebibytes) {
      const big = createBigLayer(size)
      await storeBlob(root, [source, mirror], big.stream, big.digest)
      layers.push({ mediaType: layerType, digest: big.digest(), size: big.size })
      diffIDs.push(big.diffID())
    }
    const rootfs = { type: 'layers', diff_ids: diffIDs }
    const bytes = Buffer.from(JSON.stringify({ architecture: 'amd64', os: 'linux', config: {}, rootfs }))
    for (const repository of [source, mirror]) {
      const config = await putBlob(host, repository, bytes, 'application/vnd.oci.image.config.v1+json')
      await putDocument(host, repository, { schemaVersion: 2, mediaType: manifestType, config, layers }, '1')
    }
    return layers.reduce((sum, { size }) => sum + size, 0)
  }

  it.each([
    ['one of 1 GiB', 'one', [1024]],
    ['eight at a time', 'eight', new Array<number>(8).fill(96)],
  ])(
    'are read and hashed twice in less than 256 MiB of memory: %s',
    async (_, name, mebibytes) => {
      const size = await pushed(name, mebibytes)
      const timed = createTimedEntry(workspace.folder(`time-${name}`))
      const { host } = registry
      const inputs = { source: `${host}/${name}/source:1`, mirror: `${host}/${name}/mirror:1`, verify: 'content' }
      const checked = await check(inputs, {}, { entry: timed.path })
      expect(outline(checked)).toMatchObject({ exitCode: 0, passed: 'true', result: 'identical' })
      expect(checked.report.requests.bytes).toBeGreaterThan(size)
      expect(timed.peakMebibytes()).toBeLessThan(256)
    },
    120_000,
  )
})

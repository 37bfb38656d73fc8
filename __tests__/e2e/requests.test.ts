import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { LoggedRequest } from './harness/access-log.js'
import { PLATFORMS, startFilledRegistry } from './harness/build-image.js'
import { check } from './harness/check.js'
import { startRegistry } from './harness/registry-server.js'
import { skopeoCopy } from './harness/skopeo.js'
import { describeWithTools } from './harness/tools.js'
import { PROTOCOL } from './harness/transport.js'
import { getDocument, type Index, type Manifest } from './harness/wire.js'
import { createWorkspace } from './harness/workspace.js'

describeWithTools(['docker-registry', 'buildah', 'skopeo', 'busybox'], 'the requests for an identical pair', () => {
  const workspace = createWorkspace()
  let atSource: readonly LoggedRequest[] = []
  let atMirror: readonly LoggedRequest[] = []
  let arrived: readonly LoggedRequest[] = []
  let counted = 0
  let manifestPaths: readonly string[] = []
  let blobPaths: readonly string[] = []

  beforeAll(async () => {
    const [source, mirror] = await Promise.all([startFilledRegistry(workspace), startRegistry(workspace)])
    await skopeoCopy(workspace, `${source.host}/demo/oci:1`, `${mirror.host}/copy:1`, '--all')
    const index = (await getDocument(source.host, 'demo/oci', '1')) as Index
    manifestPaths = index.manifests.map((child) => `/v2/copy/manifests/${child.digest}`)
    const blobs = new Set<string>()
    for (const child of index.manifests) {
      const manifest = (await getDocument(source.host, 'demo/oci', child.digest)) as Manifest
      for (const blob of [manifest.config, ...manifest.layers]) blobs.add(`/v2/copy/blobs/${blob.digest}`)
    }
    blobPaths = [...blobs]
    await Promise.all([source, mirror].map((registry) => registry.forgetRequests()))
    const checked = await check(
      { source: `${source.host}/demo/oci:1`, mirror: `${mirror.host}/copy:1` },
      {},
      { once: true },
    )
    expect(checked.result).toBe('identical')
    atSource = await source.requests()
    atMirror = await mirror.requests()
    arrived = [...(await source.arrivals()), ...(await mirror.arrivals())]
    counted = checked.report.requests.total
  })

  afterAll(() => workspace.remove())

  const paths = (requests: readonly LoggedRequest[]): readonly string[] => requests.map((request) => request.path)
  const sorted = (texts: readonly string[]): readonly string[] => [...texts].sort()

  it('asks the source for its index and for nothing else', () => {
    expect(atSource).toEqual([
      expect.objectContaining({ method: 'GET', path: '/v2/demo/oci/manifests/1', status: 200 }),
    ])
  })

  it('asks the mirror once for the index, for each manifest and for each distinct blob, and how HEAD shows it', () => {
    expect(manifestPaths).toHaveLength(PLATFORMS.length)
    expect(blobPaths).toHaveLength(8)
    const top = '/v2/copy/manifests/1'
    expect(sorted(paths(atMirror))).toEqual(sorted([top, top, ...manifestPaths, ...blobPaths]))
  })

  it('looks blobs up by their last byte', () => {
    const lookUps = atMirror.filter((request) => request.path.includes('/blobs/'))
    expect(lookUps.map(({ method, status, size }) => ({ method, status, size }))).toEqual(
      blobPaths.map(() => ({ method: 'GET', status: 206, size: 1 })),
    )
  })

  it('sends each of them once, by the protocol that is meant, and counts them all', () => {
    const all = [...atSource, ...atMirror]
    expect(arrived.map(({ protocol }) => protocol)).toEqual(all.map(() => PROTOCOL))
    expect(sorted(paths(arrived))).toEqual(sorted(paths(all)))
    expect(counted).toBe(all.length)
  })

  it('sends no HEAD but one for the top of the mirror, and no ping', () => {
    const all = [...atSource, ...atMirror]
    expect(all.filter((request) => request.method !== 'GET')).toEqual([
      expect.objectContaining({ method: 'HEAD', path: '/v2/copy/manifests/1', status: 200 }),
    ])
    expect(paths(all)).not.toContain('/v2/')
  })
})

import { afterAll, expect, it } from '@jest/globals'
import { anIndex } from '../helpers/image/image-index.js'
import { anImage } from '../helpers/image/image.js'
import { push } from '../helpers/image/push.js'
import { aTar } from '../helpers/image/tar.js'
import { closedAfterEach } from '../helpers/closed-after-each.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'
import { runAction } from '../helpers/runner/run-action.js'
import { DEFAULT_LIMITS } from '../../src/model/limits.js'
import type { Report } from '../../src/model/report.js'
import { asPublished } from '../helpers/report-schema.js'
import type { LoggedRequest } from './harness/access-log.js'
import { createCertificates } from './harness/certificates.js'
import { startNginx } from './harness/nginx.js'
import { describeWithTools } from './harness/tools.js'
import { createWorkspace } from './harness/workspace.js'

const open = closedAfterEach()

describeWithTools(['nginx', 'openssl'], 'registries behind nginx, over HTTP/2', () => {
  const workspace = createWorkspace()
  afterAll(() => workspace.remove())

  /** Pairs of one side and another, each of two platforms with layers of their own. */
  async function pairs(count: number): Promise<{ readonly origin: TestRegistry; readonly list: readonly string[] }> {
    const origin = await startRegistry()
    open.push(origin)
    const list = Array.from({ length: count }, (_, index) => {
      const children = ['amd64', 'arm64'].map((architecture) =>
        anImage({
          platform: `linux/${architecture}`,
          layers: [1, 2].map((layer) => aTar({ a: `${index} ${architecture} ${layer}` })),
        }),
      )
      const image = anIndex(children)
      push(origin, `team/${index}`, '1', image)
      push(origin, `hub/${index}`, '1', image)
      return `HOST/team/${index}:1 => HOST/hub/${index}:1`
    })
    return { origin, list }
  }

  async function run(
    perConnection: number,
  ): Promise<{ readonly report: Report; readonly requests: readonly LoggedRequest[] }> {
    const { origin, list } = await pairs(100)
    const { ca, server } = await createCertificates(workspace)
    const nginx = await startNginx(workspace, { server, behind: origin.host, perConnection })
    const images = list.map((line) => line.replaceAll('HOST', nginx.host)).join('\n')
    const { outputs } = await runAction({
      images,
      'ca-file': ca.certificate,
    })
    const json = outputs.get('report') ?? ''
    return { report: asPublished(JSON.parse(json) as Report), requests: nginx.requests() }
  }

  it.each([50, 1000])(
    'are read whole by connections of %d requests',
    async (perConnection) => {
      const { report, requests } = await run(perConnection)
      expect(report.counts.identical).toBe(100)
      expect(requests.filter(({ protocol }) => protocol !== 'HTTP/2.0')).toEqual([])
      // A manifest of each side and a HEAD, 2 children and 6 blobs.
      const needed = 100 * 11
      expect(new Set(requests.map(({ method, path }) => `${method} ${path}`)).size).toBe(needed)
      // What was sent in vain is counted, and no more than one connection had under way when it ended.
      expect(report.requests.total).toBeGreaterThanOrEqual(requests.length)
      expect(report.requests.total - needed).toBeLessThanOrEqual(DEFAULT_LIMITS.streamsPerHost)
    },
    60_000,
  )
})

import { afterAll, beforeAll, it } from '@jest/globals'
import { check } from './harness/check.js'
import { expectInconclusive } from './harness/expect-inconclusive.js'
import { type RunningRegistry, startRegistry } from './harness/registry-server.js'
import { skopeoCopy } from './harness/skopeo.js'
import { pushSmallImage } from './harness/small-image.js'
import { describeWithTools } from './harness/tools.js'
import { createWorkspace } from './harness/workspace.js'

describeWithTools(['docker-registry', 'skopeo'], 'what cannot be decided', () => {
  const workspace = createWorkspace()
  let registry: RunningRegistry

  beforeAll(async () => {
    registry = await startRegistry(workspace, { schema1: true })
    await pushSmallImage(registry.host, 'small')
  })

  afterAll(() => workspace.remove())

  it('is a mirror that holds schema 1, which has no config to compare', async () => {
    await skopeoCopy(workspace, `${registry.host}/small:1`, `${registry.host}/old:1`, '--format=v2s1')
    const checked = await check({ source: `${registry.host}/small:1`, mirror: `${registry.host}/old:1` })
    expectInconclusive(checked, /schema 1.*(copy|push|convert)/i)
  })

  it('is a host that does not answer', async () => {
    const checked = await check({ source: `${registry.host}/small:1`, mirror: '127.0.0.1:1/small:1', retries: '0' })
    expectInconclusive(checked, /127\.0\.0\.1:1\b.*(check|reach)/i)
  })
})

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { check, kindsOf, outline, platformOf } from '../e2e/harness/check.js'
import { describeWithTools } from '../e2e/harness/tools.js'
import { getDocument, type Manifest } from '../e2e/harness/wire.js'
import { createWorkspace } from '../e2e/harness/workspace.js'
import { createClientTools, type ClientTools } from './client-tools.js'
import { REFERRER_PLACES } from './referrer-places.js'

const PROVENANCE = 'application/vnd.cncf.helm.chart.provenance.v1.prov'

describe.each(REFERRER_PLACES)('on $name', ({ unmet, start }) => {
  describeWithTools(
    ['helm', 'regctl', 'oras'],
    'a chart that helm pushed with its provenance',
    () => {
      const workspace = createWorkspace()
      let host = ''
      let tools: ClientTools

      beforeAll(async () => {
        host = await start(workspace)
        tools = await createClientTools(workspace, host)
        const chart = join(tools.folder, 'chart')
        mkdirSync(chart)
        writeFileSync(join(chart, 'Chart.yaml'), 'apiVersion: v2\nname: app\nversion: 1.0.0\n')
        await tools.run('helm', 'package', 'chart')
        // helm pushes what lies beside a chart under this name, whoever signed it.
        writeFileSync(join(tools.folder, 'app-1.0.0.tgz.prov'), 'a signed file')
        await tools.run('helm', 'push', 'app-1.0.0.tgz', `oci://${host}/source`, '--plain-http')
      }, 120_000)

      afterAll(() => workspace.remove())

      it('is identical once it was copied', async () => {
        const { layers } = (await getDocument(host, 'source/app', '1.0.0')) as Manifest
        expect(layers.map(({ mediaType }) => mediaType)).toContain(PROVENANCE)
        await tools.run('regctl', 'image', 'copy', `${host}/source/app:1.0.0`, `${host}/mirror/app:1.0.0`)
        const inputs = { source: `${host}/source/app:1.0.0`, mirror: `${host}/mirror/app:1.0.0`, referrers: 'require' }
        expect(outline(await check(inputs))).toEqual({
          exitCode: 0,
          passed: 'true',
          result: 'identical',
          platforms: { artifact: 'identical' },
        })
      })

      it('is another one where it was pushed without', async () => {
        const bare = join(tools.folder, 'bare')
        mkdirSync(bare)
        await tools.run('helm', 'package', 'chart', '-d', 'bare')
        await tools.run('helm', 'push', 'bare/app-1.0.0.tgz', `oci://${host}/bare`, '--plain-http')
        const checked = await check({ source: `${host}/source/app:1.0.0`, mirror: `${host}/bare/app:1.0.0` })
        expect(outline(checked)).toMatchObject({ exitCode: 1, passed: 'false', result: 'different' })
        expect(kindsOf(platformOf(checked, 'artifact'))).toContain('layer.removed')
      })
    },
    unmet,
    'REQUIRE_PEERS',
  )
})

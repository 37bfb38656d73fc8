import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { startRegistry, type RunningRegistry } from '../e2e/harness/registry-server.js'
import { runTool } from '../e2e/harness/run-tool.js'
import { describeWithTools } from '../e2e/harness/tools.js'
import { createWorkspace } from '../e2e/harness/workspace.js'
import { runCli } from '../helpers/cli/run-cli.js'
import { anIndex } from '../helpers/image/image-index.js'
import { anImage } from '../helpers/image/image.js'
import { startRegistry as startInMemory, type TestRegistry } from '../helpers/registry/start-registry.js'
import { pushOverWire } from './push-over-wire.js'

const images = ['linux/amd64', 'linux/arm64'].map((platform) => anImage({ platform }))
const index = anIndex(images)

interface Listed {
  readonly manifests: readonly { readonly digest: string; readonly mediaType: string }[]
}

describeWithTools(
  ['docker-registry', 'crane', 'tar'],
  'a snapshot, read by crane',
  () => {
    const workspace = createWorkspace()
    const folder = workspace.folder('snapshot')
    let source: RunningRegistry
    let served: TestRegistry
    const crane = (...words: readonly string[]): Promise<string> =>
      runTool('crane', words, { env: { HOME: folder, DOCKER_CONFIG: folder } })

    /** Serves what the file holds, under the types that it says, and nothing of the registry that it is from. */
    beforeAll(async () => {
      source = await startRegistry(workspace)
      await pushOverWire(source.host, 'team/app', '1', index)
      const taken = await runCli(['snapshot', `${source.host}/team/app:1`, '-o', 'sources.tar'], { cwd: folder })
      if (taken.exitCode !== 0) throw new Error(taken.stderr)
      await runTool('tar', ['-xf', 'sources.tar'], { cwd: folder })
      served = await startInMemory()
      const blobs = join(folder, 'blobs', 'sha256')
      const read = (digest: string): Buffer => readFileSync(join(blobs, digest.replace('sha256:', '')))
      for (const name of readdirSync(blobs)) served.putBlob('app', readFileSync(join(blobs, name)))
      const { manifests } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Listed
      for (const { digest, mediaType } of manifests) {
        for (const child of (JSON.parse(read(digest).toString()) as Listed).manifests) {
          served.putManifest('app', read(child.digest), child.mediaType)
        }
        served.putManifest('app', read(digest), mediaType, '1')
      }
    }, 60_000)

    afterAll(async () => {
      await served.close()
      await workspace.remove()
    })

    it('has the manifests and configs of the source, byte for byte', async () => {
      const [from, to] = [`${source.host}/team/app:1`, `${served.host}/app:1`]
      expect(await crane('digest', to)).toBe(`${index.digest}\n`)
      expect(await crane('manifest', to)).toBe(await crane('manifest', from))
      for (const platform of ['linux/amd64', 'linux/arm64']) {
        for (const part of ['manifest', 'config']) {
          expect(await crane(part, '--platform', platform, to)).toBe(await crane(part, '--platform', platform, from))
        }
      }
    })

    it('holds no layers', async () => {
      const [layer] = images[0]?.layers ?? []
      await expect(crane('blob', `${served.host}/app@${layer?.digest ?? ''}`)).rejects.toThrow(/BLOB_UNKNOWN|404/)
    })
  },
  [],
  'REQUIRE_PEERS',
)

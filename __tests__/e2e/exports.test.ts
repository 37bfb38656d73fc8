import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import { PLATFORMS, startFilledRegistry } from './harness/build-image.js'
import { check, evidenceOf, outline } from './harness/check.js'
import { startContainerd, type Containerd } from './harness/containerd.js'
import { runTool } from './harness/run-tool.js'
import { skopeoSave } from './harness/skopeo.js'
import { describeWithTools } from './harness/tools.js'
import { createWorkspace } from './harness/workspace.js'

const TOOLS = ['docker-registry', 'buildah', 'skopeo', 'busybox', 'containerd', 'ctr', 'tar', 'gzip']
const NAME = 'docker.io/acme/app:1'

/** The form in which new Docker saves images, too: an OCI layout with a manifest.json. */
describeWithTools(
  TOOLS,
  'an image that containerd has exported',
  () => {
    const workspace = createWorkspace()
    let source = ''
    let containerd: Containerd

    beforeAll(async () => {
      const started = [startFilledRegistry(workspace), startContainerd(workspace)] as const
      const [{ host }, itsClient] = await Promise.all(started)
      source = `${host}/demo/oci:1`
      containerd = itsClient
      const all = join(workspace.folder('all'), 'image.tar')
      await skopeoSave(workspace, source, `oci-archive:${all}:1`, '--all')
      await containerd('images', 'import', '--all-platforms', '--no-unpack', '--base-name', 'docker.io/acme/app', all)
    })

    afterAll(() => workspace.remove(), 60_000)

    async function exported(...flags: readonly string[]): Promise<string> {
      const file = join(workspace.folder('exported'), 'image.tar')
      await containerd('images', 'export', ...flags, file, NAME)
      return file
    }

    async function packed(file: string): Promise<string> {
      await runTool('gzip', ['--keep', file])
      return `${file}.gz`
    }

    describe.each(PLATFORMS)('for %s', (platform) => {
      it.each([
        ['docker-archive', 'equivalent'],
        ['oci-archive', 'identical'],
      ])('is the same as %s', async (kind, result) => {
        const file = await exported('--platform', platform)
        for (const path of [file, await packed(file)]) {
          const checked = await check({ source, mirror: `${kind}:${path}`, platforms: platform })
          expect(outline(checked)).toEqual({ exitCode: 0, passed: 'true', result, platforms: { [platform]: result } })
          expect(evidenceOf(checked)).toEqual(['proven'])
        }
      })
    })

    it('for all platforms is the same as oci-archive', async () => {
      const mirror = `oci-archive:${await exported('--all-platforms')}:1`
      const checked = await check({ source, mirror, match: 'digest', verify: 'content' })
      expect(outline(checked)).toMatchObject({ exitCode: 0, passed: 'true', result: 'identical' })
      expect(checked.pair.platforms).toHaveLength(PLATFORMS.length)
    })
  },
  process.getuid?.() === 0 ? [] : ['root, as whom containerd runs'],
)

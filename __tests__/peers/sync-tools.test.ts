import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { check, type Checked } from '../e2e/harness/check.js'
import { startRegistry, type RunningRegistry } from '../e2e/harness/registry-server.js'
import { runTool } from '../e2e/harness/run-tool.js'
import { describeWithTools } from '../e2e/harness/tools.js'
import { createWorkspace } from '../e2e/harness/workspace.js'
import { anIndex } from '../helpers/image/image-index.js'
import { anImage } from '../helpers/image/image.js'
import { aTar } from '../helpers/image/tar.js'
import { pushOverWire } from './push-over-wire.js'

const ofTag = (tag: string): ReturnType<typeof anIndex> =>
  anIndex(['linux/amd64', 'linux/arm64'].map((platform) => anImage({ platform, layers: [aTar({ tag, platform })] })))

const TAGS = { 'team/app': ['1.0.0', '1.1.0', '1.2.0-rc.1', '2.0.0'], 'team/web': ['7', '8'] } as const

/** A source with tags, an empty mirror, and a folder for lists. */
function aScene(): {
  readonly folder: string
  readonly start: () => Promise<readonly [source: RunningRegistry, mirror: RunningRegistry]>
  readonly remove: () => Promise<void>
} {
  const workspace = createWorkspace()
  return {
    folder: workspace.folder('lists'),
    start: async () => {
      const [source, mirror] = [await startRegistry(workspace), await startRegistry(workspace)]
      for (const [repository, tags] of Object.entries(TAGS)) {
        for (const tag of tags) await pushOverWire(source.host, repository, tag, ofTag(tag))
      }
      return [source, mirror]
    },
    remove: () => workspace.remove(),
  }
}

/** What of the mirror was compared, and how it came out. */
const outline = ({ report }: Checked): readonly string[] =>
  report.pairs.map(({ mirror, result }) => `${mirror.reference.replace(/^[^/]*\//, '')} ${result}`).toSorted()

describeWithTools(
  ['docker-registry', 'regsync'],
  'what regsync copied',
  () => {
    const scene = aScene()
    let mirror: RunningRegistry
    let compare: () => Promise<Checked>

    beforeAll(async () => {
      const [source, to] = await scene.start()
      mirror = to
      const list = `version: 1
creds:
  - { registry: "${source.host}", tls: disabled }
  - { registry: "${mirror.host}", tls: disabled }
defaults: { parallel: 2 }
sync:
  - source: ${source.host}/team/app
    target: ${mirror.host}/hub/app
    type: repository
    tags: { allow: ["1\\\\..*"], deny: [".*-rc.*"] }
  - { source: "${source.host}/team/web:8", target: "${mirror.host}/hub/web:8", type: image }
`
      writeFileSync(join(scene.folder, 'regsync.yml'), list)
      compare = () => check({ 'config-file': 'regsync.yml' }, {}, { workspace: scene.folder })
      await runTool('regsync', ['once', '-c', 'regsync.yml'], { cwd: scene.folder, env: { HOME: scene.folder } })
    }, 120_000)

    afterAll(() => scene.remove())

    it('is identical to its source, by the list that it was copied with', async () => {
      const checked = await compare()
      expect(outline(checked)).toEqual(['hub/app:1.0.0 identical', 'hub/app:1.1.0 identical', 'hub/web:8 identical'])
      expect([checked.exitCode, checked.passed]).toEqual([0, 'true'])
      expect(checked.log).toContain('logins')
    })

    it('no longer passes with another image under one of its tags', async () => {
      await pushOverWire(mirror.host, 'hub/app', '1.1.0', ofTag('other'))
      const checked = await compare()
      expect(outline(checked)).toEqual(['hub/app:1.0.0 identical', 'hub/app:1.1.0 different', 'hub/web:8 identical'])
      expect([checked.exitCode, checked.passed]).toEqual([1, 'false'])
    })
  },
  [],
  'REQUIRE_PEERS',
)

describeWithTools(
  ['docker-registry', 'skopeo'],
  'what skopeo sync copied',
  () => {
    const scene = aScene()
    let compare: () => Promise<Checked>
    let mirror: RunningRegistry

    beforeAll(async () => {
      const [source, to] = await scene.start()
      mirror = to
      const list = `"${source.host}":
  tls-verify: false
  images:
    team/web: ["8"]
  images-by-tag-regex:
    team/app: ^1\\.[01]\\.
`
      writeFileSync(join(scene.folder, 'sync.yml'), list)
      const prefix = { 'mirror-prefix': `${mirror.host}/hub` }
      compare = () => check({ 'config-file': 'sync.yml', ...prefix }, {}, { workspace: scene.folder })
      const env = { HOME: scene.folder, XDG_RUNTIME_DIR: scene.folder, _CONTAINERS_ROOTLESS_UID: '1000' }
      const flags = ['--src', 'yaml', '--dest', 'docker', '--all', '--dest-tls-verify=false']
      const words = ['--insecure-policy', 'sync', ...flags, 'sync.yml', `${mirror.host}/hub`]
      await runTool('skopeo', words, { cwd: scene.folder, env })
    }, 120_000)

    afterAll(() => scene.remove())

    it('is identical to its source, by the list of skopeo and the prefix that it was copied to', async () => {
      const checked = await compare()
      expect(outline(checked)).toEqual(['hub/app:1.0.0 identical', 'hub/app:1.1.0 identical', 'hub/web:8 identical'])
      expect([checked.exitCode, checked.passed]).toEqual([0, 'true'])
    })

    it('no longer passes with another image under one of the tags of the list', async () => {
      await pushOverWire(mirror.host, 'hub/web', '8', ofTag('other'))
      expect(outline(await compare())).toContain('hub/web:8 different')
    })
  },
  [],
  'REQUIRE_PEERS',
)

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { parseAllDocuments } from 'yaml'
import { cliPath } from '../helpers/cli/run-cli.js'
import { anImage } from '../helpers/image/image.js'
import { push } from '../helpers/image/push.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'
import { repositoryRoot } from '../helpers/repository-root.js'
import { inherited } from '../helpers/runner/environment.js'
import { createWorkspace } from './harness/workspace.js'

const FOLDER = join(repositoryRoot(), 'examples', 'ci')
const NAMES = readdirSync(FOLDER).filter((name) => name !== 'README.md')
const IMAGE = 'registry.example.com/tools/image-parity:1'

const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8')

/** What stands at a path of a YAML file's document. */
function at(name: string, document: number, ...path: readonly (string | number)[]): string {
  const found: unknown = parseAllDocuments(read(name))[document]?.getIn(path)
  if (typeof found !== 'string') throw new Error(`${name} has no text at ${path.join('.')}.`)
  return found
}

/** The script of each example, and a file that it leaves behind. */
const SCRIPTS: Readonly<
  Record<string, { readonly script: () => string; readonly leaves?: string; readonly passes?: 0 }>
> = {
  'gitlab-ci.yml': { script: () => at('gitlab-ci.yml', 0, '.image-parity', 'script', 0), leaves: 'codequality.json' },
  Jenkinsfile: { script: () => /'''(.*?)'''/s.exec(read('Jenkinsfile'))?.[1] ?? '', leaves: 'junit.xml' },
  'forgejo.yml': { script: () => at('forgejo.yml', 0, 'jobs', 'image-parity', 'steps', 0, 'run') },
  'tekton-task.yml': { script: () => at('tekton-task.yml', 0, 'spec', 'steps', 0, 'script'), leaves: 'result' },
  'cronjob.yml': {
    script: () => at('cronjob.yml', 1, 'spec', 'jobTemplate', 'spec', 'template', 'spec', 'containers', 0, 'args', 0),
    leaves: 'image-parity.prom',
    passes: 0,
  },
  'image-parity.sh': { script: () => `${join(FOLDER, 'image-parity.sh')} images.yml` },
}

const folders = createWorkspace()
let source: TestRegistry
let mirror: TestRegistry
let other: TestRegistry

beforeAll(async () => {
  ;[source, mirror, other] = await Promise.all([startRegistry(), startRegistry(), startRegistry()])
  push(source, 'library/redis', '7.2', anImage())
  push(mirror, 'hub/library/redis', '7.2', anImage())
  push(other, 'hub/library/redis', '7.2', anImage({ runtime: { User: 'other' } }))
}, 60_000)
afterAll(async () => {
  await Promise.all([source.close(), mirror.close(), other.close(), folders.remove()])
})

/** Runs a script as its CI would, where the names of the example are those of these registries. */
async function run(
  script: string,
  registry: TestRegistry,
): Promise<{ readonly exitCode: number | null; readonly out: string; readonly folder: string }> {
  const folder = folders.folder('ci')
  const here = (example: string): string =>
    example
      .replaceAll('docker.io/', `${source.host}/`)
      .replaceAll('harbor.example.com/', `${registry.host}/`)
      .replaceAll('node /opt/image-parity/dist/cli.js', `${process.execPath} ${cliPath()}`)
      .replaceAll(/\/(?:config|metrics)\//g, '')
  writeFileSync(join(folder, 'images.yml'), here(at('cronjob.yml', 0, 'data', 'images.yml')))
  const env = {
    ...inherited(['TMPDIR']),
    PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
    HOME: folder,
    IMAGE_PARITY: `${process.execPath} ${cliPath()}`,
    SOURCE: `${source.host}/library/redis:7.2`,
    MIRROR: `${registry.host}/hub/library/redis:7.2`,
    MATCH: 'config',
    RESULT: 'result',
  }
  const child = spawn('/bin/sh', ['-ec', here(script)], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const closed = once(child, 'close')
  const [out] = await Promise.all([text(child.stdout), text(child.stderr), closed])
  return { exitCode: child.exitCode, out, folder }
}

describe('the examples for other CIs', () => {
  it('are all tried here, and told on their page', () => {
    expect(Object.keys(SCRIPTS).toSorted()).toEqual(NAMES.toSorted())
    expect(NAMES.filter((name) => !read('README.md').includes(`(${name})`))).toEqual([])
  })

  it.each(NAMES.filter((name) => name.endsWith('.yml')))('are YAML: %s', (name) => {
    expect(parseAllDocuments(read(name)).flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([])
  })

  it.each(NAMES.filter((name) => !name.endsWith('.sh')))('have one place for the image: %s', (name) => {
    expect(read(name).split(IMAGE)).toHaveLength(2)
    expect(read(name)).toContain('IMAGE_PARITY_IMAGE')
  })

  it.each(Object.entries(SCRIPTS))(
    'do as they say: %s',
    async (_, { script, leaves, passes }) => {
      const good = await run(script(), mirror)
      expect([good.exitCode, leaves === undefined || existsSync(join(good.folder, leaves))]).toEqual([0, true])
      const bad = await run(script(), other)
      expect(bad.exitCode).toBe(passes ?? 1)
    },
    60_000,
  )

  it('print nothing for cron if all passes, and what does not', async () => {
    const { script } = SCRIPTS['image-parity.sh'] ?? { script: () => '' }
    expect((await run(script(), mirror)).out).toBe('')
    expect((await run(script(), other)).out).toMatch(/^NOT PASSED: /)
  }, 60_000)

  it('give a task that did not pass no image to deploy', async () => {
    const { script } = SCRIPTS['tekton-task.yml'] ?? { script: () => '' }
    const pinned = ({ folder }: { readonly folder: string }): string =>
      existsSync(join(folder, 'result')) ? readFileSync(join(folder, 'result'), 'utf8') : ''
    expect(pinned(await run(script(), mirror))).toMatch(/\/hub\/library\/redis@sha256:[0-9a-f]{64}$/)
    expect(pinned(await run(script(), other))).toBe('')
  }, 60_000)

  it('tell metrics of what does not pass, too', async () => {
    const { script } = SCRIPTS['cronjob.yml'] ?? { script: () => '' }
    const { folder } = await run(script(), other)
    expect(readFileSync(join(folder, 'image-parity.prom'), 'utf8')).toMatch(/^# EOF$/m)
  }, 60_000)
})

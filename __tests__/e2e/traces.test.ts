import { afterEach, describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { repack } from '../helpers/image/change.js'
import { anImage, type BuiltImage } from '../helpers/image/image.js'
import { anIndex } from '../helpers/image/image-index.js'
import { push } from '../helpers/image/push.js'
import { aTar } from '../helpers/image/tar.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'
import { runAction } from '../helpers/runner/run-action.js'
import { aDockerArchive, aLayout, anEntry, withoutEnd, type FileMap } from '../store/oci-builders.js'

const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

/** Names that lead out of a folder, by way of others, or straight to `to`. */
const waysOut = (to: string): readonly string[] => [
  '../escaped',
  '../../../escaped',
  'a/../../escaped',
  `${to}/escaped`,
  '~/escaped',
  './../escaped',
]

/** An image that names a way out wherever it may name anything. */
function anEscapist(to: string, platform: string): BuiltImage {
  const ways = waysOut(to)
  const files = Object.fromEntries(ways.map((name) => [name, 'out']))
  const links = ['1', '2'].flatMap((type) => ways.map((target, at) => anEntry(`link-${type}-${at}`, type, { target })))
  const named = Object.fromEntries(
    ways.flatMap((name) => [
      [name, name],
      [`org.opencontainers.image.${name}`, name],
    ]),
  )
  return anImage({
    platform: { os: 'linux', architecture: platform, variant: '../../escaped' },
    layers: [Buffer.concat([withoutEnd(aTar(files)), ...links, new Uint8Array(1024)])],
    annotations: {
      ...named,
      'org.opencontainers.image.ref.name': '../../escaped',
      'org.opencontainers.image.title': `${to}/escaped`,
      'org.opencontainers.image.base.name': '../escaped',
    },
    runtime: { Labels: named, WorkingDir: `${to}/escaped`, Volumes: { '../escaped': {} } },
    config: { author: '../../escaped' },
    history: [{ created_by: `COPY ../escaped ${to}/escaped` }],
  })
}

/** Every path below a folder, with what it holds. */
function treeOf(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry): [string, string] => {
    const path = join(entry.parentPath, entry.name)
    const name = relative(folder, path)
    if (entry.isSymbolicLink()) return [name, `link to ${readlinkSync(path)}`]
    if (entry.isDirectory()) return [name, 'folder']
    return [name, createHash('sha256').update(readFileSync(path)).digest('hex')]
  })
  return new Map(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

interface Place {
  /** Holds everything of this test: a way out of any folder in it ends here. */
  readonly base: string
  readonly workspace: string
}

type Prepare = (place: Place) => Promise<Readonly<Record<string, string>>>

async function registryWith(mirror: BuiltImage[], source: BuiltImage[]): Promise<Record<string, string>> {
  const registry: TestRegistry = await startRegistry()
  open.push(() => registry.close())
  return {
    source: push(registry, 'source/app', '1', anIndex(source)),
    mirror: push(registry, 'mirror/app', '1', anIndex(mirror)),
  }
}

/** Puts files into the workspace, as a folder or as an archive; gives the one to compare with. */
async function beside(
  base: string,
  workspace: string,
  made: FileMap,
  archive: readonly Uint8Array[] | undefined,
): Promise<string> {
  const registry = await startRegistry()
  open.push(() => registry.close())
  if (archive === undefined) {
    for (const [name, content] of Object.entries(made)) {
      const path = join(workspace, 'image', name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
    }
    symlinkSync(join(base, 'outside'), join(workspace, 'image', 'way-out'))
  } else {
    writeFileSync(join(workspace, 'image.tar'), Buffer.concat([...archive, aTar(made)]))
  }
  return push(registry, 'app', '1', anEscapist(base, 'amd64'))
}

const PLACES: readonly (readonly [string, string, Prepare])[] = [
  [
    'two registries',
    'equivalent',
    ({ base }) => {
      const images = ['amd64', 'arm64'].map((platform) => anEscapist(base, platform))
      return registryWith(
        images.map((image) => repack(image, { compression: 'zstd' })),
        images,
      )
    },
  ],
  [
    'a layout',
    'identical',
    async ({ base, workspace }) => {
      const files = aLayout({ image: anEscapist(base, 'amd64'), tag: '1' })
      return { source: await beside(base, workspace, files, undefined), mirror: 'oci:image:1' }
    },
  ],
  ...(['5', '0', '2', '1'] as const).map((type): readonly [string, string, Prepare] => [
    `an archive of OCI with entries of type ${type} that lead out`,
    'inconclusive',
    async ({ base, workspace }) => {
      const ways = waysOut(base).map((name) =>
        type === '0' || type === '5' ? anEntry(name, type) : anEntry(`x${name.length}`, type, { target: name }),
      )
      const files = aLayout({ image: anEscapist(base, 'amd64'), tag: '1' })
      return { source: await beside(base, workspace, files, ways), mirror: 'oci-archive:image.tar:1' }
    },
  ]),
  [
    'an archive of docker save',
    'equivalent',
    async ({ base, workspace }) => {
      const files = aDockerArchive(anEscapist(base, 'amd64'), ['../../escaped:1', 'acme/app:1'])
      return { source: await beside(base, workspace, files, []), mirror: 'docker-archive:image.tar' }
    },
  ],
]

describe('a run with an image whose every name leads out', () => {
  it.each(PLACES)('writes its outputs and its report, and nothing else (%s: %s)', async (_, result, prepare) => {
    const base = mkdtempSync(join(tmpdir(), 'traces-'))
    open.push(() => {
      rmSync(base, { recursive: true, force: true })
    })
    const [workspace, folder, temp] = ['workspace', 'runner', 'tmp'].map((name) => join(base, name))
    if (workspace === undefined || folder === undefined || temp === undefined) throw new Error('There is no folder.')
    for (const made of [workspace, folder, temp]) mkdirSync(made)
    writeFileSync(join(base, 'outside'), 'untouched')
    const inputs = await prepare({ base, workspace })
    const before = treeOf(base)
    const run = await runAction(
      { ...inputs, verify: 'content', title: '../../escaped' },
      { TMPDIR: temp, TEMP: temp, TMP: temp },
      { folder, workspace },
    )
    expect(run.outputs.get('result')).toBe(result)
    const after = treeOf(base)
    const added = [...after.keys()].filter((name) => !before.has(name))
    const home = treeOf(homedir())
    const report = relative(base, dirname(run.outputs.get('report-path') ?? ''))
    expect(report).toMatch(/^runner\/temp\/image-parity-\w+$/)
    expect(added.toSorted()).toEqual(
      [
        ...['env', 'home', 'output', 'path', 'state', 'summary.md', 'temp'].map((name) => `runner/${name}`),
        ...[...home.keys()].map((name) => `runner/home/${name}`),
        ...[report, `${report}/report.json`, `${report}/summary.md`],
      ].toSorted(),
    )
    for (const [name, content] of before) expect([name, after.get(name)]).toEqual([name, content])
    for (const [name, content] of home) expect(after.get(`runner/home/${name}`)).toBe(content)
    for (const name of ['env', 'path', 'state']) expect(readFileSync(join(folder, name), 'utf8')).toBe('')
  })
})

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { runAction } from '../helpers/runner/run-action.js'
import { PLATFORMS, startFilledRegistry } from './harness/build-image.js'
import { check, type Checked, evidenceOf, kindsOf, outline, platformOf } from './harness/check.js'
import { describeWithEngine, type DockerEngine, startDockerEngine } from './harness/docker-engine.js'
import { expectInconclusive } from './harness/expect-inconclusive.js'
import { remake, withLastLayer, withTrueDiffIDs } from './harness/remake.js'
import { skopeoCopy, skopeoSave } from './harness/skopeo.js'
import { tamperedArchive } from './harness/tamper.js'
import { describeWithTools } from './harness/tools.js'
import { getBlob, getDocument, type Manifest } from './harness/wire.js'
import { createWorkspace, type Workspace } from './harness/workspace.js'

const passes = { exitCode: 0, passed: 'true' }
const fails = { exitCode: 1, passed: 'false' }
const amd64 = (result: string): object => ({ result, platforms: { 'linux/amd64': result } })
const everyPlatform = (result: string): object => ({
  result,
  platforms: Object.fromEntries(PLATFORMS.map((platform) => [platform, result])),
})

/** A registry with `demo/oci:1` and `patched:1` (many platforms) and `single:1` and `changed:1` (one platform of each). */
async function startPlace(workspace: Workspace): Promise<string> {
  const { host } = await startFilledRegistry(workspace)
  await remake({ host, repository: 'demo/oci' }, { host, repository: 'patched' }, (image) =>
    withTrueDiffIDs(withLastLayer(image, (layer) => gzipSync(Buffer.concat([gunzipSync(layer), Buffer.alloc(512)])))),
  )
  await skopeoCopy(workspace, `${host}/demo/oci:1`, `${host}/single:1`)
  await skopeoCopy(workspace, `${host}/patched:1`, `${host}/changed:1`)
  return host
}

async function diffIDsOf(host: string, repository: string): Promise<readonly string[]> {
  const manifest = (await getDocument(host, repository, '1')) as Manifest
  const config: unknown = JSON.parse((await getBlob(host, repository, manifest.config.digest)).toString())
  return (config as { readonly rootfs: { readonly diff_ids: readonly string[] } }).rootfs.diff_ids
}

/** The file of a blob in `oci:PATH:TAG`. */
function blobIn(reference: string, digest: string): string {
  return join(reference.split(':')[1] ?? '', 'blobs', digest.replace(':', '/'))
}

/** Puts a one-platform image of the registry somewhere and gives the reference. */
type Put = (repository: string) => Promise<string>

interface Expected {
  /** What the place makes of the same image. */
  readonly same: 'identical' | 'equivalent'
  /** What it takes to have its layers proven. */
  readonly verify?: 'blobs' | 'content'
  readonly env?: () => Readonly<Record<string, string>>
}

/** The tests of every place that holds one platform's image, each in both directions. */
function bothDirections(host: () => string, put: Put, { same, verify = 'blobs', env = () => ({}) }: Expected): void {
  const compare = (source: string, mirror: string): Promise<Checked> => check({ source, mirror, verify }, env())

  it('holds the same image, as the mirror and as the source', async () => {
    const name = `${host()}/single:1`
    const local = await put('single')
    for (const checked of [await compare(name, local), await compare(local, name)]) {
      expect(outline(checked)).toEqual({ ...passes, ...amd64(same) })
      expect(evidenceOf(checked)).toEqual(['proven'])
      if (same === 'identical') continue
      const { source, mirror, differences } = platformOf(checked, 'linux/amd64')
      expect(differences).toEqual([{ kind: 'manifest.unknown' }])
      const diffIDs = await diffIDsOf(host(), 'single')
      expect([source?.diffIDs, mirror?.diffIDs]).toEqual([diffIDs, diffIDs])
      expect(mirror?.configDigest).toBe(source?.configDigest)
    }
  })

  it('holds another image where a layer was changed, as the mirror and as the source', async () => {
    const name = `${host()}/single:1`
    const local = await put('changed')
    const toMirror = await compare(name, local)
    const toSource = await compare(local, name)
    const ids = [await diffIDsOf(host(), 'single'), await diffIDsOf(host(), 'changed')]
    for (const [checked, expected] of [[toMirror, ids] as const, [toSource, [...ids].reverse()] as const]) {
      expect(outline(checked)).toEqual({ ...fails, ...amd64('different') })
      const row = platformOf(checked, 'linux/amd64')
      expect(kindsOf(row)).toContain('layer.content')
      expect([row.source?.diffIDs, row.mirror?.diffIDs]).toEqual(expected)
    }
  })
}

describeWithTools(['docker-registry', 'buildah', 'skopeo', 'busybox'], 'an image in files', () => {
  const workspace = createWorkspace()
  let host = ''

  beforeAll(async () => {
    host = await startPlace(workspace)
  })

  afterAll(() => workspace.remove())

  /** Has skopeo write an image to `kind:PATH:name` and gives that. */
  async function save(kind: string, repository: string, name: string, ...flags: readonly string[]): Promise<string> {
    const reference = `${kind}:${join(workspace.folder('place'), 'image')}:${name}`
    await skopeoSave(workspace, `${host}/${repository}:1`, reference, ...flags)
    return reference
  }

  describe.each<[kind: string, name: string, same: Expected['same']]>([
    ['oci', '1', 'identical'],
    ['oci-archive', '1', 'identical'],
    ['docker-archive', 'acme/app:1', 'equivalent'],
  ])('as skopeo writes %s', (kind, name, same) => {
    bothDirections(
      () => host,
      (repository) => save(kind, repository, name),
      { same },
    )

    it('is missing under another name, and nothing to compare with as the source', async () => {
      const other = (await save(kind, 'single', name)).replace(/:1$/, ':2')
      const checked = await check({ source: `${host}/single:1`, mirror: other })
      expect(outline(checked)).toEqual({ ...fails, ...amd64('missing') })
      expect(checked.pair.notes).toContainEqual(expect.objectContaining({ kind: 'reference.absent' }))
      expectInconclusive(await check({ source: other, mirror: `${host}/single:1` }), /not there.*holds.*1/)
    })
  })

  describe.each(['oci', 'oci-archive'])('with many platforms in %s', (kind) => {
    it('is compared platform by platform, in both directions', async () => {
      const local = await save(kind, 'demo/oci', '1', '--all')
      for (const [source, mirror] of [
        [local, `${host}/demo/oci:1`],
        [`${host}/demo/oci:1`, local],
      ] as const) {
        expect(outline(await check({ source, mirror, match: 'digest', verify: 'content' }))).toEqual({
          ...passes,
          ...everyPlatform('identical'),
        })
        const other = {
          source: source.replace('/demo/oci:', '/patched:'),
          mirror: mirror.replace('/demo/oci:', '/patched:'),
        }
        expect(outline(await check(other))).toEqual({ ...fails, ...everyPlatform('different') })
      }
    })

    it('is compared with what was pushed of it, layer by layer', async () => {
      const local = await save(kind, 'demo/oci', '1', '--all')
      await skopeoCopy(workspace, `${host}/demo/oci:1`, `${host}/zstd:1`, '--all', '--dest-compress-format=zstd')
      const checked = await check({ source: local, mirror: `${host}/zstd:1` })
      expect(outline(checked)).toEqual({ ...passes, ...everyPlatform('equivalent') })
      expect(evidenceOf(checked)).toEqual(['proven', 'proven', 'proven'])
      expect(checked.pair.causes).toContain('recompressed')
    })
  })

  it.each(['oci', 'oci-archive', 'docker-archive'])(
    'of one platform in %s leaves out what else the mirror has',
    async (kind) => {
      const source = await save(kind, 'single', kind === 'docker-archive' ? 'acme/app:1' : '1')
      const checked = await check({ source, mirror: `${host}/demo/oci:1` })
      expect(outline(checked)).toMatchObject({ ...passes, platforms: { 'linux/amd64': expect.any(String) } })
      expect(checked.result).toBe('equivalent')
      expect(checked.pair.platforms).toHaveLength(1)
      const platforms = ['linux/arm64', 'linux/arm/v7']
      expect(checked.pair.notes).toContainEqual({ kind: 'platforms.uncompared', side: 'mirror', platforms })
    },
  )

  it.each(['source', 'mirror'])(
    'that keeps no manifest cannot be asked to match by digest, as the %s',
    async (side) => {
      const local = await save('docker-archive', 'single', 'acme/app:1')
      const name = `${host}/single:1`
      const { exitCode, outputs, stdout } = await runAction({
        source: name,
        mirror: name,
        [side]: local,
        match: 'digest',
      })
      expect([exitCode, outputs.get('passed')]).toEqual([1, 'false'])
      expect(stdout).toMatch(new RegExp(`::error.*${side}.*docker-archive holds no manifest.*match: config`))
    },
  )

  it('has a layer missing from its folder', async () => {
    const { layers } = (await getDocument(host, 'single', '1')) as Manifest
    const local = await save('oci', 'single', '1')
    for (const { digest } of layers.slice(-1)) rmSync(blobIn(local, digest))
    const checked = await check({ source: `${host}/single:1`, mirror: local })
    expect(outline(checked)).toEqual({ ...fails, ...amd64('missing') })
    expect(kindsOf(platformOf(checked, 'linux/amd64'))).toEqual(['blob.missing'])
    // What the log says to do is enough.
    const advice =
      /Mend it: .*: skopeo copy (--all --preserve-digests(?: --src-tls-verify=false)?) docker:\/\/(\S+) (oci:\S+)$/m
    const [, flags = '', from = '', to = ''] = advice.exec(checked.log) ?? []
    rmSync(local.split(':')[1] ?? '', { recursive: true })
    await skopeoSave(workspace, from, to, ...flags.split(' '))
    expect(outline(await check({ source: `${host}/single:1`, mirror: local }))).toEqual({
      ...passes,
      ...amd64('identical'),
    })
  })

  it('has other bytes in a layer of its folder, which is seen where they are read', async () => {
    const { layers } = (await getDocument(host, 'single', '1')) as Manifest
    const local = await save('oci', 'single', '1')
    for (const { digest, size } of layers.slice(-1)) writeFileSync(blobIn(local, digest), Buffer.alloc(size))
    const checked = await check({ source: `${host}/single:1`, mirror: local, verify: 'content' })
    expect(outline(checked)).toEqual({ ...fails, ...amd64('different') })
    expect(kindsOf(platformOf(checked, 'linux/amd64'))).toEqual(['blob.digest'])
  })

  it('has other files in an archive than its config says', async () => {
    const [, file = ''] = (await save('docker-archive', 'single', 'acme/app:1')).split(':')
    const mirror = `docker-archive:${await tamperedArchive(workspace, file, 'Hello from', 'Other from')}`
    const checked = await check({ source: `${host}/single:1`, mirror })
    expect(outline(checked)).toEqual({ ...fails, ...amd64('different') })
    expect(kindsOf(platformOf(checked, 'linux/amd64'))).toEqual(['manifest.unknown', 'blob.digest'])
  })

  it('is compared between files, too', async () => {
    const layout = await save('oci', 'single', '1')
    const archive = await save('docker-archive', 'single', 'acme/app:1')
    const changed = await save('docker-archive', 'changed', 'acme/app:1')
    expect(outline(await check({ source: layout, mirror: archive }))).toEqual({ ...passes, ...amd64('equivalent') })
    expect(outline(await check({ source: changed, mirror: layout }))).toEqual({ ...fails, ...amd64('different') })
  })
})

describeWithEngine(['docker-registry', 'buildah', 'skopeo', 'busybox'], "an image in Docker's hands", () => {
  const workspace = createWorkspace()
  let host = ''
  let engine: DockerEngine

  beforeAll(async () => {
    const started = [startPlace(workspace), startDockerEngine(workspace)] as const
    ;[host, engine] = await Promise.all(started)
  })

  afterAll(() => workspace.remove(), 60_000)

  async function pull(repository: string): Promise<string> {
    const name = `${host}/${repository}:1`
    await engine.docker('pull', '-q', name)
    return name
  }

  async function save(...repositories: readonly string[]): Promise<string> {
    const file = join(workspace.folder('saved'), 'image.tar')
    const names = await Promise.all(repositories.map(pull))
    await engine.docker('save', '-o', file, ...names)
    return `docker-archive:${file}`
  }

  describe('in its engine', () => {
    bothDirections(
      () => host,
      async (repository) => `docker-daemon:${await pull(repository)}`,
      { same: 'equivalent', verify: 'content', env: () => engine.env },
    )
  })

  describe('as it saves it', () => {
    bothDirections(
      () => host,
      (repository) => save(repository),
      { same: 'equivalent' },
    )

    it('has other files in it than its config says', async () => {
      const [, file = ''] = (await save('single')).split(':')
      const mirror = `docker-archive:${await tamperedArchive(workspace, file, 'Hello from', 'Other from')}`
      const checked = await check({ source: `${host}/single:1`, mirror })
      expect(outline(checked)).toEqual({ ...fails, ...amd64('different') })
      expect(kindsOf(platformOf(checked, 'linux/amd64'))).toEqual(['manifest.unknown', 'blob.digest'])
    })

    it('is found by its name among others', async () => {
      const file = await save('single', 'changed')
      const source = `${host}/single:1`
      expect(outline(await check({ source, mirror: `${file}:${source}` }))).toEqual({
        ...passes,
        ...amd64('equivalent'),
      })
      expect(outline(await check({ source, mirror: `${file}:${host}/changed:1` }))).toEqual({
        ...fails,
        ...amd64('different'),
      })
      expect(outline(await check({ source, mirror: `${file}:acme/app:1` }))).toEqual({ ...fails, ...amd64('missing') })
      expectInconclusive(await check({ source, mirror: file }), /holds 2 images.*write :NAME:TAG/)
    })
  })
})

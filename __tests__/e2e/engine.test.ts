import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { join } from 'node:path'
import { PLATFORMS, startFilledRegistry } from './harness/build-image.js'
import { check, type Checked, evidenceOf, kindsOf, outline, platformOf } from './harness/check.js'
import { describeWithEngine, type DockerEngine, startDockerEngine } from './harness/docker-engine.js'
import { expectInconclusive } from './harness/expect-inconclusive.js'
import { startRegistry } from './harness/registry-server.js'
import { skopeoCopy, skopeoSave } from './harness/skopeo.js'
import { replaceInFiles } from './harness/tamper.js'
import { toolPath } from './harness/find-tool.js'
import { getDocument, putDocument } from './harness/wire.js'
import { createWorkspace } from './harness/workspace.js'

const passes = { exitCode: 0, passed: 'true' }
const fails = { exitCode: 1, passed: 'false' }
const equivalent = { ...passes, result: 'equivalent', platforms: { 'linux/amd64': 'equivalent' } }

describeWithEngine(['docker-registry', 'buildah', 'skopeo', 'busybox'], "images in Docker's engine", () => {
  const workspace = createWorkspace()
  let source = ''
  let mirror = ''
  let engine: DockerEngine

  beforeAll(async () => {
    const started = [startFilledRegistry(workspace), startRegistry(workspace), startDockerEngine(workspace)] as const
    const [sourceRegistry, mirrorRegistry, dockerEngine] = await Promise.all(started)
    source = sourceRegistry.host
    mirror = mirrorRegistry.host
    engine = dockerEngine
    await skopeoCopy(workspace, `${source}/demo/oci:1`, `${source}/single:1`)
  })

  afterAll(() => workspace.remove(), 60_000)

  /** Pulls, tags and pushes, as people do. */
  async function promote(from: string, to: string): Promise<void> {
    await engine.docker('pull', '-q', from)
    await engine.docker('tag', from, to)
    await engine.docker('push', '-q', to)
  }

  const show = (name: string, format: string): Promise<string> =>
    engine.docker('image', 'inspect', '--format', `{{${format}}}`, name)

  /** The manifests that the engine knows an image by. */
  const repoDigests = async (name: string): Promise<readonly string[]> =>
    (JSON.parse(await show(name, 'json .RepoDigests')) as string[]).sort()

  const compare = (from: string, to: string, inputs: Readonly<Record<string, string>> = {}): Promise<Checked> =>
    check({ source: from, mirror: to, ...inputs }, engine.env)

  it('pushes an image it has pulled under another manifest digest and the same image ID', async () => {
    const from = `${source}/single:1`
    const to = `${mirror}/single:1`
    await promote(from, to)
    const checked = await compare(from, to)
    expect(outline(checked)).toEqual(equivalent)
    expect(evidenceOf(checked)).toEqual(['proven'])
    expect(checked.pair.causes).toEqual(['converted', 'recompressed'])
    // What Docker shows of the two is what the report shows.
    const row = platformOf(checked, 'linux/amd64')
    const digests = [row.source?.digest, row.mirror?.digest]
    expect(new Set(digests).size).toBe(2)
    expect([checked.pair.source.digest, checked.pair.mirror.digest]).toEqual(digests)
    expect(await repoDigests(from)).toEqual(
      [`${source}/single@${String(digests[0])}`, `${mirror}/single@${String(digests[1])}`].sort(),
    )
    const id = await show(from, '.Id')
    expect([row.source?.configDigest, row.mirror?.configDigest]).toEqual([id, id])
  })

  it('pushes a manifest that another tool has written in its own words, with nothing else changed', async () => {
    await promote(`${source}/single:1`, `${mirror}/pushed:1`)
    await skopeoCopy(workspace, `${mirror}/pushed:1`, `${source}/pushed:1`)
    await putDocument(source, 'pushed', await getDocument(source, 'pushed', '1'), 'compact')
    await promote(`${source}/pushed:compact`, `${mirror}/pushed:compact`)
    const checked = await compare(`${source}/pushed:compact`, `${mirror}/pushed:compact`)
    expect(outline(checked)).toEqual(equivalent)
    expect(checked.pair.causes).toEqual(['re-serialised'])
    expect(kindsOf(platformOf(checked, 'linux/amd64'))).toEqual(['manifest.serialisation'])
    expect(checked.pair.source.digest).not.toBe(checked.pair.mirror.digest)
  })

  it('pushes one platform of many, and the others are missing', async () => {
    await promote(`${source}/demo/oci:1`, `${mirror}/demo/promoted:1`)
    const checked = await compare(`${source}/demo/oci:1`, `${mirror}/demo/promoted:1`)
    expect(outline(checked)).toEqual({
      ...fails,
      result: 'missing',
      platforms: { 'linux/amd64': 'equivalent', 'linux/arm64': 'missing', 'linux/arm/v7': 'missing' },
    })
    expect(checked.pair.causes).toContain('single-platform')
  })

  it('shows one index digest and another image ID for each platform, and so does the report', async () => {
    const from = `${source}/demo/oci:1`
    await skopeoCopy(workspace, from, `${mirror}/demo/oci:1`, '--all')
    const shown: Record<string, string> = {}
    const indexes = new Set<string>()
    for (const platform of PLATFORMS) {
      await engine.docker('pull', '-q', '--platform', platform, from)
      shown[platform] = await show(from, '.Id')
      for (const name of await repoDigests(from)) if (name.startsWith(`${source}/demo/oci@`)) indexes.add(name)
    }
    const checked = await compare(from, `${mirror}/demo/oci:1`)
    const told = checked.pair.platforms.map(({ platform, source: facts }) => [platform, facts?.configDigest])
    expect(Object.fromEntries(told)).toEqual(shown)
    expect(new Set(Object.values(shown)).size).toBe(PLATFORMS.length)
    expect([...indexes]).toEqual([checked.pair.source.pinned])
  })

  it.each(PLATFORMS)('keeps what it has pulled for %s', async (platform) => {
    const from = `${source}/demo/oci:1`
    await engine.docker('pull', '-q', '--platform', platform, from)
    const equal = { ...passes, result: 'equivalent', platforms: { [platform]: 'equivalent' } }
    expect(outline(await compare(from, `docker-daemon:${from}`, { platforms: platform }))).toEqual(equal)
    // A single image on this machine stands for its own platform.
    const reverse = await compare(`docker-daemon:${from}`, from)
    expect(outline(reverse)).toEqual(equal)
    expect(reverse.pair.notes).toContainEqual({
      kind: 'platforms.uncompared',
      side: 'mirror',
      platforms: PLATFORMS.filter((other) => other !== platform),
    })
  })

  it.each([
    { verify: 'manifests', evidence: 'claimed' },
    { verify: 'blobs', evidence: 'claimed' },
    { verify: 'content', evidence: 'proven' },
  ])('as the mirror, with $verify, has its layers $evidence', async ({ verify, evidence }) => {
    const from = `${source}/single:1`
    await engine.docker('pull', '-q', from)
    const checked = await compare(from, `docker-daemon:${from}`, { verify })
    expect(outline(checked)).toEqual(equivalent)
    expect(evidenceOf(checked)).toEqual([evidence])
    expect(kindsOf(platformOf(checked, 'linux/amd64'))).toEqual(['manifest.unknown'])
  })

  it('as the source, has the layers of the registry proven', async () => {
    const name = `${source}/single:1`
    await engine.docker('pull', '-q', name)
    const checked = await compare(`docker-daemon:${name}`, name)
    expect(outline(checked)).toEqual(equivalent)
    expect(evidenceOf(checked)).toEqual(['proven'])
    expect(platformOf(checked, 'linux/amd64').source?.configDigest).toBe(await show(name, '.Id'))
  })

  it('never passes where digests have to match', async () => {
    const name = `${source}/single:1`
    await engine.docker('pull', '-q', name)
    const checked = await compare(name, `docker-daemon:${name}`, { match: 'digest' })
    expect(outline(checked)).toEqual({ ...equivalent, ...fails })
  })

  it('is found under an image ID', async () => {
    const name = `${source}/single:1`
    await engine.docker('pull', '-q', name)
    const checked = await compare(name, `docker-daemon:${await show(name, '.Id')}`, { verify: 'content' })
    expect(outline(checked)).toEqual(equivalent)
  })

  it('is compared with itself under another name', async () => {
    const name = `${source}/single:1`
    await engine.docker('pull', '-q', name)
    await engine.docker('tag', name, 'acme/other:1')
    const checked = await compare(`docker-daemon:${name}`, 'docker-daemon:acme/other:1', { verify: 'content' })
    expect(outline(checked)).toEqual(equivalent)
    expect(evidenceOf(checked)).toEqual(['proven'])
  })

  it('finds an image that was changed in the engine different', async () => {
    const from = `${source}/single:1`
    await engine.docker('pull', '-q', from)
    await engine.docker('create', '--name=changed', from)
    await engine.docker('cp', toolPath('busybox'), 'changed:/srv/more')
    await engine.docker('commit', 'changed', 'acme/changed:1')
    const checked = await compare(from, 'docker-daemon:acme/changed:1')
    expect(outline(checked)).toEqual({ ...fails, result: 'different', platforms: { 'linux/amd64': 'different' } })
    expect(kindsOf(platformOf(checked, 'linux/amd64'))).toContain('layer.added')
  })

  it('only claims what its storage no longer holds, until the layers are read', async () => {
    const damaged = await startDockerEngine(workspace)
    const name = `${source}/single:1`
    await damaged.docker('pull', '-q', name)
    expect(replaceInFiles(join(damaged.dataRoot, 'vfs'), 'Hello from', 'Other from')).toHaveLength(1)
    const inputs = { source: name, mirror: `docker-daemon:${name}` }
    expect(outline(await check(inputs, damaged.env))).toEqual(equivalent)
    expectInconclusive(await check({ ...inputs, verify: 'content' }, damaged.env), /integrity.*log of the engine/)
  })

  it('that is not there is named with what to do', async () => {
    const absent = { DOCKER_HOST: `unix://${join(workspace.folder('absent'), 'sock')}` }
    const name = `${source}/single:1`
    const advice = /no engine answers.*absent-.*(start the engine|DOCKER_HOST)/i
    expectInconclusive(await check({ source: name, mirror: `docker-daemon:${name}` }, absent), advice)
    expectInconclusive(await check({ source: `docker-daemon:${name}`, mirror: name }, absent), advice)
  })

  it('misses an image that was never pulled', async () => {
    const name = `${source}/single:1`
    const checked = await compare(name, 'docker-daemon:acme/never:1')
    expect(outline(checked)).toEqual({ ...fails, result: 'missing', platforms: { 'linux/amd64': 'missing' } })
    expect(checked.pair.notes).toEqual([
      {
        kind: 'reference.absent',
        reference: 'docker-daemon:docker.io/acme/never:1',
        why: expect.stringContaining('the engine has no image docker.io/acme/never:1'),
      },
    ])
    // What the log says to do is enough.
    const [, from = '', to = ''] =
      /Mend it: .*: skopeo copy (?:--src-tls-verify=false )?docker:\/\/(\S+) (\S+)$/m.exec(checked.log) ?? []
    await skopeoSave(workspace, from, to, `--dest-daemon-host=${engine.env.DOCKER_HOST}`)
    expect(outline(await compare(name, 'docker-daemon:acme/never:1', { verify: 'content' }))).toEqual(equivalent)
  })

  it('cannot compare with a source that was never pulled', async () => {
    const checked = await compare('docker-daemon:acme/absent:1', `${source}/single:1`)
    expectInconclusive(checked, /docker-daemon:docker\.io\/acme\/absent:1.*no image/)
  })
})

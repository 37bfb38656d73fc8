import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { gunzipSync, gzipSync } from 'node:zlib'
import { startFilledRegistry } from './harness/build-image.js'
import { check, evidenceOf, kindsOf, outline, platformOf } from './harness/check.js'
import { startRegistry } from './harness/registry-server.js'
import { configOf, remake, withConfig, withLastLayer, withTrueDiffIDs } from './harness/remake.js'
import { skopeoCopy } from './harness/skopeo.js'
import { describeWithTools } from './harness/tools.js'
import { createWorkspace } from './harness/workspace.js'

const everyPlatform = (result: string): Readonly<Record<string, string>> => ({
  'linux/amd64': result,
  'linux/arm64': result,
  'linux/arm/v7': result,
})
const passes = { exitCode: 0, passed: 'true' }
const fails = { exitCode: 1, passed: 'false' }

describeWithTools(['docker-registry', 'buildah', 'skopeo', 'busybox'], 'copies by real tools', () => {
  const workspace = createWorkspace()
  let source = ''
  let mirror = ''

  beforeAll(async () => {
    const started = [startFilledRegistry(workspace), startRegistry(workspace)] as const
    const [sourceRegistry, mirrorRegistry] = await Promise.all(started)
    source = sourceRegistry.host
    mirror = mirrorRegistry.host
  })

  afterAll(() => workspace.remove())

  const copy = (from: string, to: string, ...flags: readonly string[]): Promise<void> =>
    skopeoCopy(workspace, `${source}/${from}:1`, `${mirror}/${to}:1`, ...flags)
  const place = (host: string, repository: string): { host: string; repository: string } => ({ host, repository })
  const compare = (from: string, to: string, inputs: Readonly<Record<string, string>> = {}): ReturnType<typeof check> =>
    check({ source: `${source}/${from}:1`, mirror: `${mirror}/${to}:1`, ...inputs })

  it.each(['demo/oci', 'demo/docker'])('finds a copy of every platform of %s identical', async (image) => {
    await copy(image, image, '--all')
    const checked = await compare(image, image, { match: 'digest' })
    expect(outline(checked)).toEqual({ ...passes, result: 'identical', platforms: everyPlatform('identical') })
    expect(evidenceOf(checked)).toEqual(['proven', 'proven', 'proven'])
  })

  it('finds an OCI image that was converted to Docker schema 2 equivalent', async () => {
    await copy('demo/oci', 'converted/docker', '--all', '--format=v2s2')
    const checked = await compare('demo/oci', 'converted/docker')
    expect(outline(checked)).toEqual({ ...passes, result: 'equivalent', platforms: everyPlatform('equivalent') })
    expect(checked.pair.causes).toContain('converted')
    expect(evidenceOf(checked)).toEqual(['proven', 'proven', 'proven'])
  })

  it('finds an OCI image that was recompressed with zstd equivalent, proven by its bytes', async () => {
    await copy('demo/oci', 'recompressed', '--all', '--dest-compress-format=zstd')
    const checked = await compare('demo/oci', 'recompressed')
    expect(outline(checked)).toEqual({ ...passes, result: 'equivalent', platforms: everyPlatform('equivalent') })
    expect(checked.pair.causes).toContain('recompressed')
    expect(evidenceOf(checked)).toEqual(['proven', 'proven', 'proven'])
  })

  it('only believes a recompressed mirror where no layer may be read', async () => {
    await copy('demo/oci', 'recompressed-unread', '--all', '--dest-compress-format=zstd')
    const checked = await compare('demo/oci', 'recompressed-unread', { verify: 'manifests' })
    expect(checked.result).toBe('equivalent')
    expect(evidenceOf(checked)).toEqual(['claimed', 'claimed', 'claimed'])
  })

  it('finds a Docker image that was converted to OCI the same at run time', async () => {
    await copy('demo/docker', 'converted/oci', '--all', '--format=oci')
    const checked = await compare('demo/docker', 'converted/oci')
    expect(outline(checked)).toEqual({ ...fails, result: 'same-runtime', platforms: everyPlatform('same-runtime') })
    expect(await compare('demo/docker', 'converted/oci', { match: 'runtime' }).then(outline)).toMatchObject(passes)
  })

  it('finds it the same at run time where the source says on which host and image it was built', async () => {
    await remake(place(source, 'demo/docker'), place(source, 'demo/docker-built'), (image) => {
      const config = configOf(image)
      const built = { ...config.config, Hostname: '4fa6e0f0c678', Image: `sha256:${'5'.repeat(64)}` }
      return withConfig(image, { ...config, config: built })
    })
    await copy('demo/docker-built', 'converted/built', '--all', '--format=oci')
    const checked = await compare('demo/docker-built', 'converted/built', { match: 'runtime' })
    expect(outline(checked)).toEqual({ ...passes, result: 'same-runtime', platforms: everyPlatform('same-runtime') })
    expect(platformOf(checked, 'linux/amd64').differences).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'config.other', path: 'config/Hostname' }),
        expect.objectContaining({ kind: 'config.other', path: 'config/Image' }),
      ]),
    )
  })

  it('finds one changed label, in one platform, to leave only the layers the same', async () => {
    await remake(place(source, 'demo/oci'), place(mirror, 'relabelled'), (image) => {
      if (image.platform !== 'linux/arm64') return image
      const config = configOf(image)
      const labels = { ...config.config.Labels, 'org.example.name': 'demonstration' }
      return withConfig(image, { ...config, config: { ...config.config, Labels: labels } })
    })
    const checked = await compare('demo/oci', 'relabelled')
    expect(outline(checked)).toMatchObject({ ...fails, result: 'same-layers' })
    expect(platformOf(checked, 'linux/arm64')).toMatchObject({
      result: 'same-layers',
      differences: [{ kind: 'config.label', path: 'org.example.name', source: 'demo', mirror: 'demonstration' }],
    })
  })

  it('finds one changed layer, in one platform, different', async () => {
    await remake(place(source, 'demo/oci'), place(mirror, 'patched'), (image) =>
      image.platform === 'linux/arm/v7'
        ? withTrueDiffIDs(
            withLastLayer(image, (layer) => gzipSync(Buffer.concat([gunzipSync(layer), Buffer.alloc(512)]))),
          )
        : image,
    )
    const checked = await compare('demo/oci', 'patched')
    expect(outline(checked)).toMatchObject({
      ...fails,
      result: 'different',
      platforms: { 'linux/arm/v7': 'different' },
    })
    expect(kindsOf(platformOf(checked, 'linux/arm/v7'))).toContain('layer.content')
  })

  it('misses the platforms that a copy without --all leaves behind', async () => {
    await copy('demo/oci', 'single')
    expect(outline(await compare('demo/oci', 'single'))).toEqual({
      ...fails,
      result: 'missing',
      platforms: { 'linux/amd64': 'identical', 'linux/arm64': 'missing', 'linux/arm/v7': 'missing' },
    })
  })

  it('finds a copy without --all identical where only its platform is asked for', async () => {
    await copy('demo/oci', 'single-wanted')
    expect(outline(await compare('demo/oci', 'single-wanted', { platforms: 'linux/amd64', match: 'digest' }))).toEqual({
      ...passes,
      result: 'identical',
      platforms: { 'linux/amd64': 'identical' },
    })
  })
})

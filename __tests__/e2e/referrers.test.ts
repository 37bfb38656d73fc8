import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { cosignTags, referrersTag } from '../../src/oci/referrers.js'
import { aCosignSignature, anArtifact, aReferrersList, SBOM, SIGNATURE } from '../helpers/image/artifact.js'
import { anImage, type BuiltImage } from '../helpers/image/image.js'
import { anIndex, type BuiltIndex } from '../helpers/image/image-index.js'
import { pushOverWire } from '../peers/push-over-wire.js'
import { check, outline, type Checked } from './harness/check.js'
import { startRegistry } from './harness/registry-server.js'
import { describeWithTools } from './harness/tools.js'
import { createWorkspace } from './harness/workspace.js'

const image = anImage()
const arm = anImage({ platform: 'linux/arm64' })
const index = anIndex([image, arm])
const attested = anIndex([image, arm], { attestations: true })

const sbom = anArtifact(image, SBOM)
const signedSbom = anArtifact(sbom, SIGNATURE)
const signature = aCosignSignature(index)
const COSIGN = 'application/vnd.dev.cosign.simplesigning.v1+json'

describeWithTools(['docker-registry'], 'what is attached to images', () => {
  const workspace = createWorkspace()
  let host = ''

  beforeAll(async () => {
    host = (await startRegistry(workspace)).host
    await pushWith('source', index, [sbom, signedSbom], signature)
    await pushOverWire(host, 'attested', '1', attested)
  }, 60_000)

  afterAll(() => workspace.remove())

  /** Pushes the index with what is attached to it, in lists behind tags, as this registry knows no other. */
  async function pushWith(
    repository: string,
    top: BuiltIndex,
    artifacts: readonly BuiltImage[],
    signed?: BuiltImage,
  ): Promise<void> {
    await pushOverWire(host, repository, '1', top)
    const subjects = [image, sbom]
    for (const [at, artifact] of artifacts.entries()) {
      await pushOverWire(host, repository, artifact.digest, artifact)
      const tag = referrersTag((subjects[at] ?? image).digest)
      await pushOverWire(host, repository, tag, aReferrersList([artifact]))
    }
    const [tag] = cosignTags(top.digest)
    if (signed !== undefined && tag !== undefined) await pushOverWire(host, repository, tag, signed)
  }

  const compare = (source: string, mirror: string, referrers: string): Promise<Checked> =>
    check({ source: `${host}/${source}:1`, mirror: `${host}/${mirror}:1`, referrers })

  const missingIn = ({ pair }: Checked): readonly string[] =>
    pair.differences.flatMap((one) => (one.kind === 'referrer.missing' ? [`${one.artifactType} ${one.path}`] : []))

  it('pass where they were mirrored, too', async () => {
    await pushWith('whole', index, [sbom, signedSbom], signature)
    const checked = await compare('source', 'whole', 'require')
    expect(outline(checked)).toMatchObject({ exitCode: 0, passed: 'true', result: 'identical' })
    expect(checked.pair.referrers?.map(({ state }) => state)).toEqual(['present', 'present', 'present'])
  })

  it('are named one by one where they were not', async () => {
    await pushWith('bare', index, [])
    const checked = await compare('source', 'bare', 'require')
    expect(outline(checked)).toMatchObject({ exitCode: 1, passed: 'false', result: 'identical' })
    expect(missingIn(checked)).toEqual([
      `${COSIGN} ${signature.digest}`,
      `${SBOM} ${sbom.digest}`,
      `${SIGNATURE} ${signedSbom.digest}`,
    ])
    for (const type of [COSIGN, SBOM, SIGNATURE]) expect(checked.log).toContain(type)
    expect(outline(await compare('source', 'bare', 'warn'))).toMatchObject({ exitCode: 0, passed: 'true' })
    expect((await compare('source', 'bare', 'ignore')).pair.referrers).toBeUndefined()
  })

  it('are named where the signature alone was left behind', async () => {
    await pushWith('unsigned', index, [sbom, signedSbom])
    const checked = await compare('source', 'unsigned', 'require')
    expect(outline(checked)).toMatchObject({ exitCode: 1, passed: 'false' })
    expect(missingIn(checked)).toEqual([`${COSIGN} ${signature.digest}`])
  })

  it('are BuildKit’s attestations of the index', async () => {
    await pushOverWire(host, 'unattested', '1', index)
    const warned = await compare('attested', 'unattested', 'warn')
    expect(outline(warned)).toMatchObject({ exitCode: 0, passed: 'true', result: 'equivalent' })
    expect(missingIn(warned)).toHaveLength(2)
    const required = await compare('attested', 'unattested', 'require')
    expect(outline(required)).toMatchObject({ exitCode: 1, passed: 'false', result: 'equivalent' })
  })
})

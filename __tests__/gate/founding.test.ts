import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonBytes } from '../helpers/image/document.js'
import { sha256Of } from '../helpers/registry/store.js'
import { repositoryRoot } from '../helpers/repository-root.js'
import { MEDIA_TYPES } from '../../src/oci/media-type.js'
import { askedOf, aWorld, kindsOf, REPOSITORY, rowOf, TAG, type World } from './pair.js'

const folder = join(repositoryRoot(), '__tests__/fixtures/founding')
const CONFIG = readFileSync(join(folder, 'base-python36.config.json'))
const MANIFEST = readFileSync(join(folder, 'base-python36.manifest.json'))
const CONFIG_DIGEST = 'sha256:ed6ab02f968c4b4b6c3b98f4461e6c2cbf7c639cc611295190784674ee7dcd3e'
const MANIFEST_DIGEST = 'sha256:3bd789d1e4f7202481472e85dfbd1f73cd2d7811b0669779bc0b205701557f3f'

/** An OCI manifest of twelve layers, none of them a blob of the source. */
function convertedManifest(config: Uint8Array): Uint8Array {
  return jsonBytes({
    schemaVersion: 2,
    mediaType: MEDIA_TYPES.ociManifest,
    config: { mediaType: MEDIA_TYPES.ociConfig, size: config.byteLength, digest: sha256Of(config) },
    layers: Array.from({ length: 12 }, (_, at) => ({
      mediaType: 'application/vnd.oci.image.layer.v1.tar+zstd',
      size: 1000 + at,
      digest: sha256Of(Buffer.from(`layer ${at}, compressed again`)),
    })),
  })
}

/** The image as the Harbor served it, and a mirror that converted it around this config. */
async function foundingWorld(config: Uint8Array): Promise<World> {
  const world = await aWorld(null, null)
  world.source.putBlob(REPOSITORY, CONFIG)
  world.source.putManifest(REPOSITORY, MANIFEST, MEDIA_TYPES.dockerManifest, TAG)
  world.mirror.putBlob(REPOSITORY, config)
  world.mirror.putManifest(REPOSITORY, convertedManifest(config), MEDIA_TYPES.ociManifest, TAG)
  return world
}

describe('the image that the project was founded on', () => {
  it('is there byte for byte', () => {
    expect([CONFIG.byteLength, sha256Of(CONFIG)]).toEqual([7709, CONFIG_DIGEST])
    expect([MANIFEST.byteLength, sha256Of(MANIFEST)]).toEqual([2829, MANIFEST_DIGEST])
  })

  it('is equivalent by its image ID, which is a claim until the layers are read', async () => {
    const { source, mirror, compare } = await foundingWorld(CONFIG)
    const report = await compare({ verify: 'manifests' })
    expect(report).toMatchObject({
      result: 'equivalent',
      passed: true,
      causes: ['converted', 'recompressed'],
      source: { digest: MANIFEST_DIGEST, mediaType: MEDIA_TYPES.dockerManifest },
    })
    const row = rowOf(report)
    expect(row).toMatchObject({ platform: 'linux/amd64', result: 'equivalent', evidence: 'claimed' })
    expect([row.source?.configDigest, row.mirror?.configDigest]).toEqual([CONFIG_DIGEST, CONFIG_DIGEST])
    expect([row.source?.diffIDs?.length, row.mirror?.layers?.length]).toEqual([12, 12])
    expect(kindsOf(report)).toEqual(['manifest.media-type', 'layer.compression'])
    expect([askedOf(source), askedOf(mirror)]).toEqual([
      [`GET manifests/${TAG}`],
      [`GET manifests/${TAG}`, `GET blobs/${CONFIG_DIGEST}`],
    ])
  })

  it('is missing where the layers that the mirror names are not there', async () => {
    const { compare } = await foundingWorld(CONFIG)
    expect(await compare()).toMatchObject({ result: 'missing', passed: false })
  })

  it('is different where one of its twelve layers is, and the line that made it is named', async () => {
    const old = 'sha256:'.length
    const config = JSON.parse(CONFIG.toString()) as { rootfs: { diff_ids: string[] } }
    const seventh = config.rootfs.diff_ids[6] ?? ''
    const other = sha256Of(Buffer.from('another agent'))
    const changed = Buffer.from(CONFIG.toString().replace(seventh.slice(old), other.slice(old)))
    const { compare } = await foundingWorld(changed)
    for (const verify of ['manifests', 'blobs'] as const) {
      const report = await compare({ verify, match: 'diff-ids' })
      expect(report).toMatchObject({ result: 'different', passed: false })
      const made = expect.stringContaining('yum -y install sigsci-agent-')
      const content = rowOf(report).differences.filter(({ kind }) => kind === 'layer.content')
      expect(content).toMatchObject([
        {
          path: '7',
          source: { position: 7, diffID: seventh, createdBy: made },
          mirror: { position: 7, diffID: other, createdBy: made },
        },
      ])
    }
  })
})

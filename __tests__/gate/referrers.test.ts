import { describe, expect, it } from '@jest/globals'
import type { PairReport } from '../../src/model/report.js'
import { anArtifact, attach, SBOM, sign, SIGNATURE } from '../helpers/image/artifact.js'
import { anIndex } from '../helpers/image/image-index.js'
import { anApp } from './images.js'
import { aWorld, REPOSITORY, kindsOf, type World } from './pair.js'

const image = anApp()
const index = anIndex([image, anApp('linux/arm64')])
const sbom = anArtifact(image, SBOM)
const signed = anArtifact(sbom, SIGNATURE)
const top = anArtifact(index, SIGNATURE)

/** The rows as `state type of platform`. */
function rowsOf({ referrers = [] }: PairReport): readonly string[] {
  return referrers.map(({ state, artifactType, platform = 'top' }) => `${state} ${artifactType} of ${platform}`)
}

async function attached(...sides: readonly ('source' | 'mirror')[]): Promise<World> {
  const world = await aWorld(index, index)
  for (const side of sides) {
    attach(world[side], REPOSITORY, index, top)
    attach(world[side], REPOSITORY, image, sbom)
    attach(world[side], REPOSITORY, sbom, signed)
  }
  return world
}

describe('what is attached to an image', () => {
  it('is present where it was copied: to the index, to a platform, and to an artifact', async () => {
    const world = await attached('source', 'mirror')
    const report = await world.compare({ referrers: 'require' })
    expect(report).toMatchObject({ result: 'identical', passed: true, referrerPolicy: 'require' })
    expect(rowsOf(report)).toEqual([
      `present ${SIGNATURE} of top`,
      `present ${SBOM} of linux/amd64`,
      `present ${SIGNATURE} of linux/amd64`,
    ])
  })

  it('is named one by one where it was not copied, and never changes the result', async () => {
    const world = await attached('source')
    const report = await world.compare({ referrers: 'require' })
    expect(report).toMatchObject({ result: 'identical', passed: false })
    expect(rowsOf(report)).toEqual([
      `missing ${SIGNATURE} of top`,
      `missing ${SBOM} of linux/amd64`,
      `missing ${SIGNATURE} of linux/amd64`,
    ])
    expect(report.differences.map((one) => 'path' in one && one.path)).toEqual([top.digest, sbom.digest, signed.digest])
    const warned = await world.compare({ referrers: 'warn' })
    expect(warned).toMatchObject({ result: 'identical', passed: true, referrerPolicy: 'warn' })
    expect(kindsOf(warned)).toEqual(['referrer.missing'])
  })

  it('is not asked for by default', async () => {
    const world = await attached('source')
    const report = await world.compare()
    expect(report.referrers).toBeUndefined()
    expect(world.source.requests.map(({ path }) => path).filter((path) => path.includes('sha256-'))).toEqual([])
  })

  it('is extra where only the mirror has it', async () => {
    const world = await attached('mirror')
    const report = await world.compare({ referrers: 'require' })
    expect(report).toMatchObject({ result: 'identical', passed: true })
    expect(rowsOf(report).map((row) => row.split(' ', 1).join(''))).toEqual(['extra', 'extra', 'extra'])
  })

  it('is cosign’s, by the tag', async () => {
    const world = await attached()
    const signature = sign(world.source, REPOSITORY, index)
    const report = await world.compare({ referrers: 'require' })
    expect(report.differences).toEqual([
      {
        kind: 'referrer.missing',
        path: signature.digest,
        subject: index.digest,
        artifactType: 'application/vnd.dev.cosign.simplesigning.v1+json',
        lack: 'absent',
      },
    ])
    sign(world.mirror, REPOSITORY, index)
    expect(await world.compare({ referrers: 'require' })).toMatchObject({ passed: true, differences: [] })
  })
})

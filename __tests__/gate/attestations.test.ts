import { describe, expect, it } from '@jest/globals'
import type { PairReport } from '../../src/model/report.js'
import { anArtifact, attach, SIGNATURE } from '../helpers/image/artifact.js'
import { anAttestation, attestationAnnotations } from '../helpers/image/attestation.js'
import { anIndex } from '../helpers/image/image-index.js'
import { anImage } from '../helpers/image/image.js'
import { anApp, relabelled } from './images.js'
import { aWorld, REPOSITORY, kindsOf } from './pair.js'

const image = anApp()
const attestation = anAttestation(image)
const attested = anIndex([image], { attestations: true })
const plain = anIndex([image])
const IN_TOTO = 'application/vnd.in-toto+json'

const rowsOf = ({ referrers = [] }: PairReport): readonly string[] =>
  referrers.map(({ state, artifactType, platform = 'top' }) => `${state} ${artifactType} of ${platform}`)

describe('an attestation in the index', () => {
  it('is present in a copy of the index', async () => {
    const world = await aWorld(attested, attested)
    const report = await world.compare({ referrers: 'require' })
    expect(report).toMatchObject({ result: 'identical', passed: true })
    expect(rowsOf(report)).toEqual([`present ${IN_TOTO} of linux/amd64`])
  })

  it('is missing where the mirror dropped it, and the image is equivalent', async () => {
    const world = await aWorld(attested, plain)
    const warned = await world.compare({ referrers: 'warn' })
    expect(warned).toMatchObject({ result: 'equivalent', passed: true })
    expect(kindsOf(warned)).toEqual(['index.attestation', 'referrer.missing'])
    expect(rowsOf(warned)).toEqual([`missing ${IN_TOTO} of linux/amd64`])
    expect(await world.compare({ referrers: 'require' })).toMatchObject({ result: 'equivalent', passed: false })
    expect(await world.compare()).toMatchObject({ result: 'equivalent', passed: true })
  })

  it('is missing where the mirror has the manifest alone', async () => {
    const world = await aWorld(attested, image)
    expect(rowsOf(await world.compare({ referrers: 'require' }))).toEqual([`missing ${IN_TOTO} of linux/amd64`])
  })

  it('is detached where the mirror’s image has another digest, with or without it', async () => {
    const other = relabelled()
    const annotations = attestationAnnotations(image)
    const left = anIndex([other, { image: attestation, annotations }])
    for (const mirror of [anIndex([other]), left]) {
      const world = await aWorld(attested, mirror)
      const report = await world.compare({ referrers: 'require', match: 'diff-ids' })
      expect(report).toMatchObject({ result: 'same-layers', passed: false })
      expect(rowsOf(report)).toEqual([`detached ${IN_TOTO} of linux/amd64`])
    }
  })

  it('is detached and no loss where its own index does not list what it is about', async () => {
    const annotations = attestationAnnotations(anImage({ platform: 'linux/386' }))
    const stray = anIndex([image, { image: attestation, annotations }])
    const world = await aWorld(stray, stray)
    const report = await world.compare({ referrers: 'require' })
    expect(report).toMatchObject({ result: 'identical', passed: true, differences: [] })
    expect(rowsOf(report)).toEqual([`detached ${IN_TOTO} of top`])
  })

  it('is of the index where it does not say what it is about', async () => {
    const about = anIndex([image, { image: attestation }])
    const world = await aWorld(about, about)
    expect(rowsOf(await world.compare({ referrers: 'require' }))).toEqual([`present ${IN_TOTO} of top`])
  })
})

describe('an entry of the mirror’s index that the mirror does not serve', () => {
  it('is missing where every byte counts or what is attached is required, and noted with a warning', async () => {
    const world = await aWorld(attested, attested)
    world.mirror.deleteManifest(REPOSITORY, attestation.digest)
    expect(await world.compare()).toMatchObject({ result: 'identical', passed: true, notes: [] })
    const note = { kind: 'index.unserved', digest: attestation.digest, platform: 'unknown/unknown' }
    const warned = await world.compare({ referrers: 'warn' })
    expect(warned).toMatchObject({ result: 'identical', passed: true })
    expect(warned.notes).toContainEqual(note)
    for (const options of [{ match: 'digest' }, { referrers: 'require' }] as const) {
      const report = await world.compare(options)
      expect(report).toMatchObject({ result: 'missing', passed: false })
      expect(report.notes).toContainEqual(note)
    }
  })

  it('is not decided where it cannot be asked for', async () => {
    const world = await aWorld(attested, attested)
    world.mirror.intercept(({ path }) => (path.endsWith(attestation.digest) ? { status: 503 } : undefined))
    expect(await world.compare({ match: 'digest' })).toMatchObject({ result: 'inconclusive', passed: false })
    expect(await world.compare({ referrers: 'warn' })).toMatchObject({ result: 'identical', passed: true })
  })
})

describe('what is attached to the source', () => {
  it('is detached where the mirror stores the image in other bytes', async () => {
    const layers = image.layers.map(({ tar }) => tar)
    const again = anImage({ layers, compression: 'zstd' })
    const source = anImage({ layers })
    const world = await aWorld(source, again)
    attach(world.source, REPOSITORY, source, anArtifact(source, SIGNATURE))
    const report = await world.compare({ referrers: 'require' })
    expect(report).toMatchObject({ result: 'equivalent', passed: false })
    expect(report.differences).toEqual([expect.objectContaining({ kind: 'referrer.missing', lack: 'subject' })])
    expect(rowsOf(report)).toEqual([`detached ${SIGNATURE} of linux/amd64`])
  })
})

import { afterAll, describe, expect, it } from '@jest/globals'
import type { ImageStore } from '../../../src/store/image-store.js'
import { DEFAULT_LIMITS } from '../../../src/model/limits.js'
import { referrersTag } from '../../../src/oci/referrers.js'
import { createOciLayoutStore } from '../../../src/store/oci/oci-layout.js'
import { aCosignSignature, anArtifact, aReferrersList, SBOM } from '../../helpers/image/artifact.js'
import { anImage } from '../../helpers/image/image.js'
import { aLayout, Workspace, type LayoutEntry } from '../oci-builders.js'

const workspace = new Workspace()
afterAll(() => workspace.clear())

const image = anImage()
const sbom = anArtifact(image, SBOM)
const signature = aCosignSignature(image)
const hex = image.digest.slice('sha256:'.length)
const signal = new AbortController().signal

async function storeOf(referrers: number, ...entries: readonly LayoutEntry[]): Promise<ImageStore> {
  const path = await workspace.write(aLayout({ image, tag: '1' }, ...entries))
  const limits = { ...DEFAULT_LIMITS, referrers }
  return createOciLayoutStore({ kind: 'oci', path, tag: '1' }, { side: 'source', limits, workingDirectory: '/' })
}

async function foundIn(...entries: readonly LayoutEntry[]): Promise<readonly string[]> {
  const list = await (await storeOf(10, ...entries)).referrers?.(image.digest, signal)
  const found = (list?.found ?? []).map(({ way, descriptor }) => `${way} ${descriptor.digest}`)
  return list?.strayTag === undefined ? found : [...found, `stray ${list.strayTag}`]
}

describe('what is attached in a layout', () => {
  it('is what names its subject, once', async () => {
    expect(await foundIn()).toEqual([])
    const descriptor = { digest: image.digest, mediaType: 'application/octet-stream' }
    expect(await foundIn({ image: sbom }, { image: sbom, tag: 'a' }, { image, descriptor })).toEqual([
      `listed ${sbom.digest}`,
    ])
  })

  it('stands in the list behind the tag', async () => {
    expect(await foundIn({ image: aReferrersList([sbom]), tag: referrersTag(image.digest) })).toEqual([
      `listed ${sbom.digest}`,
    ])
    expect(await foundIn({ image: signature, tag: referrersTag(image.digest) })).toEqual([
      `stray ${referrersTag(image.digest)}`,
    ])
  })

  it('is what cosign’s tags name', async () => {
    expect(await foundIn({ image: signature, tag: `sha256-${hex}.sig` })).toEqual([`tagged ${signature.digest}`])
  })

  it('is not what is listed and not there', async () => {
    const digest = `sha256:${'5'.repeat(64)}`
    expect(await foundIn({ image: sbom, descriptor: { digest } })).toEqual([])
  })

  it('is not looked for among more documents than the limit', async () => {
    const store = await storeOf(1, { image: sbom })
    await expect(store.referrers?.(image.digest, signal)).rejects.toMatchObject({ code: 'limit.referrers' })
  })
})

import { afterAll, describe, expect, it } from '@jest/globals'
import { inspect } from '../../src/app/inspect.js'
import { DEFAULT_LIMITS } from '../../src/model/limits.js'
import type { Inspection } from '../../src/model/inspection.js'
import { parseLocation } from '../../src/oci/location.js'
import { aMachine } from '../helpers/a-machine.js'
import { closedAfterEach } from '../helpers/closed-after-each.js'
import { anAttestation } from '../helpers/image/attestation.js'
import { anImage } from '../helpers/image/image.js'
import { anIndex } from '../helpers/image/image-index.js'
import { push } from '../helpers/image/push.js'
import { aTar } from '../helpers/image/tar.js'
import type { RegistryOptions } from '../helpers/registry/options.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'
import { aDockerArchive, aLayout, Workspace } from '../store/oci-builders.js'
import { pairOf, settingsFor } from './settings-for.js'

const open = closedAfterEach()
const workspace = new Workspace()
afterAll(() => workspace.clear())

const quiet = aMachine({}, { secret: () => undefined, debug: () => undefined })
const image = anImage({ layers: [aTar({ a: 'a' }), aTar({ b: 'b' })] })
const arm = anImage({ platform: 'linux/arm64' })

async function aRegistry(options: RegistryOptions = {}): Promise<TestRegistry> {
  const registry = await startRegistry(options)
  open.push(registry)
  return registry
}

async function found(reference: string): Promise<Inspection | { readonly problems: readonly object[] }> {
  return inspect(parseLocation(reference), settingsFor([pairOf(reference, reference)]), quiet)
}

const ofImage = {
  platform: 'linux/amd64',
  digest: image.digest,
  mediaType: image.mediaType,
  size: image.bytes.byteLength,
  configDigest: image.config.digest,
  diffIDs: image.layers.map(({ diffID }) => diffID),
}

describe('inspect', () => {
  it('sees what an index in a registry names, and how it is served', async () => {
    const registry = await aRegistry()
    const index = anIndex([image, arm, anAttestation(image)])
    const reference = push(registry, 'team/app', '1', index)
    const served = { contentType: index.mediaType, digest: index.digest, size: index.bytes.byteLength }
    expect(await found(reference)).toMatchObject({
      schemaVersion: 1,
      tool: { name: 'image-parity', version: '0' },
      reference,
      pinned: `${registry.host}/team/app@${index.digest}`,
      digest: index.digest,
      mediaType: index.mediaType,
      size: index.bytes.byteLength,
      contentType: index.mediaType,
      head: served,
      platforms: [ofImage, { platform: 'linux/arm64', digest: arm.digest }],
      attestations: 1,
      notes: [],
    })
  })

  it('sees a layout and an archive of Docker, which keeps no manifest', async () => {
    const layout = await found(`oci:${await workspace.write(aLayout({ image }))}`)
    expect(layout).toMatchObject({ digest: image.digest, platforms: [ofImage], attestations: 0 })
    expect(layout).not.toHaveProperty('head')
    expect(layout).not.toHaveProperty('contentType')
    const archive = await found(`docker-archive:${await workspace.file(aTar(aDockerArchive(image)))}`)
    expect(archive).not.toHaveProperty('digest')
    expect(archive).toMatchObject({ platforms: [{ configDigest: image.config.digest, diffIDs: ofImage.diffIDs }] })
  })

  it('tells what it cannot read of one platform beside the others', async () => {
    const registry = await aRegistry()
    const reference = push(registry, 'team/app', '1', anIndex([image, arm]))
    registry.deleteBlob('team/app', arm.config.digest)
    expect(await found(reference)).toMatchObject({
      platforms: [ofImage, { platform: 'linux/arm64', digest: arm.digest, error: { code: expect.any(String) } }],
    })
  })

  it('tells that HEAD is refused, and does without an answer to it', async () => {
    const registry = await aRegistry()
    const reference = push(registry, 'team/app', '1', image)
    registry.intercept(({ method }) => (method === 'HEAD' ? { status: 404 } : undefined))
    expect(await found(reference)).toMatchObject({ head: { status: 404 }, platforms: [ofImage] })
  })

  it('tells why nothing is there', async () => {
    const registry = await aRegistry()
    expect(await found(`${registry.host}/team/app:none`)).toMatchObject({ problems: [{ status: 404 }] })
  })

  it('reads no file that is not there', async () => {
    const location = parseLocation('oci:a')
    const settings = settingsFor([pairOf('oci:a', 'oci:a')], { access: { caFile: 'none.pem' } })
    const answer = await inspect(location, settings, quiet)
    expect(answer).toMatchObject({ problems: [{ code: 'file.missing' }] })
  })

  it('ends at its limit of time', async () => {
    const registry = await aRegistry({ latencyMs: 400 })
    const reference = `${registry.host}/team/app:1`
    const settings = settingsFor([pairOf(reference, reference)], { limits: { timeoutMs: 50 } })
    const answer = await inspect(parseLocation(reference), settings, { ...quiet, limits: DEFAULT_LIMITS })
    expect(answer).toMatchObject({ problems: [{ code: 'limit.timeout' }] })
  })
})

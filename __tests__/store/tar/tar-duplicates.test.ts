import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from '@jest/globals'
import { parseLocation } from '../../../src/oci/location.js'
import { createDockerArchiveStore } from '../../../src/store/docker/docker-archive.js'
import type { ImageStore } from '../../../src/store/image-store.js'
import { anImage } from '../../helpers/image/image.js'
import { aTar } from '../../helpers/image/tar.js'
import { aDockerArchive, anEntry, drain, OPTIONS, refusal, SIGNAL, withoutEnd, Workspace } from '../oci-builders.js'

const workspace = new Workspace()
afterAll(() => workspace.clear())

const image = anImage()
const files = aDockerArchive(image)
const [name = '', other = ''] = Object.keys(files).filter((one) => one.endsWith('/layer.tar'))
const content = Buffer.from(files[name] ?? '')
const LINK = anEntry('again', '2', { target: 'manifest.json' })

/** An archive with further entries before and behind its own, plain and packed. */
async function stores(before: readonly Uint8Array[], ...behind: readonly Uint8Array[]): Promise<readonly ImageStore[]> {
  const tar = Buffer.concat([...before, withoutEnd(aTar(files)), ...behind, aTar({})])
  const paths = [await workspace.file(tar), await workspace.file(gzipSync(tar))]
  return paths.map((path) => {
    const location = parseLocation(`docker-archive:${path}`)
    if (location.kind !== 'docker-archive') throw new Error('no archive')
    return createDockerArchiveStore(location, OPTIONS)
  })
}

describe('an archive with two entries of a name', () => {
  it.each(Object.entries(files))('is read where both are the same file: %s', async (one, bytes) => {
    for (const store of await stores([anEntry(one, '0', { content: bytes })], anEntry(one, '0', { content: bytes }))) {
      const top = await store.top(SIGNAL)
      if (top.kind !== 'found' || top.value.document.kind !== 'manifest') throw new Error('It is not there.')
      for (const layer of top.value.document.layers) {
        expect((await drain(await store.blob(layer, SIGNAL))).end).toEqual({ kind: 'whole' })
      }
    }
  })

  it.each([
    ['other bytes', [], [anEntry(name, '0', { content: Buffer.from(content).fill(1, 600, 610) })]],
    ['other bytes before', [anEntry(name, '0', { content: Buffer.from(content).fill(1, 600, 610) })], []],
    ['fewer bytes', [], [anEntry(name, '0', { content: content.subarray(0, 512) })]],
    ['the bytes of another file', [], [anEntry(name, '0', { content: Buffer.from(files[other] ?? '') })]],
    ['a link for a file', [], [anEntry(name, '2', { target: other })]],
    ['a file for a link', [LINK], [anEntry('again', '0')]],
    ['two links', [LINK], [LINK]],
    ['a file for a folder', [anEntry('again/', '5')], [anEntry('again', '0')]],
    ['a folder for a file', [anEntry('again', '0')], [anEntry('again/', '5')]],
  ])('is refused where they are %s', async (_, before, behind) => {
    for (const store of await stores(before, ...behind)) {
      const said = await refusal(store.top(SIGNAL))
      expect(said).toMatch(/^archive\.duplicate .*two entries named ".*" that are not the same: some tools take the/)
      expect(said).toMatch(/ Write the archive again\.$/)
    }
  })

  it('is read where both are folders', async () => {
    const folder = anEntry('again/', '5')
    for (const store of await stores([folder], folder)) expect(await store.top(SIGNAL)).toMatchObject({ kind: 'found' })
  })
})

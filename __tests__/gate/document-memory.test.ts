import { describe, expect, it } from '@jest/globals'
import { ContentLoader } from '../../src/gate/content-loader.js'
import { memoryOfConfig } from '../../src/gate/memory-of.js'
import { createTurns } from '../../src/gate/turns.js'
import { memoryOfDocument, memoryOfText } from '../../src/store/memory-of-document.js'
import { parseConfig } from '../../src/oci/config.js'
import type { Descriptor } from '../../src/oci/descriptor.js'
import { digestOf } from '../../src/oci/digest.js'
import { parseDocument } from '../../src/oci/document.js'
import type { ImageStore, StoredDocument } from '../../src/store/image-store.js'
import { anApp } from './images.js'

const APP = anApp()
const MANIFEST: StoredDocument = {
  digest: digestOf(APP.bytes),
  bytes: APP.bytes,
  document: parseDocument(APP.bytes, {}),
}
const NAMED: Descriptor = {
  mediaType: MANIFEST.document.mediaType,
  digest: MANIFEST.digest,
  size: APP.bytes.byteLength,
  urls: [],
  annotations: new Map(),
}
const CONFIG = MANIFEST.document.kind === 'manifest' ? MANIFEST.document.config : NAMED

/** A store that counts what it is asked for; it answers some time later. */
function aStore(): { readonly store: ImageStore; readonly asked: readonly string[] } {
  const asked: string[] = []
  const later = <T>(what: string, value: T): Promise<T> => {
    asked.push(what)
    return new Promise((resolve) => setTimeout(resolve, 5, value))
  }
  const none = (): never => {
    throw new Error('Nobody asks for this here.')
  }
  const store: ImageStore = {
    reference: 'a',
    transport: 'registry',
    repository: 'a',
    tag: undefined,
    pinnedByDigest: true,
    top: none,
    tagDigest: none,
    lookUp: none,
    blob: none,
    document: () => later('document', { kind: 'found', value: MANIFEST }),
    smallBlob: () => later('config', { kind: 'found', value: APP.config.bytes }),
  }
  return { store, asked }
}

describe('bodies that several ask for at the same time', () => {
  const aPair = (): {
    readonly loader: ContentLoader
    readonly asked: () => readonly string[]
    readonly taken: number[]
  } => {
    const [source, mirror] = [aStore(), aStore()]
    const taken: number[] = []
    const take = (bytes: number): void => {
      taken.push(bytes)
    }
    const loader = new ContentLoader(source.store, mirror.store, { signal: new AbortController().signal, take })
    return { loader, taken, asked: () => [...source.asked, ...mirror.asked] }
  }
  const read = parseConfig(APP.config.bytes, CONFIG.mediaType)
  const ofConfig = [memoryOfText(APP.config.bytes), memoryOfConfig(read)]

  it.each<[string, (loader: ContentLoader) => Promise<unknown>, readonly string[], readonly number[]]>([
    ['the mirror’s manifest', (b) => b.mirrorDocument(NAMED), ['document'], [memoryOfDocument(MANIFEST)]],
    ['the source’s manifest', (b) => b.sourceDocument(NAMED), ['document'], [memoryOfDocument(MANIFEST)]],
    ['the mirror’s config', (b) => b.mirrorConfig(CONFIG), ['config'], ofConfig],
    ['the source’s config', (b) => b.sourceConfig(CONFIG), ['config'], ofConfig],
    ['a config of both', (b) => b.sharedConfig(CONFIG), ['config'], ofConfig],
  ])('are fetched, read and counted once: %s', async (_, ask, asked, counted) => {
    const pair = aPair()
    const all = await Promise.all([ask(pair.loader), ask(pair.loader), ask(pair.loader)])
    all.push(await ask(pair.loader))
    expect(pair.asked()).toEqual(asked)
    expect(pair.taken).toEqual(counted)
    for (const one of all) expect(one).toEqual(all[0])
  })

  it('are not counted again where they were served as the top', async () => {
    const { loader, asked, taken } = aPair()
    loader.keep('mirror', MANIFEST)
    loader.keep('mirror', MANIFEST)
    expect(await loader.mirrorDocument(NAMED)).toEqual({ kind: 'found', value: MANIFEST })
    expect([asked(), taken]).toEqual([[], [memoryOfDocument(MANIFEST)]])
  })
})

describe('turns', () => {
  it('let a timer fire between any two of them, however many wait', async () => {
    const limit = new AbortController()
    const turn = createTurns(limit.signal)
    let taken = 0
    const work = Array.from({ length: 1000 }, async () => {
      await turn()
      taken += 1
      const until = performance.now() + 2
      while (performance.now() < until);
    })
    setTimeout(() => {
      limit.abort(new Error('late'))
    }, 50)
    const ends = await Promise.allSettled(work)
    expect(taken).toBeLessThan(500)
    expect(ends.at(-1)).toMatchObject({ status: 'rejected', reason: { message: 'late' } })
  })
})

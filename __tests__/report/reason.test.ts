import { describe, expect, it } from '@jest/globals'
import type { Difference } from '../../src/model/difference.js'
import type { PairReport } from '../../src/model/report.js'
import { equalLayers } from '../../src/report/facts.js'
import { reasonOf } from '../../src/report/reason.js'
import { toPlain } from '../../src/report/sentence.js'
import { aPair, aPlatform, differing, digestFor } from './a-report.js'

const user: Difference = { kind: 'config.user', source: '1', mirror: '2' }
const label: Difference = { kind: 'config.label', path: 'k', source: '1', mirror: '2' }
const undecided = { result: 'inconclusive', passed: false } as const
const layers = Array.from({ length: 6 }, (_, at): Difference => {
  const fact = { position: at + 1 }
  return { kind: 'layer.content', path: String(at + 1), source: fact, mirror: fact }
})

describe('reasonOf', () => {
  it.each<[string, PairReport]>([
    ['', aPair()],
    ['the digests differ, the image ID is the same', aPair({ result: 'equivalent' })],
    ['linux/arm64: the user differs', differing('same-layers', [user])],
    ['linux/arm64: the user differs, and 1 more difference', differing('same-layers', [user, label])],
    ['linux/arm64: layers 1, 2, 3 and 3 more hold other content', differing('different', layers)],
    ['linux/arm64: the user differs', differing('same-layers', [{ kind: 'manifest.unknown' }, user])],
    [
      'linux/arm64: only the mirror has manifest member x',
      differing('inconclusive', [label, { kind: 'manifest.other', path: 'x', mirror: 1 }]),
    ],
    [
      'linux/arm64: only the mirror has manifest annotation run.oci.x (which clients obey)',
      differing('same-layers', [
        { kind: 'config.created', source: '1', mirror: '2' },
        { kind: 'manifest.runtime-annotation', path: 'run.oci.x', mirror: '1' },
      ]),
    ],
    [
      'linux/arm64: layer 1 is packed under the type of a plain tar; containerd refuses it',
      differing('missing', [
        { kind: 'layer.refused', path: '1', why: 'plain-type', clients: ['containerd'] },
        { kind: 'manifest.other', path: 'x', mirror: 1 },
      ]),
    ],
    [
      "the source's tag moved while it was compared: it names nothing now",
      aPair({ ...undecided, platforms: [], differences: [{ kind: 'tag.moved', path: 'source' }] }),
    ],
    ['no full stop', aPair({ ...undecided, error: { code: 'internal', message: 'no full stop' } })],
    ['A stop', aPair({ ...undecided, error: { code: 'internal', message: 'A stop. And advice.' } })],
    [
      'Version 1.2 is bad',
      differing('different', [], { error: { code: 'internal', message: 'Version 1.2 is bad! Stop.' } }),
    ],
    ['see the differences', differing('different', [])],
  ])('says: %s', (sentence, pair) => {
    expect(toPlain(reasonOf(pair))).toBe(sentence)
  })
})

describe('equalLayers of an artifact', () => {
  const layer = (thing: string): { digest: ReturnType<typeof digestFor>; size: number; mediaType: string } => {
    return { digest: digestFor(thing), size: 1, mediaType: 'text/plain' }
  }

  it('counts its layers by digest, as it has no diffIDs', () => {
    const [source, mirror] = [{ layers: [layer('a'), layer('b')] }, { layers: [layer('a'), layer('c')] }]
    expect(equalLayers(aPlatform('artifact', { source, mirror }))).toEqual({ equal: 1, total: 2, right: false })
  })
})

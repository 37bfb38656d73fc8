import { describe, expect, it } from '@jest/globals'
import { checkClaims, manifestIn } from '../../src/gate/validate.js'
import { problemOf } from '../../src/gate/undecided.js'
import { parseDocument, type ManifestDocument } from '../../src/oci/document.js'
import { anIndex } from '../helpers/image/image-index.js'
import { anApp } from './images.js'

const APP = anApp()
const manifest = manifestIn(stored(APP))

function stored({ digest, bytes, mediaType }: Pick<typeof APP, 'digest' | 'bytes' | 'mediaType'>): {
  readonly digest: typeof digest
  readonly bytes: typeof bytes
  readonly document: ManifestDocument
} {
  return { digest, bytes, document: parseDocument(bytes, { descriptor: mediaType }) }
}

describe('manifestIn', () => {
  it('takes no index for a manifest', () => {
    expect(() => manifestIn(stored(anIndex([APP])))).toThrow(/was named as a manifest and is an index/)
  })
})

describe('checkClaims', () => {
  it('believes no engine whose config lists no layers', () => {
    const image = { manifest, config: { kind: 'other' } } as const
    expect(() => {
      checkClaims('mirror', image)
    }).toThrow(/lists other layers than the config/)
  })
})

describe('problemOf', () => {
  it.each<[string, unknown, object]>([
    ['an error without a code', new TypeError('no'), { message: expect.stringContaining('TypeError: no') }],
    ['what is no error', 'no', { message: expect.stringContaining('nothing was decided: no') }],
    ['nothing', undefined, { message: expect.stringContaining('nothing was decided: undefined') }],
    ['a code that is no text', Object.assign(new Error('no'), { code: 7 }), { code: 'internal' }],
    ['a problem that is none', Object.assign(new Error('no'), { problem: null }), { code: 'internal' }],
  ])('names %s as a fault of ours', (_, thrown, expected) => {
    expect(problemOf(thrown, 'mirror')).toMatchObject({ code: 'internal', side: 'mirror', ...expected })
  })

  it('keeps the code of a system’s error in the message, and the side that a problem names itself', () => {
    const full = problemOf(Object.assign(new Error('full'), { code: 'ENOSPC' }))
    expect(full).toMatchObject({ code: 'internal', message: expect.stringContaining('Error: full (ENOSPC)') })
    const problem = { code: 'blob.lost', message: 'y', side: 'source' }
    expect(problemOf(Object.assign(new Error('y'), { problem }), 'mirror')).toEqual(problem)
  })
})

import { expect, it } from '@jest/globals'
import { attestedIn } from '../../src/compare/attested.js'
import { parseDocument } from '../../src/oci/document.js'
import type { ImageIndex } from '../../src/oci/image-index.js'
import { anAttestation } from '../helpers/image/attestation.js'
import { anImage } from '../helpers/image/image.js'
import { anIndex, type IndexEntry } from '../helpers/image/image-index.js'

const image = anImage()
const other = anImage({ platform: 'linux/arm64' })

function indexOf(...entries: readonly (IndexEntry | typeof image)[]): ImageIndex {
  const document = parseDocument(anIndex(entries).bytes, {})
  if (document.kind !== 'index') throw new Error('It is no index.')
  return document
}

function about(digest: string | undefined): IndexEntry {
  const annotations = digest === undefined ? {} : { 'vnd.docker.reference.digest': digest }
  return { image: anAttestation(image), annotations }
}

it.each<readonly [string, string | undefined, string | undefined, boolean]>([
  ['an image of the index', image.digest, image.digest, true],
  ['an image that the index does not list', other.digest, other.digest, false],
  ['nothing', undefined, undefined, true],
  ['what is no digest', 'sha256:1', undefined, true],
])('an attestation may be about %s', (_, digest, subject, isThere) => {
  expect(attestedIn([indexOf(image, about(digest))]).map((one) => [one.about, one.isThere])).toEqual([
    [subject, isThere],
  ])
})

it('an attestation may be about an image of an index inside the index', () => {
  expect(attestedIn([indexOf(about(image.digest)), indexOf(image)])[0]?.isThere).toBe(true)
})

import type { Descriptor } from '../oci/descriptor.js'
import { digestIn, type Digest } from '../oci/digest.js'
import { isAttestation, type ImageIndex } from '../oci/image-index.js'

/** An entry of an index that attests something of another one (BuildKit, Image Attestation Storage). */
export interface Attested {
  readonly entry: Descriptor
  /** What it says it is about; undefined where that is nothing that can be read: then it is about the index. */
  readonly about: Digest | undefined
  /** Whether the index lists that. */
  readonly isThere: boolean
}

/** The attestations in indexes that belong together: one in the other, the outer one first. */
export function attestedIn(indexes: readonly ImageIndex[]): readonly Attested[] {
  const all = indexes.flatMap(({ manifests }) => manifests)
  const images = new Set(all.filter((entry) => !isAttestation(entry)).map(({ digest }) => digest))
  return all.filter(isAttestation).map((entry) => {
    const about = digestIn(entry.annotations.get('vnd.docker.reference.digest'))
    return { entry, about, isThere: about === undefined || images.has(about) }
  })
}

import { algorithmOf, digestIn, type Digest } from './digest.js'
import type { ManifestDocument } from './document.js'
import { textIn } from './json-fields.js'
import { isImageConfigType } from './media-type.js'
import { isJsonObject } from './strict-json.js'

/** How much of a digest's hex digits the tag of a list of referrers holds. */
const TAG_DIGITS = 64

/** The longest tag. */
const LONGEST_TAG = 128

/** What cosign hangs on an image by a tag: a signature, attestations, an SBOM. */
const COSIGN_ENDINGS = ['sig', 'att', 'sbom'] as const

/**
 * The tag of the list of referrers where a registry has no API for them (distribution-spec, Referrers Tag Schema): what is
 * longer than it may be is cut off.
 */
export function referrersTag(subject: Digest): string {
  const algorithm = algorithmOf(subject)
  return `${algorithm}-${subject.slice(algorithm.length + 1).slice(0, TAG_DIGITS)}`
}

/** The tags under which cosign keeps what belongs to a digest; none where they would be longer than a tag may be. */
export function cosignTags(subject: Digest): readonly string[] {
  const stem = subject.replace(':', '-')
  return COSIGN_ENDINGS.map((ending) => `${stem}.${ending}`).filter((tag) => tag.length <= LONGEST_TAG)
}

/** What a document says it refers to; undefined where it says nothing that can be read. */
export function subjectOf({ members }: ManifestDocument): Digest | undefined {
  const subject = members.get('subject')
  return isJsonObject(subject) ? digestIn(textIn(subject, 'digest')) : undefined
}

/** The type that registries give a document in a list of referrers (distribution-spec, Listing Referrers). */
export function listedTypeOf(document: ManifestDocument): string {
  const own = textIn(document.members, 'artifactType')
  if (own !== undefined && own !== '') return own
  return document.kind === 'manifest' ? document.config.mediaType : document.mediaType
}

/** The type that tells people what a document is: what is wrapped up as if it were an image is known by its first layer. */
export function artifactTypeOf(document: ManifestDocument): string {
  const listed = listedTypeOf(document)
  if (document.kind !== 'manifest' || !isImageConfigType(listed)) return listed
  return document.layers[0]?.mediaType ?? listed
}

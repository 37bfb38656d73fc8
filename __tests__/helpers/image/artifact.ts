import { MEDIA_TYPES } from '../../../src/oci/media-type.js'
import { cosignTags, referrersTag } from '../../../src/oci/referrers.js'
import type { TestRegistry } from '../registry/start-registry.js'
import { jsonBytes } from './document.js'
import { assembleImage, type BuiltImage } from './image.js'
import type { BuiltIndex } from './image-index.js'
import { aLayer } from './layer.js'
import { push } from './push.js'

export const SBOM = 'application/vnd.example.sbom'
export const SIGNATURE = 'application/vnd.example.signature'

/** Something that refers to a manifest: a blob with some text, in a manifest that names its subject. */
export function anArtifact(
  subject: BuiltImage | BuiltIndex,
  artifactType: string,
  text = `${artifactType} of ${subject.digest}`,
): BuiltImage {
  const { mediaType, digest, bytes } = subject
  const layer = aLayer(Buffer.from(text), 'none', 'oci', { mediaType: artifactType })
  return assembleImage({ os: '', architecture: '' }, Buffer.from('{}'), [layer], {
    artifactType,
    configMediaType: MEDIA_TYPES.ociEmpty,
    members: { subject: { mediaType, digest, size: bytes.byteLength } },
  })
}

/** What cosign signs an image with: a manifest without a subject, under a tag that is made of the image's digest. */
export function aCosignSignature(subject: BuiltImage | BuiltIndex): BuiltImage {
  const payload = jsonBytes({ critical: { image: { 'docker-manifest-digest': subject.digest } } })
  const layer = aLayer(payload, 'none', 'oci', { mediaType: 'application/vnd.dev.cosign.simplesigning.v1+json' })
  return assembleImage({ os: '', architecture: '' }, jsonBytes({ architecture: '', os: '' }), [layer])
}

/** An artifact that holds a signature: under a tag it needs no subject. */
export function aSignature(
  payload: Uint8Array,
  mediaType: string,
  annotations: ReadonlyMap<string, string> = new Map(),
  subject?: BuiltImage | BuiltIndex,
): BuiltImage {
  const layer = aLayer(payload, 'none', 'oci', { mediaType, annotations: Object.fromEntries(annotations) })
  if (subject === undefined) {
    return assembleImage({ os: '', architecture: '' }, jsonBytes({ architecture: '', os: '' }), [layer])
  }
  const { mediaType: type, digest, bytes } = subject
  return assembleImage({ os: '', architecture: '' }, Buffer.from('{}'), [layer], {
    artifactType: mediaType,
    configMediaType: MEDIA_TYPES.ociEmpty,
    members: { subject: { mediaType: type, digest, size: bytes.byteLength } },
  })
}

/** A list of referrers as it stands behind a tag, or in an answer of the API. */
export function aReferrersList(artifacts: readonly BuiltImage[]): BuiltIndex {
  const manifests = artifacts.map(({ mediaType, digest, bytes, layers }) => {
    const [layer] = layers
    return { mediaType, digest, size: bytes.byteLength, artifactType: layer?.mediaType }
  })
  const list = jsonBytes({ schemaVersion: 2, mediaType: MEDIA_TYPES.ociIndex, manifests })
  return { kind: 'index', mediaType: MEDIA_TYPES.ociIndex, digest: digestOfList(list), bytes: list, children: [] }
}

function digestOfList(bytes: Uint8Array): BuiltIndex['digest'] {
  return assembleImage({ os: '', architecture: '' }, bytes, []).config.digest
}

/** Puts artifacts beside their subject, and the list of them behind its tag. */
export function attach(
  registry: TestRegistry,
  repository: string,
  subject: BuiltImage | BuiltIndex,
  ...artifacts: readonly BuiltImage[]
): void {
  for (const artifact of artifacts) push(registry, repository, undefined, artifact)
  const list = aReferrersList(artifacts)
  registry.putManifest(repository, list.bytes, list.mediaType, referrersTag(subject.digest))
}

/** Puts a signature under cosign's tag for its subject. */
export function sign(registry: TestRegistry, repository: string, subject: BuiltImage | BuiltIndex): BuiltImage {
  const signature = aCosignSignature(subject)
  push(registry, repository, cosignTags(subject.digest)[0], signature)
  return signature
}

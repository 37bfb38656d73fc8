import { assembleImage, type BuiltImage } from './image.js'
import { jsonBytes } from './document.js'
import { aLayer } from './layer.js'

const PREDICATE = 'https://slsa.dev/provenance/v0.2'

/** The annotations that BuildKit's storage of attestations puts on an entry of an index. */
export function attestationAnnotations(subject: BuiltImage): Readonly<Record<string, string>> {
  return {
    'vnd.docker.reference.digest': subject.digest,
    'vnd.docker.reference.type': 'attestation-manifest',
  }
}

/** What BuildKit puts beside an image: an in-toto statement in a manifest of its own, for no platform. */
export function anAttestation(subject: BuiltImage): BuiltImage {
  const statement = {
    _type: 'https://in-toto.io/Statement/v0.1',
    predicateType: PREDICATE,
    subject: [{ name: 'example', digest: { sha256: subject.digest.replace('sha256:', '') } }],
    predicate: { builder: { id: '' }, buildType: 'https://mobyproject.org/buildkit@v1' },
  }
  const layer = aLayer(jsonBytes(statement), 'none', 'oci', {
    mediaType: 'application/vnd.in-toto+json',
    annotations: { 'in-toto.io/predicate-type': PREDICATE },
  })
  const platform = { architecture: 'unknown', os: 'unknown' }
  const config = { ...platform, config: {}, rootfs: { type: 'layers', diff_ids: [layer.diffID] } }
  return assembleImage(platform, jsonBytes(config), [layer])
}

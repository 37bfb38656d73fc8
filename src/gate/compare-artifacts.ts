import { compareArtifactManifests } from '../compare/artifact.js'
import type { ImageFacts } from '../model/report.js'
import type { Verify } from '../model/result.js'
import type { Descriptor } from '../oci/descriptor.js'
import type { StoredDocument } from '../store/image-store.js'
import { absent, wrong, type ContentLoader, type Loaded } from './content-loader.js'
import { settledFindings, type PlatformFindings } from './platform-findings.js'
import { servingDifferences } from './serving.js'

/** An entry of an index that is no image, by the same digest on both sides: a blob or a manifest, as clients fetch it. */
export async function compareThing(
  label: string,
  descriptor: Descriptor,
  loader: ContentLoader,
  verify: Verify,
): Promise<PlatformFindings> {
  const { digest, mediaType } = descriptor
  const facts = { label, sameConfig: false, evidence: 'proven', source: { digest, mediaType } } as const
  const plain = { ...facts, differences: [] }
  if (verify === 'manifests') return { ...plain, evidence: 'claimed' }
  const shown = await loader.mirrorThing(descriptor)
  switch (shown.kind) {
    case 'manifest':
      return plain
    case 'proven':
    case 'claimed': {
      const isRead = verify === 'content'
      const evidence = shown.kind === 'claimed' && !isRead ? 'claimed' : 'proven'
      return { ...plain, evidence, ...(isRead ? { claims: { kind: 'blobs', blobs: [descriptor] } } : {}) }
    }
    case 'missing':
      return { ...plain, differences: [absent('blob', descriptor)] }
    case 'size':
    case 'digest':
      return { ...plain, differences: [wrong('blob', descriptor, shown)] }
  }
}

/** Manifests of which one at least has no config. */
export function compareArtifacts(
  label: string,
  source: StoredDocument,
  loaded: Loaded<StoredDocument>,
  verify: Verify,
): PlatformFindings {
  if (loaded.kind === 'fault') return settledFindings(label, [loaded.fault])
  const mirror = loaded.value
  const facts = ({ digest, document }: StoredDocument): ImageFacts => ({ digest, mediaType: document.mediaType })
  const differences = [
    ...compareArtifactManifests(source.document.members, mirror.document.members),
    ...servingDifferences(mirror),
  ]
  const blobs = mirror.document.kind === 'artifact' ? mirror.document.blobs : []
  return {
    label,
    differences,
    evidence: verify === 'manifests' ? 'claimed' : 'proven',
    sameConfig: false,
    source: facts(source),
    mirror: facts(mirror),
    claims: { kind: 'blobs', blobs },
  }
}

import type { Digest } from '../../oci/digest.js'
import { jsonOf, memberOf } from './json.js'

/** What a signature was made over, as far as it says which image is meant. */
export type Meaning =
  /** It names this image. */
  | { readonly kind: 'image' }
  /** It names others. */
  | { readonly kind: 'other'; readonly named: string }
  /** It is no word about an image. */
  | { readonly kind: 'unreadable'; readonly why: string }

/** What cosign writes into `critical.type` of its payload. */
const COSIGN = 'cosign container image signature'

/** Reads the payload of a "simple signing" signature (containers/image, docs/containers-signature.5). */
export function meaningOfPayload(payload: Uint8Array, digest: Digest): Meaning {
  const critical = memberOf(jsonOf(payload), 'critical')
  const type = memberOf(critical, 'type')
  const named = memberOf(memberOf(critical, 'image'), 'docker-manifest-digest')
  if (type !== COSIGN || typeof named !== 'string') {
    return { kind: 'unreadable', why: 'its payload is none of a container image' }
  }
  return named === digest ? { kind: 'image' } : { kind: 'other', named }
}

/** What cosign says of an image that it signs (in-toto attestation, `predicateType`). */
export const SIGNED = 'https://sigstore.dev/cosign/sign/v1'

/** What stands in an in-toto statement (in-toto Statement v1): what is said, and of which things. */
export function meaningOfStatement(payload: Uint8Array, digest: Digest): Meaning & { readonly predicateType?: string } {
  const statement = jsonOf(payload)
  const predicateType = memberOf(statement, 'predicateType')
  const subjects = memberOf(statement, 'subject')
  if (typeof predicateType !== 'string' || !Array.isArray(subjects)) {
    return { kind: 'unreadable', why: 'it holds no statement' }
  }
  const [algorithm = '', hex] = digest.split(':')
  const named = subjects.map((subject: unknown) => memberOf(memberOf(subject, 'digest'), algorithm))
  if (named.includes(hex)) return { kind: 'image', predicateType }
  return { kind: 'other', named: named.map((one) => `${algorithm}:${String(one)}`).join(', '), predicateType }
}

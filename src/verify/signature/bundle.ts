import { bundleFromJSON, type Bundle } from '@sigstore/bundle'
import { toSignedEntity, type SignedEntity } from '@sigstore/verify'

/** A bundle of sigstore (protobuf-specs, sigstore_bundle.proto); undefined where the value is none. */
export function readBundle(value: unknown): Bundle | undefined {
  if (value === undefined) return undefined
  try {
    return bundleFromJSON(value)
  } catch {
    return undefined
  }
}

/** What a bundle has signed, over `artifact` where it does not hold that itself; undefined where its parts do not fit. */
export function toEntity(bundle: Bundle, artifact?: Uint8Array): SignedEntity | undefined {
  try {
    return toSignedEntity(bundle, artifact === undefined ? undefined : Buffer.from(artifact))
  } catch {
    return undefined
  }
}

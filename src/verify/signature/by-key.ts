import { verify, type KeyObject } from 'node:crypto'

/** The hash that cosign 3 takes with the keys of a curve; cosign 2 takes SHA-256 with all of them. */
const OWN_HASH: ReadonlyMap<string | undefined, string> = new Map([
  ['secp384r1', 'sha384'],
  ['secp521r1', 'sha512'],
])

/** Whether the private half of a key signed these bytes, with any hash that signers take with such a key. */
export function isSignedBy(key: KeyObject, bytes: Uint8Array, signature: Uint8Array): boolean {
  return hashesOf(key).some((hash) => {
    try {
      return verify(hash, bytes, key, signature)
    } catch {
      return false
    }
  })
}

/** Edwards curves hash by themselves. */
function hashesOf({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): readonly (string | null)[] {
  if (asymmetricKeyType === 'ed25519' || asymmetricKeyType === 'ed448') return [null]
  const own = OWN_HASH.get(asymmetricKeyDetails?.namedCurve)
  return own === undefined ? ['sha256'] : ['sha256', own]
}

/** What the signature of an envelope is made over (DSSE, protocol.md "Signature Definition", PAE). */
export function signedBytesOf(payloadType: string, payload: Uint8Array): Uint8Array {
  const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.byteLength} `
  return Buffer.concat([Buffer.from(head), payload])
}

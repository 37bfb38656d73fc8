import type { SignatureSettings } from '../../model/settings.js'
import type { Fault, Text } from './input-faults.js'

/** What belongs together where a certificate says who signed. */
const KEYLESS = ['signature-identity', 'signature-issuer', 'trusted-root'] as const

/** Whose signature is asked for: the owner's of a key, or somebody's for whom an issuer vouches. */
export function readSignature(text: Text, fault: Fault): SignatureSettings | undefined {
  const keyFile = text('signature-key')
  const given = KEYLESS.filter((input) => text(input) !== '')
  const [first] = given
  if (keyFile !== '') {
    if (first !== undefined) {
      fault(first, 'it says who signed without a key, and "signature-key" by which key; leave one of the two out')
    }
    return { kind: 'key', keyFile }
  }
  if (first === undefined) return undefined
  for (const input of KEYLESS) {
    if (text(input) === '') fault(input, `it is empty although "${first}" is set; all three belong together`)
  }
  return {
    kind: 'keyless',
    identity: text('signature-identity'),
    issuer: text('signature-issuer'),
    trustedRootFile: text('trusted-root'),
  }
}

import { UndecidedError } from '../gate/undecided.js'
import type { SignatureSettings } from '../model/settings.js'
import type { SignaturePolicy } from '../verify/signature/policy.js'
import { requiredText, type ReadText } from './network.js'
import type { Naming } from './options/naming.js'

/** Whose signature is asked for, with the files that say so. Throws an `UndecidedError` where one of them cannot be used. */
export async function signaturePolicyOf(
  settings: SignatureSettings,
  readText: ReadText,
  naming: Naming,
): Promise<SignaturePolicy> {
  // The libraries of sigstore take time to load, and few ask for signatures.
  const { readPublicKey, readTrustedRoot } = await import('../verify/signature/read-policy.js')
  switch (settings.kind) {
    case 'key': {
      const key = readPublicKey(await requiredText('signature-key', settings.keyFile, readText, naming))
      if (key !== undefined) return { kind: 'key', key }
      throw unusable(naming.of('signature-key'), 'a public key in PEM, as cosign writes it into cosign.pub')
    }
    case 'keyless': {
      const { identity, issuer, trustedRootFile } = settings
      const trust = readTrustedRoot(await requiredText('trusted-root', trustedRootFile, readText, naming))
      if (trust !== undefined) return { kind: 'keyless', identity, issuer, trust }
      throw unusable(naming.of('trusted-root'), "sigstore's trusted_root.json, with an authority for certificates")
    }
  }
}

function unusable(input: string, wanted: string): UndecidedError {
  return new UndecidedError({ code: 'signature.policy', message: `${input}: the file does not hold ${wanted}.` })
}

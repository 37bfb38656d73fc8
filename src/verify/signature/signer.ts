import { Verifier, type SignedEntity } from '@sigstore/verify'
import { isIdentity } from './identity.js'
import { refused, type SignaturePolicy, type SignatureVerdict, type Signer } from './policy.js'

/** Whether somebody signed whom the policy names; of what, it does not tell. */
export function signerOf(
  entity: SignedEntity | undefined,
  policy: Extract<SignaturePolicy, { readonly kind: 'keyless' }>,
): SignatureVerdict {
  if (entity === undefined) return refused('unreadable', 'its parts do not fit together')
  let signer: Partial<Signer>
  try {
    const { identity } = new Verifier(policy.trust).verify(entity)
    const issuer = identity?.extensions?.issuer
    signer = {
      ...(identity?.subjectAlternativeName === undefined ? {} : { identity: identity.subjectAlternativeName }),
      ...(issuer === undefined ? {} : { issuer }),
    }
  } catch (error) {
    return refused('invalid', error instanceof Error ? error.message : 'it does not verify')
  }
  const { identity, issuer } = signer
  if (identity === undefined || issuer === undefined) return refused('other-identity', 'its certificate names nobody')
  if (issuer !== policy.issuer || !isIdentity(policy.identity, identity)) {
    return refused('other-identity', `it was made by ${identity}, for whom ${issuer} vouches`)
  }
  return { kind: 'verified', signer: { identity, issuer } }
}

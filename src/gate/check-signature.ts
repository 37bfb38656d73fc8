import type { Note, Problem } from '../model/report.js'
import type { Descriptor } from '../oci/descriptor.js'
import type { StoredDocument } from '../store/image-store.js'
import type { SignatureFault, SignaturePolicy, SignatureVerdict } from '../verify/signature/policy.js'
import type { ContentLoader } from './content-loader.js'
import type { DocumentBudget } from './document-budget.js'
import type { Stores } from './pair-findings.js'
import { ReferrerReader } from './referrers/referrer-reader.js'
import { onSide, problemOf, UndecidedError } from './undecided.js'

export interface SignatureQuestion {
  readonly policy: SignaturePolicy
  /** What the mirror's reference names: whoever deploys it checks the signature of this digest. */
  readonly top: StoredDocument
  readonly stores: Stores
  readonly loader: ContentLoader
  readonly budget: DocumentBudget
}

/** A note where a signature verifies; else why the pair does not pass. */
export interface SignatureFindings {
  readonly notes: readonly Note[]
  readonly problem?: Problem
}

/** What a layer of a signature is called: by cosign's tags and artifacts, and as a bundle of sigstore. */
const COSIGN = 'application/vnd.dev.cosign.simplesigning.v1+json'
const BUNDLE = 'application/vnd.dev.sigstore.bundle'

/** Which of several faults tells most: a signature of this image by somebody else is nearer than one that is none. */
const TELLING: readonly SignatureFault[] = ['other-identity', 'other-digest', 'invalid', 'unreadable']

/**
 * Looks for a signature of the mirror's image that verifies. One is enough, whatever else is attached to it. Never throws:
 * what cannot be told is found, too.
 */
export async function checkSignature(question: SignatureQuestion): Promise<SignatureFindings> {
  const { top, stores, loader, budget } = question
  const { digest } = top
  if (top.derived !== undefined) {
    return {
      notes: [],
      problem: missing('The mirror keeps no manifest that somebody could have signed'),
    }
  }
  try {
    const reader = new ReferrerReader(stores, loader, budget.signal)
    const { found, problem } = (await reader.read(undefined, { digest, entries: [] })).mirror
    const candidates = found.flatMap(({ document }) => (document === undefined ? [] : signaturesIn(document)))
    const refused: Refused[] = []
    for (const candidate of candidates) {
      const verdict = await judge(candidate, question)
      if (verdict?.kind === 'verified') return { notes: [{ kind: 'signature.verified', digest, ...verdict.signer }] }
      if (verdict !== undefined) refused.push(verdict)
    }
    if (problem !== undefined) return { notes: [], problem: unknown(problem) }
    return {
      notes: [],
      problem: refused.length === 0 ? missing(`${named(question)} carries no signature`) : refusal(refused, question),
    }
  } catch (error) {
    return { notes: [], problem: unknown(problemOf(error, 'mirror')) }
  }
}

type Refused = Extract<SignatureVerdict, { readonly kind: 'refused' }>

/** The layers of an artifact that hold a signature. */
function signaturesIn({ document }: StoredDocument): readonly Descriptor[] {
  if (document.kind !== 'manifest') return []
  return document.layers.filter(({ mediaType }) => mediaType === COSIGN || mediaType.startsWith(BUNDLE))
}

/** Undefined for what is no signature. Throws where the mirror does not serve it. */
async function judge(
  candidate: Descriptor,
  { policy, top, stores, budget }: SignatureQuestion,
): Promise<SignatureVerdict | undefined> {
  const blob = await onSide('mirror', () => stores.mirror.smallBlob(candidate, budget.signal))
  if (blob.kind === 'wrong')
    return { kind: 'refused', fault: 'invalid', why: 'the mirror serves other bytes than it names' }
  if (blob.kind === 'missing') throw new UndecidedError({ side: 'mirror', ...blob.problem })
  const { checkBundle, checkCosignLayer } = await import('../verify/signature/check.js')
  return candidate.mediaType === COSIGN
    ? checkCosignLayer({ payload: blob.value, annotations: candidate.annotations }, top.digest, policy)
    : checkBundle(blob.value, top.digest, policy)
}

function named({ stores, top }: SignatureQuestion): string {
  return `${stores.mirror.repository}@${top.digest}`
}

function missing(what: string): Problem {
  return {
    code: 'signature.missing',
    side: 'mirror',
    message: `${what}. Sign the image there, or copy it with what is attached to it.`,
  }
}

function refusal(refused: readonly Refused[], question: SignatureQuestion): Problem {
  const [worst] = refused.toSorted((one, other) => TELLING.indexOf(one.fault) - TELLING.indexOf(other.fault))
  const count = refused.length === 1 ? 'The signature' : `None of the ${refused.length} signatures`
  const verb = refused.length === 1 ? 'does not verify' : 'verifies'
  return {
    code: 'signature.refused',
    side: 'mirror',
    message: `${count} of ${named(question)} ${verb}: ${worst?.why ?? 'nothing is known of it'}. Look who signed it, and how it came to the mirror.`,
  }
}

function unknown({ message, host, status }: Problem): Problem {
  return {
    code: 'signature.unknown',
    side: 'mirror',
    message: `Whether the mirror's image carries the signature that is asked for could not be told. ${message}`,
    ...(host === undefined ? {} : { host }),
    ...(status === undefined ? {} : { status }),
  }
}

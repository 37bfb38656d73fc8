import type { Cause, Note } from '../model/report.js'
import type { Result } from '../model/result.js'
import { count, formatBytes, shortened } from './quantity.js'
import { listed, message, name, namesOf, say, words, type Sentence } from './sentence.js'

/** An icon never stands without its word, for those who see no colours and those who see no icons. */
export interface Sign {
  readonly icon: string
  readonly word: string
}

/** How each result is shown. */
export const SIGNS: Readonly<Record<Result, Sign>> = {
  identical: { icon: '✅', word: 'identical' },
  equivalent: { icon: '🟢', word: 'equivalent' },
  'same-runtime': { icon: '🟡', word: 'same-runtime' },
  'same-layers': { icon: '🟡', word: 'same-layers' },
  inconclusive: { icon: '⚠️', word: 'inconclusive' },
  missing: { icon: '❌', word: 'missing' },
  different: { icon: '❌', word: 'different' },
}

/** The same for a pair: one that does not pass never shows the sign of a pass. */
export function signOf({ result, passed }: { readonly result: Result; readonly passed: boolean }): Sign {
  const sign = SIGNS[result]
  return passed || result !== 'identical' ? sign : { ...sign, icon: '❌' }
}

/** What each result means for a pair, to be read behind its references. */
export const MEANINGS: Readonly<Record<Result, string>> = {
  identical: 'identical',
  equivalent: 'the same image, stored differently',
  'same-runtime': 'the same files and the same behaviour, but another image ID',
  'same-layers': 'the same files, but another configuration',
  inconclusive: 'could not be checked',
  missing: 'the mirror is incomplete',
  different: 'the mirror holds a different image',
}

/** Why the two sides are not the same bytes. One row per cause; no full stop. */
export const CAUSES: Readonly<Record<Cause, string>> = {
  swapped: 'the mirror shows the config of the source and lists other layers under it',
  rebuilt: 'another build than the source, of another time',
  corrupt: "the bytes were damaged in the mirror's storage, or on the way in or out of it",
  'platform-renamed':
    'the mirror has the same manifest under another platform name (for example without the version of the operating system)',
  'other-platform': 'the mirror holds an image of another platform',
  'single-platform':
    'only one platform was copied (for example by `skopeo copy` without `--all`, or by `docker pull` and `docker push`)',
  'platforms-dropped': 'not all platforms were copied, or some were removed later',
  incomplete: "the copy was not finished, or the mirror's storage lost a part of it",
  refused: 'a tool or a registry wrote or serves it in a way that clients refuse',
  reconfigured: "the image's configuration (a label, a variable, …) was changed after or instead of copying it",
  remarked: 'what the config says of how the image was made (time, author, history, …) was changed',
  'config-rewritten': 'a tool wrote the config anew, in other words or without members that have no effect',
  converted: 'converted to another manifest format (Docker or OCI; `docker push` and some registries do that)',
  recompressed: 'the layers were compressed again',
  wrapped: 'the mirror has an index around the manifest (`docker buildx imagetools create` makes one)',
  unwrapped: 'the mirror holds the manifest alone, the source an index around it',
  'attestations-dropped': 'attestations (provenance, SBOM) were left out by the copy',
  'attestations-added': 'attestations (provenance, SBOM) were added on the mirror',
  reordered: 'the index lists its entries in another order',
  annotated: 'annotations were added, changed or dropped',
  're-serialised': 'a tool wrote the same document again with other white space or another order of members',
}

/** All causes of a pair in one sentence, most telling first; no full stop. */
export function describeCauses(causes: readonly Cause[]): Sentence {
  return [words(causes.map((cause) => CAUSES[cause]).join('; '))]
}

/** What is worth knowing and changes no result; one sentence per note, no full stop. */
export function describeNote(note: Note): Sentence {
  switch (note.kind) {
    case 'tag.elsewhere':
      return say`the ${words(note.side)}'s tag ${name(note.tag)} points to ${name(shortened(note.digest))} by now; the digest in the reference was compared`
    case 'platforms.uncompared':
      return say`on the ${words(note.side)}, but not asked for and not compared: ${listed(note.platforms.map((platform) => [name(platform)]))}`
    case 'tags.uncompared':
      return say`only ${name(note.repository)} has these tags, so they were not compared: ${namesOf(note.tags)}`
    case 'layers.external':
      return say`${name(note.platform)}: ${words(count(note.count, 'layer'))} not looked up, as a registry need not hold them (foreign layers)`
    case 'layers.read':
      return say`${words(count(note.count, 'layer'))} of the mirror read and hashed (${words(formatBytes(note.bytes))})`
    case 'tag.compared-again':
      return say`the ${words(note.side)}'s tag moved during the comparison, so the pair was compared once more`
    case 'credentials.refused':
      return say`the credentials for ${name(note.registry)} from ${message(note.where)} were refused, so the ${words(note.side)} was read without them`
    case 'credentials.helper':
      return say`no credentials for ${name(note.registry)} from ${name(note.program)}: it ${message(note.why)}`
    case 'snapshot.answered':
      return say`the source was not asked: the snapshot ${name(note.file)} (${name(shortened(note.digest))}) answered for it`
    case 'referrer.left-out':
      return note.why === 'other-subject'
        ? say`the ${words(note.side)} lists ${name(shortened(note.digest))} as attached, and its manifest says otherwise; it was left out`
        : say`the ${words(note.side)} lists ${name(shortened(note.digest))} as attached and does not have it; it was left out`
    case 'referrers.stray-tag':
      return say`the ${words(note.side)}'s tag ${name(note.tag)} holds no list of what is attached, so nothing was read from it`
    case 'referrers.unknown':
      return say`not everything that is attached to the image on the ${words(note.side)} could be told: ${message(note.why.replace(/\.$/, ''))}`
    case 'signature.verified':
      return note.identity === undefined || note.issuer === undefined
        ? say`the mirror's image ${name(shortened(note.digest))} carries a signature by the key that was given`
        : say`the mirror's image ${name(shortened(note.digest))} was signed by ${name(note.identity)}, for whom ${name(note.issuer)} vouches`
    case 'index.unserved':
      return say`the mirror's index lists ${name(shortened(note.digest))} (${name(note.platform)}), and the mirror does not have it`
    case 'reference.absent':
      return say`the mirror has nothing under ${name(note.reference)}`
  }
}

import type { Position, Written } from '../../config/declared.js'
import type { MirrorPrefix } from '../../config/mirror-prefix.js'
import type { Explain } from '../../model/explanation.js'
import type { IgnoreRule } from '../../model/ignore.js'
import type { Match, ReferrerPolicy, Verify } from '../../model/result.js'
import { OciError } from '../../oci/error.js'
import type { TagRule } from '../../model/settings.js'
import type { Platform } from '../../oci/platform.js'

/** How pairs are compared; absent is what nobody set. */
export interface PairOptions {
  readonly platforms?: 'all' | readonly Platform[] | undefined
  readonly match?: Match | undefined
  readonly verify?: Verify | undefined
  readonly explain?: Explain | undefined
  readonly referrers?: ReferrerPolicy | undefined
  readonly ignore?: readonly IgnoreRule[] | undefined
  readonly reason?: string | undefined
}

/** What becomes of what is attached, as a pair says it: nothing where nobody asks for it. */
export function wanted(referrers: ReferrerPolicy | undefined): { readonly referrers?: ReferrerPolicy } {
  return referrers === undefined || referrers === 'ignore' ? {} : { referrers }
}

/** What else pairs are made from. */
export interface PairContext {
  /** What the inputs set: it goes before the defaults of the file. */
  readonly inputs: PairOptions
  readonly prefix?: MirrorPrefix | undefined
  /** Which tags are meant where an image names none. */
  readonly tags?: TagRule | undefined
  readonly isVersionRange: (text: string) => boolean
  /** What relative paths start from. */
  readonly workingDirectory: string
  /** Whether a snapshot answers for registries: then an image may be compared with what it was. */
  readonly isFromSnapshot: boolean
  /** The file of the list; absent where it is an input. */
  readonly file?: string | undefined
  /** Takes what is wrong: a sentence without its full stop. */
  readonly fault: (at: Position, what: string) => void
  /** Takes what is worth knowing and changes nothing. */
  readonly tell: (at: Position, what: string) => void
}

/** What a parser of `oci/` gives; its message tells what is wrong. */
export function understood<T>({ at }: Pick<Written, 'at'>, parse: () => T, { fault }: PairContext): T | undefined {
  try {
    return parse()
  } catch (error) {
    if (!(error instanceof OciError)) throw error
    fault(at, error.message.replace(/(?:\. An example: .*|\.)$/s, ''))
    return undefined
  }
}

import { excerpt } from '../oci/excerpt.js'
import { memberOf } from './member.js'

/**
 * What a registry says in its own words when it refuses something, for a message: a colon and one quoted sentence, or
 * nothing. Foreign text: no line breaks, no mark-up, cut where it is long; `hide` takes secrets out that it repeats.
 */
export function wordsOf(body: Uint8Array, hide: (text: string) => string): string {
  const plain = hide(sentenceOf(body))
    .replace(/[^\p{L}\p{N} .,:;'()/_+=*-]/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
  return plain === '' ? '' : `: ${excerpt(plain)}`
}

/** The first message of an error body, or what token services put in its place: foreign text, as it came. */
export function sentenceOf(body: Uint8Array): string {
  const answer = parse(body)
  const errors = memberOf(answer, 'errors')
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined
  const places = [memberOf(first, 'message'), memberOf(answer, 'details'), memberOf(answer, 'message')]
  return places.find((place): place is string => typeof place === 'string' && place !== '') ?? ''
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return undefined
  }
}

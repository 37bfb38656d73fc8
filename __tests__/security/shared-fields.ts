import { randomInt } from 'node:crypto'
import { randomRuns } from '../helpers/random-runs.js'

/** Texts that take turns in the fields of one report. */
export interface Sharing {
  /** The texts and the one that was first, to be printed where one of them did harm. */
  readonly told: readonly string[]
  /** The text of the next field. */
  readonly next: () => string
}

/**
 * On a push four texts share the fields of a report, from one of them on that chance chooses: each text is in a quarter
 * of the fields, in another one the next time. By night each text is in every field.
 */
export function sharingFields(texts: readonly string[]): readonly Sharing[] {
  const together = randomRuns(1) === 1 ? 4 : 1
  return Array.from({ length: Math.ceil(texts.length / together) }, (_, group) => {
    const some = texts.slice(group * together, (group + 1) * together)
    const first = randomInt(some.length)
    let at = first
    return {
      told: [`from ${first} of`, ...some.map((text) => text.slice(0, 60))],
      next: () => {
        at += 1
        return some[at % some.length] ?? ''
      },
    }
  })
}

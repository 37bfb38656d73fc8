import type { SideName } from '../../src/model/result.js'
import type { Content, PairOptions, World } from '../gate/pair.js'
import type { Hooked, LoggedRequest, RegistryOptions } from '../helpers/registry/options.js'

/** A comparison that does not pass, and how that is brought about. */
export interface Provoked {
  readonly name: string
  /** What the sides hold; nothing where it is null. */
  readonly source: Content | null
  readonly mirror: Content | null
  readonly options?: Partial<PairOptions>
  readonly registry?: RegistryOptions
  /** Spoils what is there. */
  readonly spoil?: (world: World) => void
}

/** One side answers requests whose path holds `part` in its own way. */
export function answering(
  side: SideName,
  part: string,
  answer: (request: LoggedRequest) => Hooked,
): (world: World) => void {
  return (world) => {
    world[side].intercept((request) => (request.path.includes(part) ? answer(request) : undefined))
  }
}

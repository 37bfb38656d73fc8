const OLDEST = 24

/** What to say on a Node that is too old for this program; undefined if it is none. `version` is as Node gives it. */
export function oldNode(version: string): string | undefined {
  if (Number.parseInt(version, 10) >= OLDEST) return undefined
  return `image-parity needs Node ${OLDEST} or a later one, and this is Node ${version}.`
}

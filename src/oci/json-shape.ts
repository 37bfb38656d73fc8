/**
 * Which members an object is known to have. Without `members` an object is free-form (annotations, labels).
 * Whoever reads a key written in other letter case as a known member (Go does) would see another document than we do.
 */
export interface Shape {
  readonly members?: Readonly<Record<string, Shape>>
  /** What the elements of an array look like. */
  readonly items?: Shape
  /** Nothing that we decide rests on this member: written in other letter case it is left as a member of no name. */
  readonly isFoldable?: true
}

export const FOLDABLE: Shape = { isFoldable: true }

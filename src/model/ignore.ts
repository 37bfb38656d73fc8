/** One line of `ignore`: `kind[:path-glob]`. */
export interface IgnoreRule {
  /** A glob over difference kinds. */
  readonly kind: string
  /** A glob over the difference's path; absent: every path. */
  readonly path?: string
  /** As the user wrote it. */
  readonly text: string
}

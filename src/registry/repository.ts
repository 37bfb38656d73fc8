/** A repository of a registry, as a reference names it. */
export interface Repository {
  /** `docker.io` or `host[:port]`. */
  readonly registry: string
  readonly repository: string
}

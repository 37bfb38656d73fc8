/** A family of clients that read images alike. `containers-image` is what Podman, CRI-O, skopeo and Buildah pull with. */
export type Client = 'containerd' | 'docker' | 'containers-image'

export const ALL_CLIENTS: readonly Client[] = ['containerd', 'docker', 'containers-image']

/** Why clients refuse what a mirror serves. Each was measured with, or read in, the clients that the fault names. */
export type Refusal =
  /** The Content-Type is none of the document's, so clients do not know what they read. */
  | 'content-type'
  /** HEAD does not find what GET serves, or says something else of it. */
  | 'head'
  /** A document of Docker's family does not name its own type. */
  | 'body-type'
  /** A member has a type or form that a client written in Go does not read there. */
  | 'member-type'
  /** A member that belongs to another kind of document. */
  | 'ambiguous'
  /** The history speaks of more layers than there are. */
  | 'history-longer'
  /** A place outside the registry, where clients ask first. */
  | 'urls'
  /** Embedded data that is no base64. */
  | 'data-encoding'
  /** Embedded data that holds other bytes than the blob. */
  | 'data-bytes'
  /** A digest by another algorithm than sha256, the only one by which some clients check what they get. */
  | 'digest-algorithm'
  /** Types of Docker and OCI in one manifest, in a way that is not read. */
  | 'mixed-family'
  /** Packed bytes under a type that says they are plain. */
  | 'plain-type'
  /** An index inside an index. */
  | 'nested'
  /** A platform by a name that is compared letter by letter. */
  | 'platform-name'
  /** An entry of a Docker list without a platform. */
  | 'platform-absent'
  /** zstd that begins with a frame without content. */
  | 'zstd-skippable'
  /** A gzip header with a name or comment that is too long to be read. */
  | 'gzip-header'
  /** A gzip header with a checksum over further fields, which is computed otherwise. */
  | 'gzip-checksum'

/** A fault that some clients refuse. `path` is the member. */
export interface ClientFault {
  readonly path: string
  readonly why: Refusal
  readonly clients: readonly Client[]
}

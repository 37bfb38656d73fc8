import type { Client, Refusal } from '../model/client.js'

/** Clients by the names that people know. */
const NAMES: Readonly<Record<Client, string>> = {
  containerd: 'containerd',
  docker: 'Docker',
  'containers-image': 'Podman, CRI-O, skopeo and Buildah',
}

/** Who refuses something: `containerd, Docker and Podman, CRI-O, skopeo and Buildah` would be hard to read. */
export function clientNames(clients: readonly Client[]): string {
  if (clients.length === Object.keys(NAMES).length) return 'all clients'
  return clients.map((client) => NAMES[client]).join('; ')
}

/** What is wrong, to be read behind what it is wrong with. */
export const REFUSALS: Readonly<Record<Refusal, string>> = {
  'content-type': 'is served under a Content-Type that is none of its own',
  head: 'is served by GET and not in the same way by HEAD',
  'body-type': "does not name its own type, as Docker's documents must",
  'member-type': 'has a type or form that clients cannot read',
  ambiguous: 'belongs to another kind of document',
  'history-longer': 'speaks of more layers than there are',
  urls: 'names a place outside the registry, where clients ask first',
  'data-encoding': 'is no base64',
  'data-bytes': 'embeds other bytes than it names',
  'mixed-family': 'has a type of the other family (Docker, OCI) than the manifest',
  'plain-type': 'is packed and has the type of a plain tar',
  nested: 'is an index inside the index, where the source has none',
  'platform-name': 'is spelled as clients do not look for it',
  'platform-absent': "is left out, where Docker's list needs it",
  'zstd-skippable': 'begins with a zstd frame without content',
  'gzip-header': 'has a name or comment in its gzip header that is too long',
}

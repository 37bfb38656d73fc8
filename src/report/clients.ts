import type { Client, Refusal } from '../model/client.js'
import { listed, words, type Sentence } from './sentence.js'

/** Clients by the names that people know. */
const NAMES: Readonly<Record<Client, readonly string[]>> = {
  containerd: ['containerd'],
  docker: ['Docker'],
  'containers-image': ['Podman', 'CRI-O', 'skopeo', 'Buildah'],
}

/** Who refuses something: `containerd refuses`, `Docker and containerd refuse`, `all clients refuse`. */
export function refusing(clients: readonly Client[]): Sentence {
  if (clients.length === Object.keys(NAMES).length) return [words('all clients refuse')]
  const names = clients.flatMap((client) => NAMES[client])
  return [...listed(names.map((name) => [words(name)])), words(names.length === 1 ? ' refuses' : ' refuse')]
}

/** What is wrong, and what of the document it is wrong with. */
interface RefusalWords {
  readonly about: 'document' | 'member' | 'entry' | 'layer'
  readonly words: string
}

/** To be read behind what it is wrong with. */
export const REFUSALS: Readonly<Record<Refusal, RefusalWords>> = {
  'content-type': { about: 'document', words: 'is served under a Content-Type that is not its own' },
  head: { about: 'document', words: 'is not answered to HEAD as it is to GET' },
  'body-type': {
    about: 'document',
    words: 'does not name its own type (mediaType), which it must in the family of Docker',
  },
  'member-type': { about: 'member', words: 'has a type or form that cannot be read there' },
  ambiguous: { about: 'member', words: 'belongs to another kind of document' },
  'history-longer': { about: 'member', words: 'speaks of more layers than there are' },
  urls: { about: 'member', words: 'names a place outside the registry, which is asked first' },
  'data-encoding': { about: 'member', words: 'is not base64' },
  'data-bytes': { about: 'member', words: 'embeds other bytes than the digest beside it names' },
  'digest-algorithm': { about: 'member', words: 'is of another algorithm than sha256, and checked by that' },
  'mixed-family': { about: 'member', words: 'is of another family (Docker, OCI) than the manifest and not read there' },
  'plain-type': { about: 'layer', words: 'is packed under the type of a plain tar' },
  nested: { about: 'entry', words: 'is an index inside the index where the source has none' },
  'platform-name': { about: 'member', words: 'spells the platform in a way that is not looked for' },
  'platform-absent': { about: 'member', words: 'is left out, and a list of Docker needs it' },
  'zstd-skippable': { about: 'layer', words: 'begins with a zstd frame without content' },
  'gzip-checksum': {
    about: 'layer',
    words: 'has a checksum over fields of its gzip header that is computed otherwise',
  },
  'gzip-header': { about: 'layer', words: 'has a longer name or comment in its gzip header than is read' },
}

import { EXPLAINS } from '../model/explanation.js'
import { MATCHES, REFERRER_POLICIES, VERIFIES } from '../model/result.js'

/** What a value of a list of images may be. The reader and the JSON Schema are both made from it. */
export type Shape =
  | { readonly kind: 'text'; readonly example: string }
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'whole'; readonly least: number; readonly most: number }
  /** A list; `single` takes one item without brackets, too. `most` counts items. */
  | { readonly kind: 'list'; readonly of: Shape; readonly single?: true; readonly least: number }
  /** Values by host. */
  | { readonly kind: 'hosts'; readonly of: Shape }
  | RecordShape

export interface RecordShape {
  readonly kind: 'record'
  readonly members: Readonly<Record<string, Member>>
  readonly required: readonly string[]
  /** A member and the one that has to stand beside it. */
  readonly beside?: Readonly<Record<string, string>>
  /** Members that people look for and that are not here, with what to say. */
  readonly refused?: Readonly<Record<string, string>>
}

export interface Member {
  readonly shape: Shape
  readonly description: string
}

const NO_SECRETS =
  'a file that a pull request may change holds no logins; they go into the input "registry-auth" or "auth-file"'
const NO_LOOSENING = 'it loosens what is checked, so it is an input only ("insecure-registries", "trusted-token-hosts")'

const text = (example: string): Shape => ({ kind: 'text', example })
const texts = (example: string, least = 1): Shape => ({ kind: 'list', of: text(example), single: true, least })

const OPTIONS: Readonly<Record<string, Member>> = {
  platforms: {
    shape: texts('linux/amd64'),
    description: 'Platforms to compare; all compares every platform of the source.',
  },
  match: {
    shape: { kind: 'word', words: [...MATCHES, 'layers'] },
    description: 'How alike is alike enough; layers means diff-ids.',
  },
  verify: {
    shape: { kind: 'word', words: VERIFIES },
    description: 'How much of what the mirror claims is proven by its bytes.',
  },
  referrers: {
    shape: { kind: 'word', words: REFERRER_POLICIES },
    description: 'What becomes of signatures, SBOMs and attestations that the mirror lacks.',
  },
  explain: {
    shape: { kind: 'word', words: EXPLAINS },
    description: 'What is told of layers that differ: nothing, the files in them, or the packages as well.',
  },
  ignore: {
    shape: texts('config.label:org.opencontainers.image.created', 0),
    description: 'Differences that may be, as kind or kind:path-glob; needs a reason.',
  },
  reason: {
    shape: text('relabelled by the promotion job'),
    description: 'Why something is ignored; it stands in the report.',
  },
}

/** Which tags of a repository are meant. */
export const TAGS_SHAPE: RecordShape = {
  kind: 'record',
  members: {
    include: { shape: texts('1.*'), description: 'Globs, of which one has to fit.' },
    exclude: { shape: texts('*-rc*'), description: 'Globs, of which none may fit.' },
    semver: { shape: text('>=1.4 <2'), description: 'A range of versions; tags that are no version are left out.' },
    latest: { shape: { kind: 'whole', least: 1, most: 10_000 }, description: 'So many of the highest.' },
  },
  required: [],
}

const BESIDE = { ignore: 'reason' }

const REGISTRY: RecordShape = {
  kind: 'record',
  members: {
    'ca-file': {
      shape: text('certs/ca.pem'),
      description: 'PEM file with authorities that are trusted for this registry alone, from the working directory.',
    },
    'max-connections': {
      shape: { kind: 'whole', least: 1, most: 64 },
      description: 'The most connections to this registry at a time.',
    },
  },
  required: [],
  refused: {
    ...Object.fromEntries(['username', 'password', 'user', 'pass', 'token', 'auth'].map((name) => [name, NO_SECRETS])),
    ...Object.fromEntries(
      ['insecure', 'tls', 'tls-verify', 'skip-verify', 'http', 'scheme', 'trusted-token-hosts'].map((name) => [
        name,
        NO_LOOSENING,
      ]),
    ),
  },
}

/** `.github/image-parity.yml`, version 1 (design: Many images). */
export const CONFIG_SHAPE: RecordShape = {
  kind: 'record',
  members: {
    version: { shape: { kind: 'whole', least: 1, most: 1 }, description: 'The version of this format.' },
    defaults: {
      shape: { kind: 'record', members: OPTIONS, required: [], beside: BESIDE },
      description: 'How images are compared that say nothing else; inputs of the action go before them.',
    },
    'source-snapshot': {
      shape: text('sources.tar'),
      description: 'File of image-parity snapshot that answers for the sources, from the working directory.',
    },
    'source-snapshot-digest': {
      shape: text('sha256:…'),
      description: 'The digest that this file has to have.',
    },
    registries: {
      shape: { kind: 'hosts', of: REGISTRY },
      description: 'What registries need, by host[:port].',
    },
    images: {
      shape: {
        kind: 'list',
        least: 1,
        of: {
          kind: 'record',
          members: {
            source: { shape: text('docker.io/library/redis:7.2'), description: 'The image that was copied.' },
            mirror: {
              shape: texts('harbor.example.com/hub/library/redis:7.2'),
              description:
                'The copy, or several; without tag and digest it has those of source. May be left out where the input mirror-prefix is set.',
            },
            tags: {
              shape: TAGS_SHAPE,
              description:
                'Compares every selected tag of the source; all that is said has to hold. Source and mirror are repositories then.',
            },
            ...OPTIONS,
          },
          required: ['source'],
          beside: BESIDE,
          refused: { username: NO_SECRETS, password: NO_SECRETS, auth: NO_SECRETS },
        },
      },
      description: 'What to compare.',
    },
  },
  required: ['version', 'images'],
  beside: { 'source-snapshot-digest': 'source-snapshot' },
  refused: {
    auth: NO_SECRETS,
    auths: NO_SECRETS,
    creds: NO_SECRETS,
    'registry-auth': NO_SECRETS,
    'insecure-registries': NO_LOOSENING,
    'trusted-token-hosts': NO_LOOSENING,
  },
}

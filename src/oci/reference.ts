import { parseDigest, type Digest } from './digest.js'
import { OciError } from './error.js'
import { excerpt } from './excerpt.js'
import { looksLikeRegistry, normaliseRegistry } from './registry-host.js'

export interface Reference {
  /** Canonical `host[:port]`; every name of Docker Hub is `docker.io`. */
  readonly registry: string
  readonly repository: string
  /** Absent only where a digest is given. */
  readonly tag?: string
  readonly digest?: Digest
}

/** Which image of a repository: by tag, by digest, or by both, where the digest decides. */
export type Choice = Pick<Reference, 'tag' | 'digest'>

/** What a reference means that names neither tag nor digest. */
export const LATEST: Choice = { tag: 'latest' }

const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/
const REPOSITORY_COMPONENT = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/
const LONGEST_REPOSITORY = 255
const HUB = 'docker.io'

/**
 * Parses `[docker://][host[:port]/]repository[:tag][@digest]` as Docker does (distribution/reference): Docker Hub and
 * `library/` where no host is named, `byDefault` where neither tag nor digest is. White space around it is left out.
 * Throws `reference.invalid`, or `digest.invalid` and `digest.unsupported` for the digest.
 */
export function parseReference(text: string, byDefault: Choice = LATEST): Reference {
  const trimmed = trimSpace(text)
  refuseUnprintable(trimmed)
  if (/^@?sha(?:256|384|512):[0-9a-f]{64,}$/.test(trimmed)) {
    throw invalid(text, 'a digest alone names no repository, write one in front of it (ghcr.io/acme/app@sha256:…)')
  }
  if (trimmed.length > 1 && trimmed.endsWith('/') && !trimmed.endsWith('//')) {
    throw invalid(text, 'it ends with a slash; leave it out, or write the rest of the name')
  }
  const written = trimmed.startsWith('docker://') ? trimmed.slice('docker://'.length) : trimmed
  const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:\/\//.exec(written)?.[0]
  if (scheme !== undefined) throw invalid(text, `a reference has no scheme, remove "${scheme}"`)
  if (/^[0-9a-f]{64}$/.test(written)) {
    throw invalid(text, 'it could be the ID of an image; write the host in front if it is the name of a repository')
  }

  const at = written.indexOf('@')
  const digest = at === -1 ? undefined : parseDigest(written.slice(at + 1), `The reference ${excerpt(text)}`)
  const named = at === -1 ? written : written.slice(0, at)

  const colon = named.lastIndexOf(':')
  const tagged = colon > named.lastIndexOf('/')
  const tag = tagged ? parseTag(text, named.slice(colon + 1)) : undefined
  const name = tagged ? named.slice(0, colon) : named

  const parsed = parseName(text, name)
  if (tag === undefined && digest === undefined) return { ...parsed, ...chosen(text, byDefault) }
  return { ...parsed, ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) }
}

function chosen(text: string, { tag, digest }: Choice): Choice {
  if (tag === undefined && digest === undefined) throw invalid(text, 'it names neither tag nor digest, and needs one')
  return { ...(tag !== undefined && { tag: parseTag(text, tag) }), ...(digest !== undefined && { digest }) }
}

/** The canonical text, with the registry always named; `parseReference` reads the same reference from it. */
export function formatReference(reference: Reference): string {
  const tag = reference.tag === undefined ? '' : `:${reference.tag}`
  const digest = reference.digest === undefined ? '' : `@${reference.digest}`
  return `${formatRepository(reference)}${tag}${digest}`
}

/** The canonical `registry/repository`, behind which a tag or digest can be put. */
export function formatRepository({ registry, repository }: Pick<Reference, 'registry' | 'repository'>): string {
  // Without a dot or a port only capitals tell a host from the first part of a repository on Docker Hub.
  return `${looksLikeRegistry(registry) ? registry : registry.toUpperCase()}/${repository}`
}

function parseName(text: string, name: string): Pick<Reference, 'registry' | 'repository'> {
  const slash = name.indexOf('/')
  const first = name.slice(0, Math.max(slash, 0))
  if (!looksLikeRegistry(first)) return { registry: HUB, repository: parseRepository(text, onHub(name)) }
  const registry = normaliseRegistry(first)
  if (registry === undefined) throw invalid(text, `${excerpt(first)} is not a host with an optional port up to 65535`)
  const path = name.slice(slash + 1)
  return { registry, repository: parseRepository(text, registry === HUB ? onHub(path) : path) }
}

function onHub(path: string): string {
  return path.includes('/') || path === '' ? path : `library/${path}`
}

function parseRepository(text: string, path: string): string {
  if (path === '') throw invalid(text, 'the name of the repository is missing')
  if (path.length > LONGEST_REPOSITORY) {
    throw invalid(text, `the name of the repository has ${path.length} characters, ${LONGEST_REPOSITORY} are allowed`)
  }
  const wrong = path.split('/').find((component) => !REPOSITORY_COMPONENT.test(component))
  if (wrong === undefined) return path
  if (/[A-Z]/.test(wrong)) throw invalid(text, `the name of a repository is in lower case, not ${excerpt(wrong)}`)
  throw invalid(text, `${excerpt(wrong)} cannot be a part of the name of a repository`)
}

function parseTag(text: string, tag: string): string {
  if (TAG.test(tag)) return tag
  throw invalid(text, `${excerpt(tag)} is not a tag (1 to 128 letters, digits, "_", "." and "-")`)
}

/** White space as it is left by a block of YAML; a pattern would take quadratic time on long runs of it. */
function trimSpace(text: string): string {
  let start = 0
  let end = text.length
  while (isSpace(text.charAt(start))) start += 1
  while (isSpace(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\r' || character === '\n'
}

/** A letter of another alphabet may look like an ASCII one and lead to another host. */
function refuseUnprintable(text: string): void {
  const position = text.search(/[^!-~]/)
  const code = text.codePointAt(position)
  if (code === undefined) return
  if (code === 0x20) throw invalid(text, 'it holds a space')
  if (code === 0x0a || code === 0x0d) throw invalid(text, 'it holds more than one line')
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  throw invalid(text, `character ${position + 1} is ${name}, but only printable ASCII without spaces is allowed`)
}

function invalid(text: string, reason: string): OciError {
  const example = 'An example: ghcr.io/acme/app:1.2'
  return new OciError('reference.invalid', `${excerpt(text)} is not a reference: ${reason}. ${example}`)
}

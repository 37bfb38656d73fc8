import { parseDigest, type Digest } from './digest.js'
import { OciError } from './error.js'
import { excerpt } from './excerpt.js'
import { formatReference, LATEST, parseReference, type Choice, type Reference } from './reference.js'

/** The kinds of places that an image can be in. */
export const TRANSPORTS = ['registry', 'oci', 'oci-archive', 'docker-archive', 'docker-daemon'] as const
export type Transport = (typeof TRANSPORTS)[number]

/** Where an image is (design: Where an image can be). Paths are as they were written. */
export type Location =
  | { readonly kind: 'registry'; readonly reference: Reference }
  /** An OCI image layout; the digest decides where both are given, and without either it must hold one image only. */
  | { readonly kind: 'oci'; readonly path: string; readonly tag?: string; readonly digest?: Digest }
  | { readonly kind: 'oci-archive'; readonly path: string; readonly tag?: string; readonly digest?: Digest }
  /** What `docker save` writes; without a reference, or a position from 0, it must hold one image only. */
  | { readonly kind: 'docker-archive'; readonly path: string; readonly reference?: Reference | number }
  /** An image of the local engine, by name or by image ID. */
  | { readonly kind: 'docker-daemon'; readonly reference: Reference | Digest }

type LocalKind = Exclude<Transport, 'registry'>

const EXAMPLES: Readonly<Record<LocalKind, string>> = {
  oci: 'oci:build/image:1.2',
  'oci-archive': 'oci-archive:build/image.tar:1.2',
  'docker-archive': 'docker-archive:build/image.tar:acme/app:1.2',
  'docker-daemon': 'docker-daemon:acme/app:1.2',
}

/** Prefixes of other tools, and what to write instead where there is something. */
const UNSUPPORTED: ReadonlyMap<string, string> = new Map([
  ['dir', 'Copy the image into an OCI layout (oci:PATH) first'],
  ['containers-storage', 'Read it through the socket of Podman (docker-daemon:NAME), or copy it into oci:PATH first'],
  ['ostree', 'Copy the image into an OCI layout (oci:PATH) first'],
  ['sif', 'Copy the image into an OCI layout (oci:PATH) first'],
  ['tarball', 'Write docker-archive:FILE or oci-archive:FILE'],
  ['oci-dir', 'Write oci:PATH'],
  ['ocidir', 'Write oci:PATH'],
])

/** What an `org.opencontainers.image.ref.name` may hold (image-spec, annotations.md), and Docker's tags. */
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.:@/+-]{0,254}$/

/**
 * Parses `[docker://]REFERENCE`, `oci:PATH[:TAG|@DIGEST]`, `oci-archive:FILE[:TAG|@DIGEST]`, `docker-archive:FILE[:REF|:@N]`
 * or `docker-daemon:REF`. A path holds no colon but that of a Windows drive. White space around it is left out.
 * `byDefault` is meant where the reference of a registry or engine names neither tag nor digest.
 * Throws `reference.invalid`, or `digest.invalid` and `digest.unsupported` for a digest.
 */
export function parseLocation(text: string, byDefault: Choice = LATEST): Location {
  const written = text.trim()
  const prefix = /^([a-z-]+):/.exec(written)?.[1]
  if (prefix === undefined) return { kind: 'registry', reference: parseReference(text, byDefault) }
  const advice = UNSUPPORTED.get(prefix)
  if (advice !== undefined) {
    const other = `For a repository of that name on Docker Hub, write docker.io/${prefix}`
    throw new OciError(
      'reference.invalid',
      `${excerpt(text)}: the transport "${prefix}:" is not supported. ${advice}. ${other}.`,
    )
  }
  if (!isLocalKind(prefix)) return { kind: 'registry', reference: parseReference(text, byDefault) }
  const rest = written.slice(prefix.length + 1)
  if (rest.startsWith('//')) {
    const why = `"${prefix}:" stands before a path or name; to name a registry, leave "${prefix}://" out`
    throw invalid(text, why, prefix)
  }
  switch (prefix) {
    case 'oci':
    case 'oci-archive':
      return { kind: prefix, ...parseLayoutPath(text, rest, prefix) }
    case 'docker-archive':
      return { kind: prefix, ...parseArchivePath(text, rest, prefix) }
    case 'docker-daemon':
      return { kind: prefix, reference: parseEngineName(text, rest, byDefault) }
  }
}

/** The canonical text; `parseLocation` reads the same location from it. */
export function formatLocation(location: Location): string {
  switch (location.kind) {
    case 'registry':
      return formatReference(location.reference)
    case 'oci':
    case 'oci-archive': {
      const tag = location.tag === undefined ? '' : `:${location.tag}`
      const digest = location.digest === undefined ? '' : `@${location.digest}`
      return `${location.kind}:${location.path}${tag}${digest}`
    }
    case 'docker-archive': {
      const { reference } = location
      return `${location.kind}:${location.path}${reference === undefined ? '' : `:${formatArchiveName(reference)}`}`
    }
    case 'docker-daemon':
      return `${location.kind}:${formatEngineName(location.reference)}`
  }
}

/** The tag and digest that a location names. */
export function choiceOf(location: Location): Choice {
  switch (location.kind) {
    case 'registry':
      return location.reference
    case 'oci':
    case 'oci-archive':
      return location
    case 'docker-archive':
      return typeof location.reference === 'object' ? location.reference : {}
    case 'docker-daemon':
      return typeof location.reference === 'string' ? {} : location.reference
  }
}

/** The name that an engine knows an image by. */
export function formatEngineName(reference: Reference | Digest): string {
  return typeof reference === 'string' ? reference : formatReference(reference)
}

/** The name that an archive knows an image by, or its position. */
function formatArchiveName(reference: Reference | number): string {
  return typeof reference === 'number' ? `@${reference}` : formatReference(reference)
}

function isLocalKind(prefix: string): prefix is LocalKind {
  return Object.hasOwn(EXAMPLES, prefix)
}

interface LayoutPath {
  readonly path: string
  readonly tag?: string
  readonly digest?: Digest
}

function parseLayoutPath(text: string, rest: string, kind: LocalKind): LayoutPath {
  const at = rest.search(/@sha(?:256|384|512):/)
  const { before, after: tag } = splitAtColon(at === -1 ? rest : rest.slice(0, at))
  const path = checkPath(text, before, kind)
  if (tag !== undefined && !TAG.test(tag)) throw invalid(text, `${excerpt(tag)} is not a tag`, kind)
  return {
    path,
    ...(tag !== undefined && { tag }),
    ...(at !== -1 && { digest: parseDigest(rest.slice(at + 1), excerpt(text)) }),
  }
}

interface ArchivePath {
  readonly path: string
  readonly reference?: Reference | number
}

function parseArchivePath(text: string, rest: string, kind: LocalKind): ArchivePath {
  const { before, after } = splitAtColon(rest)
  const path = checkPath(text, before, kind)
  if (after === undefined) return { path }
  const position = /^@(\d{1,9})$/.exec(after)?.[1]
  if (position !== undefined) return { path, reference: Number(position) }
  const reference = parseReference(after)
  if (reference.digest !== undefined) {
    throw invalid(text, 'such an archive knows names and tags, but no digests; leave the digest out', kind)
  }
  return { path, reference }
}

function parseEngineName(text: string, rest: string, byDefault: Choice): Reference | Digest {
  if (rest === '') throw invalid(text, 'the name of the image is missing', 'docker-daemon')
  return /^sha(?:256|384|512):/.test(rest) ? parseDigest(rest, excerpt(text)) : parseReference(rest, byDefault)
}

/** The first colon ends the path, unless it is the one behind a drive letter. */
function splitAtColon(rest: string): { readonly before: string; readonly after?: string } {
  const colon = rest.indexOf(':', /^[A-Za-z]:[\\/]/.test(rest) ? 2 : 0)
  return colon === -1 ? { before: rest } : { before: rest.slice(0, colon), after: rest.slice(colon + 1) }
}

function checkPath(text: string, path: string, kind: LocalKind): string {
  if (path === '') throw invalid(text, 'the path is missing', kind)
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(path)) throw invalid(text, 'the path holds control characters', kind)
  return path
}

function invalid(text: string, reason: string, kind: LocalKind): OciError {
  return new OciError('reference.invalid', `${excerpt(text)} names no image: ${reason}. An example: ${EXAMPLES[kind]}`)
}

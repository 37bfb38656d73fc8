import { OciError } from '../oci/error.js'
import { excerpt } from '../oci/excerpt.js'
import type { Location } from '../oci/location.js'
import { formatReference, parseReference } from '../oci/reference.js'
import { looksLikeRegistry } from '../oci/registry-host.js'

/** Where the mirrors are that nobody wrote down. */
export interface MirrorPrefix {
  readonly registry: string
  /** Before the repository of the source, with its slash; '' where it is the host alone. */
  readonly path: string
  /** Whether only the last part of the source's repository goes behind it, as `skopeo sync` has it. */
  readonly flat?: boolean
}

/** Reads `host[:port][/path]`. Throws `reference.invalid`. */
export function parseMirrorPrefix(text: string): MirrorPrefix {
  const bare = text.replace(/\/$/, '')
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text)?.[0]
  if (scheme !== undefined) {
    throw new OciError('reference.invalid', `${excerpt(text)} has a scheme; remove "${scheme}".`)
  }
  const [first = ''] = bare.split('/', 1)
  if (!looksLikeRegistry(first)) {
    throw new OciError('reference.invalid', `${excerpt(text)} does not begin with a host.`)
  }
  if (/[:@]/.test(bare.slice(first.length))) {
    throw new OciError('reference.invalid', `${excerpt(text)} holds a tag or digest; leave it out.`)
  }
  const { registry, repository } = parseReference(`${bare}/a/b`)
  return { registry, path: repository.slice(0, -'a/b'.length) }
}

/**
 * The mirror of a source under a prefix: the whole path of its repository goes behind the prefix, its host is left out, tag
 * and digest stay. `docker.io/library/redis:7.2` under `harbor.example.com/hub` is
 * `harbor.example.com/hub/library/redis:7.2`. Throws `reference.invalid` if that is none.
 */
export function underPrefix(source: Location, { registry, path, flat = false }: MirrorPrefix): Location {
  if (source.kind !== 'registry') {
    throw new OciError('reference.invalid', 'the prefix of mirrors is for images in registries; write the mirror.')
  }
  const { repository, ...others } = source.reference
  const name = flat ? repository.slice(repository.lastIndexOf('/') + 1) : repository
  const text = formatReference({ ...others, registry, repository: `${path}${name}` })
  return { kind: 'registry', reference: parseReference(text) }
}

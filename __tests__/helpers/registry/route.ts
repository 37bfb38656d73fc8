/** What a path asks for (distribution-spec, "Endpoints"). */
export type Route =
  | { readonly kind: 'base' }
  | { readonly kind: 'manifest'; readonly repository: string; readonly reference: string }
  | { readonly kind: 'blob'; readonly repository: string; readonly digest: string }
  | { readonly kind: 'tags'; readonly repository: string; readonly last?: string; readonly count?: number }
  | { readonly kind: 'unknown' }

const COMPONENT = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*'
const CONTENT = new RegExp(`^/v2/(${COMPONENT}(?:/${COMPONENT})*)/(manifests|blobs|tags)/([^/]+)$`)

/** Reads path and query. */
export function parseRoute(path: string): Route {
  const { pathname, searchParams } = new URL(path, 'http://localhost')
  if (pathname === '/v2/' || pathname === '/v2') return { kind: 'base' }
  const [, repository, part, encoded] = CONTENT.exec(pathname) ?? []
  if (repository === undefined || encoded === undefined) return { kind: 'unknown' }
  const reference = decodeURIComponent(encoded)
  if (part === 'manifests') return { kind: 'manifest', repository, reference }
  if (part === 'blobs') return { kind: 'blob', repository, digest: reference }
  if (reference !== 'list') return { kind: 'unknown' }
  const last = searchParams.get('last')
  const count = searchParams.get('n')
  return {
    kind: 'tags',
    repository,
    ...(last === null ? {} : { last }),
    ...(count === null ? {} : { count: Number(count) }),
  }
}

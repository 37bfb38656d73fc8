import { errorAnswer, jsonAnswer } from './answers.js'
import type { Answer, LoggedRequest, RegistryOptions } from './options.js'
import { parseRange } from './range.js'
import type { Route } from './route.js'
import type { RegistryStore } from './store.js'

/** Answers what is asked of the content, once access is granted (distribution-spec, "Pull" and "Content Discovery"). */
export function contentAnswer(
  store: RegistryStore,
  options: RegistryOptions,
  route: Route,
  request: LoggedRequest,
): Answer {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return errorAnswer(405, 'UNSUPPORTED', `${request.method} is not served: content is put in directly.`)
  }
  switch (route.kind) {
    case 'base':
      return jsonAnswer(200, {})
    case 'manifest':
      return manifestAnswer(store, options, route, request)
    case 'blob':
      return blobAnswer(store, options, route, request)
    case 'tags':
      return tagsAnswer(store, options, route)
    case 'unknown':
      return { status: 404, headers: { 'content-type': 'text/plain' }, body: '404 page not found\n' }
  }
}

type ManifestRoute = Extract<Route, { kind: 'manifest' }>

function manifestAnswer(
  store: RegistryStore,
  options: RegistryOptions,
  route: ManifestRoute,
  request: LoggedRequest,
): Answer {
  const found = store.manifest(route.repository, route.reference)
  const hidden = options.headNotFound === true && request.method === 'HEAD'
  if (found === undefined || hidden) {
    return errorAnswer(404, 'MANIFEST_UNKNOWN', `${route.reference} is not known here`)
  }
  // Exact types only: parameters, weights and wildcards mean nothing to the most used registry software.
  const accepted = (request.headers.accept ?? '').split(',').map((part) => part.split(';', 1).join('').trim())
  const { manifestType = found.mediaType } = options
  if (!accepted.includes(found.mediaType) && !accepted.includes(manifestType ?? '')) {
    return errorAnswer(404, 'MANIFEST_UNKNOWN', `the manifest is ${found.mediaType}, which the request does not accept`)
  }
  const digest = options.omitDigestHeader === true ? {} : { 'docker-content-digest': found.digest }
  const type = manifestType === null ? {} : { 'content-type': manifestType }
  const headers = { ...type, etag: `"${found.digest}"`, ...digest }
  return { status: 200, headers, body: found.bytes }
}

type BlobRoute = Extract<Route, { kind: 'blob' }>

function blobAnswer(store: RegistryStore, options: RegistryOptions, route: BlobRoute, request: LoggedRequest): Answer {
  if (!/^[a-z0-9+._-]+:[a-zA-Z0-9=_-]+$/.test(route.digest)) {
    return errorAnswer(400, 'DIGEST_INVALID', `${route.digest} is not a digest`)
  }
  const bytes = store.blob(route.repository, route.digest)
  if (bytes === undefined) return errorAnswer(404, 'BLOB_UNKNOWN', `${route.digest} is not known here`)
  const whole = { 'content-type': 'application/octet-stream', 'docker-content-digest': route.digest }
  if (options.ignoreRange === true) return { status: 200, headers: whole, body: bytes }
  const headers = { ...whole, 'accept-ranges': 'bytes' }
  const size = bytes.byteLength
  const range = request.method === 'GET' ? parseRange(request.headers.range, size) : 'all'
  if (range === 'all') return { status: 200, headers, body: bytes }
  if (range === 'unsatisfiable') return { status: 416, headers: { 'content-range': `bytes */${size}` } }
  const contentRange = `bytes ${range.first}-${range.last}/${size}`
  return {
    status: 206,
    headers: { ...headers, 'content-range': contentRange },
    body: bytes.subarray(range.first, range.last + 1),
  }
}

type TagsRoute = Extract<Route, { kind: 'tags' }>

function tagsAnswer(store: RegistryStore, options: RegistryOptions, route: TagsRoute): Answer {
  const name = route.repository
  if (!store.has(name)) return errorAnswer(404, 'NAME_UNKNOWN', `${name} is not known here`)
  const { last, count } = route
  const rest = store.tags(name).filter((tag) => last === undefined || tag > last)
  const page = rest.slice(0, Math.min(count ?? Infinity, options.tagPageSize ?? Infinity))
  const end = page.at(-1)
  const query = end === undefined ? '' : new URLSearchParams({ n: String(page.length), last: end }).toString()
  const link = page.length < rest.length ? { link: `</v2/${name}/tags/list?${query}>; rel="next"` } : {}
  return jsonAnswer(200, { name, tags: page }, link)
}

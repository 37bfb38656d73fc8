import { anImage } from '../image/image.js'
import type { Reply } from './script.js'

/** What every conversation is about. */
export const image = anImage()

const [firstLayer] = image.layers
if (firstLayer === undefined) throw new Error('The image of the conversations has no layer.')

/** The one blob that conversations ask for. */
export const layer = firstLayer

/** Asks for a layer's last byte. */
export const LAST_BYTE = `bytes=${layer.bytes.byteLength - 1}-`

/** The manifest as most registries send it. */
export const manifest: Reply = manifestWith({})

/** The manifest under other headers: undefined leaves one out. */
export function manifestWith(headers: Readonly<Record<string, string | undefined>>): Reply {
  const all = { 'content-type': image.mediaType, 'docker-content-digest': image.digest, ...headers }
  return { status: 200, headers: defined(all), body: image.bytes }
}

/** The whole layer. */
export const layerBytes: Reply = {
  status: 200,
  headers: { 'content-type': 'application/octet-stream', 'accept-ranges': 'bytes' },
  body: layer.bytes,
}

/** Its last byte, in answer to `LAST_BYTE`. */
export const lastByte: Reply = {
  status: 206,
  headers: {
    'content-type': 'application/octet-stream',
    'content-range': `bytes ${layer.bytes.byteLength - 1}-${layer.bytes.byteLength - 1}/${layer.bytes.byteLength}`,
  },
  body: layer.bytes.subarray(-1),
}

/** A refusal with the challenge's lines as they come. */
export function challenged(line: string | readonly string[], body: unknown = unauthorized): Reply {
  return { status: 401, headers: { 'www-authenticate': line }, body }
}

export function movedTo(location: string, status = 307): Reply {
  return { status, headers: { location } }
}

/** An error in the words of the specification. */
export function errors(status: number, code: string, message: string): Reply {
  return { status, body: { errors: [{ code, message }] } }
}

const unauthorized = { errors: [{ code: 'UNAUTHORIZED', message: 'authentication required', detail: null }] }

function defined(headers: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

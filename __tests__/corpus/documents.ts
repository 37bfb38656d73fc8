import { parseConfig } from '../../src/oci/config.js'
import { parseDocument, type ToldTypes } from '../../src/oci/document.js'
import { MEDIA_TYPES } from '../../src/oci/media-type.js'
import { formatPlatform } from '../../src/oci/platform.js'
import { canonicalJson, parseStrictJson } from '../../src/oci/strict-json.js'
import type { Case } from './cases.js'
import { reading, textsIn, type Reading } from './reading.js'

/** Free-form JSON. */
export function readJson({ bytes }: Case): Promise<Reading> {
  return reading(() => canonicalJson(parseStrictJson(bytes('input.json'), {})))
}

/** A manifest or an index; `told.json` holds what the descriptor and the Content-Type say of it. */
export function readDocument({ bytes, optional }: Case): Promise<Reading> {
  const told = textsIn(optional('told.json') ?? '{}')
  const types: ToldTypes = {
    ...textOf('descriptor', told),
    ...textOf('contentType', told),
  }
  return reading(() => {
    const { kind, mediaType } = parseDocument(bytes('input.json'), types)
    return `${kind} ${mediaType}`
  })
}

/** An image's config; `media-type` says otherwise than OCI's own type. */
export function readConfig({ bytes, optional }: Case): Promise<Reading> {
  return reading(() => {
    const config = parseConfig(bytes('input.json'), optional('media-type')?.trim() ?? MEDIA_TYPES.ociConfig)
    return config.kind === 'other' ? 'other' : `${formatPlatform(config.platform)}, ${config.diffIDs.length} layers`
  })
}

function textOf<K extends string>(name: K, texts: ReadonlyMap<string, string>): { readonly [N in K]?: string } {
  const text = texts.get(name)
  // The one member is named by `name` itself.
  return text === undefined ? {} : ({ [name]: text } as { readonly [N in K]?: string })
}

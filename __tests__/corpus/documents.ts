import { configFaults } from '../../src/compare/clients/config-faults.js'
import { indexFaults, manifestFaults } from '../../src/compare/clients/document-faults.js'
import type { MemberFault } from '../../src/compare/clients/member-fault.js'
import { parseConfig } from '../../src/oci/config.js'
import { parseDocument, type ManifestDocument, type ToldTypes } from '../../src/oci/document.js'
import { MEDIA_TYPES } from '../../src/oci/media-type.js'
import { formatPlatform } from '../../src/oci/platform.js'
import { canonicalJson, parseStrictJson } from '../../src/oci/strict-json.js'
import type { Case } from './cases.js'
import { reading, refused, textsIn, type Reading } from './reading.js'

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
  return judged(() => {
    const document = parseDocument(bytes('input.json'), types)
    return { faults: faultsOf(document), seen: `${document.kind} ${document.mediaType}` }
  })
}

/** What clients refuse in a document that can be compared. Of an artifact manifest nobody has asked them. */
function faultsOf(document: ManifestDocument): readonly MemberFault[] {
  switch (document.kind) {
    case 'index':
      return indexFaults(document)
    case 'manifest':
      return manifestFaults(document)
    case 'artifact':
      return []
  }
}

/** Clients refuse a document for its faults, and so does its case. */
async function judged(
  read: () => { readonly faults: readonly MemberFault[]; readonly seen: string },
): Promise<Reading> {
  const found: string[] = []
  const answer = await reading(() => {
    const { faults, seen } = read()
    found.push(...faults.map(({ why }) => why))
    return seen
  })
  return found.length === 0 ? answer : refused(...found)
}

/** An image's config; `media-type` says otherwise than OCI's own type. */
export function readConfig({ bytes, optional }: Case): Promise<Reading> {
  return judged(() => {
    const config = parseConfig(bytes('input.json'), optional('media-type')?.trim() ?? MEDIA_TYPES.ociConfig)
    if (config.kind === 'other') return { faults: [], seen: 'other' }
    return {
      faults: configFaults(config),
      seen: `${formatPlatform(config.platform)}, ${config.diffIDs.length} layers`,
    }
  })
}

function textOf<K extends string>(name: K, texts: ReadonlyMap<string, string>): { readonly [N in K]?: string } {
  const text = texts.get(name)
  // The one member is named by `name` itself.
  return text === undefined ? {} : ({ [name]: text } as { readonly [N in K]?: string })
}

import { applyIgnore, parseIgnore } from '../../src/compare/ignore.js'
import { compareImages, type Image } from '../../src/compare/image.js'
import type { Child } from '../../src/compare/child.js'
import { pairChildren, type Row } from '../../src/compare/pairing.js'
import { compareTops, type Top } from '../../src/compare/top.js'
import { pairVerdict, platformVerdict } from '../../src/model/verdict.js'
import type { Difference } from '../../src/model/difference.js'
import { parseConfig } from '../../src/oci/config.js'
import { digestOf } from '../../src/oci/digest.js'
import { parseDocument, type ToldTypes } from '../../src/oci/document.js'
import { isAttestation } from '../../src/oci/image-index.js'
import type { ImageManifest } from '../../src/oci/manifest.js'
import { MEDIA_TYPES } from '../../src/oci/media-type.js'
import type { Case } from './cases.js'
import { matchNamed } from './images.js'
import { accepted, refused, type Reading } from './reading.js'

/** Two configs, each behind a manifest that lists its diffIDs as plain layers. */
export function compareConfigPair(one: Case): Promise<Reading> {
  const image = (file: string): Image => {
    const bytes = one.bytes(file)
    const config = parseConfig(bytes, MEDIA_TYPES.ociConfig)
    const diffIDs = config.kind === 'image' ? config.diffIDs : []
    const layers = diffIDs.map((digest) => ({ mediaType: `${LAYER}.tar`, digest, size: 1024 }))
    const described = { mediaType: MEDIA_TYPES.ociConfig, digest: digestOf(bytes), size: bytes.byteLength }
    const manifest = { schemaVersion: 2, mediaType: MEDIA_TYPES.ociManifest, config: described, layers }
    return { manifest: manifestIn(Buffer.from(JSON.stringify(manifest))), config }
  }
  return judge(one, compareImages(image('source.json'), image('mirror.json')))
}

const LAYER = 'application/vnd.oci.image.layer.v1'

/** Two manifests around one config, `config.json`. */
export function compareManifestPair(one: Case): Promise<Reading> {
  const config = parseConfig(one.bytes('config.json'), MEDIA_TYPES.ociConfig)
  const image = (file: string): Image => ({ manifest: manifestIn(one.bytes(file)), config })
  return judge(one, compareImages(image('source.json'), image('mirror.json')))
}

/**
 * Two indexes whose entries for one platform are the same manifest, missing or extra. `content-type` is what both sides
 * are served under.
 */
export function compareIndexPair(one: Case): Promise<Reading> {
  const contentType = one.optional('content-type')?.trim()
  const told: ToldTypes = contentType === undefined ? {} : { contentType }
  const from = topIn(one.bytes('source.json'), told)
  const to = topIn(one.bytes('mirror.json'), told)
  const platforms = pairChildren(childrenOf(from), childrenOf(to), 'all').rows.flatMap(differencesIn)
  const tops = compareTops(from, to, {
    explained: platforms.length > 0,
    isAsked: () => true,
    isWhole: true,
    isRenamed: false,
    nested: () => undefined,
  })
  return judge(one, [...platforms, ...tops], childrenOf(from).length === 0)
}

function judge(one: Case, found: readonly Difference[], isEmpty = false): Promise<Reading> {
  const { rules, errors } = parseIgnore(one.optional('ignore') ?? '')
  if (errors.length > 0) throw new Error(`${one.name}: ${errors.join(' ')}`)
  const differences = applyIgnore(found, rules)
  const match = matchNamed(one.optional('match')?.trim())
  const rows = isEmpty ? [] : [platformVerdict({ differences, undecided: false }, { match })]
  const { passed, result } = pairVerdict(rows, { differences: [], undecided: false }, { match })
  return Promise.resolve(passed ? accepted(result) : refused(...differences.map(({ kind }) => kind), result))
}

function manifestIn(bytes: Uint8Array): ImageManifest {
  const document = parseDocument(bytes, {})
  if (document.kind !== 'manifest') throw new Error('A pair of manifests holds something else.')
  return document
}

function topIn(bytes: Uint8Array, told: ToldTypes): Top {
  return { digest: digestOf(bytes), document: parseDocument(bytes, told) }
}

function childrenOf({ document }: Top): readonly Child[] {
  if (document.kind !== 'index') throw new Error('A pair of indexes holds something else.')
  return document.manifests
    .filter((entry) => !isAttestation(entry))
    .map((descriptor, place) =>
      descriptor.platform === undefined
        ? { descriptor, place, selectors: [] }
        : { descriptor, place, platform: descriptor.platform, selectors: [descriptor.platform] },
    )
}

function differencesIn(row: Row): readonly Difference[] {
  switch (row.kind) {
    case 'missing':
      return [{ kind: 'platform.missing', path: row.label, source: row.source.descriptor.digest }]
    case 'extra':
      return [{ kind: 'platform.extra', path: row.label, mirror: row.mirror.descriptor.digest }]
    case 'unknown':
      throw new Error(`${row.label} was not asked for.`)
    case 'both':
      if (row.source.descriptor.digest === row.mirror.descriptor.digest) return []
      throw new Error(`${row.label} is another manifest: what that means only the images tell.`)
  }
}

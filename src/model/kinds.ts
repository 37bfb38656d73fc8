import type { DifferenceFacts, DifferenceKind, ValueKind } from './difference.js'
import type { Cause } from './report.js'
import type { Result } from './result.js'

/**
 * What of an image a difference concerns. `storage` is how layers are stored, `content` what they hold; `serving` is how
 * the mirror hands out what its documents name.
 */
export type Area =
  | 'index'
  | 'platform'
  | 'manifest'
  | 'storage'
  | 'content'
  | 'artifact'
  | 'config'
  | 'serving'
  | 'reference'
  | 'referrer'

/** Who may see the values of a difference: everybody, those who may see labels, or only those who asked for all. */
export type ValuePrivacy = 'open' | 'labels' | 'all'

/** Kinds that carry no values of members, but layers with the build lines that made them. */
export type LineKind = 'layer.content' | 'layer.added' | 'layer.removed'

type Privacy<K extends DifferenceKind> = K extends ValueKind ? ValuePrivacy : K extends LineKind ? 'lines' : 'open'

/** What holds for every difference of a kind. */
export interface Kind<K extends DifferenceKind = DifferenceKind> {
  /** The best result that an image with such a difference can have. */
  readonly floor: Result
  /** Whether `ignore` may name it. */
  readonly ignorable: boolean
  readonly privacy: Privacy<K>
  readonly area: Area
  /** What such a difference points to by itself. */
  readonly cause?: Cause
}

const OPEN = { privacy: 'open', ignorable: false } as const
const LABEL = { privacy: 'labels', ignorable: true } as const
/** What nobody has judged: the worst that it may be is not known. */
const UNJUDGED = { floor: 'inconclusive', privacy: 'all', ignorable: false } as const
/** An annotation that clients obey. */
const OBEYED = { floor: 'same-layers', privacy: 'labels', ignorable: false, cause: 'annotated' } as const
const REFUSED = { ...OPEN, floor: 'missing', area: 'serving', cause: 'refused' } as const
/** A setting that some runtime obeys. */
const SETTING = {
  floor: 'same-layers',
  privacy: 'all',
  ignorable: true,
  area: 'config',
  cause: 'reconfigured',
} as const
/** A setting that names the platform: another one is another image to whoever chooses by it. */
const PLATFORM = { ...OPEN, floor: 'same-layers', area: 'config', cause: 'reconfigured' } as const
/** What a config says and no runtime obeys. */
const REMARK = { floor: 'same-runtime', ignorable: true, area: 'config' } as const
/** What it says of how it was made. */
const MAKING = { ...REMARK, cause: 'remarked' } as const

/**
 * Every kind of difference and what holds for it. What is harmless to every client has the floor `equivalent`; what is not
 * known to be has `inconclusive` (design: Results). A new kind does not compile until it has its row here.
 */
export const KINDS: { readonly [K in keyof DifferenceFacts]: Kind<K> } = {
  'index.serialisation': {
    floor: 'equivalent',
    privacy: 'open',
    ignorable: true,
    area: 'index',
    cause: 're-serialised',
  },
  'index.order': { floor: 'equivalent', privacy: 'open', ignorable: true, area: 'index', cause: 'reordered' },
  'index.media-type': { ...OPEN, floor: 'equivalent', area: 'index', cause: 'converted' },
  'index.annotation': { ...LABEL, floor: 'equivalent', area: 'index', cause: 'annotated' },
  'index.runtime-annotation': { ...OBEYED, area: 'index' },
  'index.other': { ...UNJUDGED, area: 'index' },
  'index.refused': REFUSED,
  'index.wrapped': { ...OPEN, floor: 'equivalent', area: 'index' },
  'index.attestation': { floor: 'equivalent', privacy: 'open', ignorable: true, area: 'index' },
  'platform.missing': { ...OPEN, floor: 'missing', area: 'platform' },
  'platform.extra': { floor: 'different', privacy: 'open', ignorable: true, area: 'platform' },
  'platform.config': { ...OPEN, floor: 'same-layers', area: 'platform' },
  'manifest.media-type': { ...OPEN, floor: 'equivalent', area: 'manifest', cause: 'converted' },
  'manifest.serialisation': { ...OPEN, floor: 'equivalent', area: 'manifest', cause: 're-serialised' },
  'manifest.annotation': { ...LABEL, floor: 'equivalent', area: 'manifest', cause: 'annotated' },
  'manifest.runtime-annotation': { ...OBEYED, area: 'manifest' },
  'manifest.config-type': { ...OPEN, floor: 'equivalent', area: 'manifest', cause: 'converted' },
  'manifest.other': { ...UNJUDGED, area: 'manifest' },
  'manifest.refused': REFUSED,
  'manifest.unknown': { ...OPEN, floor: 'equivalent', area: 'manifest' },
  'layer.compression': { ...OPEN, floor: 'equivalent', area: 'storage', cause: 'recompressed' },
  'layer.media-type': { ...OPEN, floor: 'equivalent', area: 'storage' },
  'layer.annotation': { ...LABEL, floor: 'equivalent', area: 'storage', cause: 'annotated' },
  'layer.runtime-annotation': { ...OBEYED, area: 'storage' },
  'layer.other': { ...UNJUDGED, area: 'storage' },
  'layer.refused': REFUSED,
  'layer.content': { privacy: 'lines', ignorable: false, floor: 'different', area: 'content' },
  'layer.added': { privacy: 'lines', ignorable: false, floor: 'different', area: 'content' },
  'layer.removed': { privacy: 'lines', ignorable: false, floor: 'different', area: 'content' },
  'layer.order': { ...OPEN, floor: 'different', area: 'content' },
  'descriptor.urls': { ...OPEN, floor: 'equivalent', area: 'storage' },
  'descriptor.data': { ...OPEN, floor: 'equivalent', area: 'storage' },
  'artifact.config': { ...OPEN, floor: 'different', area: 'artifact' },
  'artifact.other': { privacy: 'labels', ignorable: false, floor: 'different', area: 'artifact' },
  'config.architecture': PLATFORM,
  'config.os': PLATFORM,
  'config.variant': PLATFORM,
  'config.os-version': PLATFORM,
  'config.os-features': PLATFORM,
  'config.user': SETTING,
  'config.env': SETTING,
  'config.cmd': SETTING,
  'config.entrypoint': SETTING,
  'config.working-dir': SETTING,
  'config.exposed-ports': SETTING,
  'config.volumes': SETTING,
  'config.label': { ...SETTING, privacy: 'labels' },
  'config.stop-signal': SETTING,
  'config.healthcheck': SETTING,
  'config.shell': SETTING,
  'config.on-build': SETTING,
  'config.args-escaped': SETTING,
  'config.unknown': SETTING,
  'config.created': { ...MAKING, privacy: 'open' },
  'config.author': { ...MAKING, privacy: 'labels' },
  'config.history': { ...MAKING, privacy: 'open' },
  'config.other': { ...REMARK, privacy: 'all' },
  'config.serialisation': { ...REMARK, privacy: 'open' },
  'config.refused': REFUSED,
  'blob.missing': { ...OPEN, floor: 'missing', area: 'serving', cause: 'incomplete' },
  'blob.size': { ...OPEN, floor: 'different', area: 'serving' },
  'blob.digest': { ...OPEN, floor: 'different', area: 'serving', cause: 'corrupt' },
  // Of the image itself it says nothing; whether it passes depends on what was asked for.
  'referrer.missing': { ...OPEN, floor: 'identical', area: 'referrer' },
  'tag.moved': { ...OPEN, floor: 'inconclusive', area: 'reference' },
}

/** All kinds, in the order of the table. */
export function kinds(): readonly DifferenceKind[] {
  return Object.keys(KINDS).filter((kind): kind is DifferenceKind => Object.hasOwn(KINDS, kind))
}

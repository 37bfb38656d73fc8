import type { Difference, DifferenceOf, LayerFact, ValueKind } from '../model/difference.js'
import { HIDDEN, type ShowValues } from '../model/show-values.js'

/** Who may see a value: everybody, those who may see labels, or only those who asked for all. */
type Privacy = 'open' | 'labels' | 'all'

const PRIVACY: Readonly<Record<ValueKind, Privacy>> = {
  'index.annotation': 'labels',
  'index.other': 'all',
  'manifest.annotation': 'labels',
  'manifest.other': 'all',
  'layer.annotation': 'labels',
  'config.architecture': 'open',
  'config.os': 'open',
  'config.variant': 'open',
  'config.os-version': 'open',
  'config.os-features': 'open',
  'config.user': 'all',
  'config.env': 'all',
  'config.cmd': 'all',
  'config.entrypoint': 'all',
  'config.working-dir': 'all',
  'config.exposed-ports': 'all',
  'config.volumes': 'all',
  'config.label': 'labels',
  'config.stop-signal': 'all',
  'config.healthcheck': 'all',
  'config.shell': 'all',
  'config.on-build': 'all',
  'config.args-escaped': 'all',
  'config.unknown': 'all',
  'config.created': 'open',
  'config.author': 'labels',
  'config.other': 'all',
}

/** What each setting lets through. */
const VISIBLE: Readonly<Record<ShowValues, readonly Privacy[]>> = {
  all: ['open', 'labels', 'all'],
  labels: ['open', 'labels'],
  none: ['open'],
}

/**
 * Takes out of a difference the values that may not be shown, so that no report ever holds them. What stays visible is
 * which side has a value. The build lines of layers are shown like labels, without the values of build arguments.
 */
export function hideValues(difference: Difference, show: ShowValues): Difference {
  const visible = VISIBLE[show]
  if (carriesValues(difference)) return visible.includes(PRIVACY[difference.kind]) ? difference : covered(difference)
  if (visible.includes('all')) return difference
  const line = visible.includes('labels') ? withoutArguments : withoutLine
  switch (difference.kind) {
    case 'layer.content':
      return { ...difference, source: line(difference.source), mirror: line(difference.mirror) }
    case 'layer.added':
      return { ...difference, mirror: line(difference.mirror) }
    case 'layer.removed':
      return { ...difference, source: line(difference.source) }
    // Digests, sizes, media types and numbers: nothing that an author wrote.
    case 'index.serialisation':
    case 'index.order':
    case 'index.media-type':
    case 'index.wrapped':
    case 'index.attestation':
    case 'platform.missing':
    case 'platform.extra':
    case 'platform.config':
    case 'manifest.media-type':
    case 'manifest.serialisation':
    case 'manifest.unknown':
    case 'layer.compression':
    case 'layer.media-type':
    case 'layer.order':
    case 'artifact.config':
    case 'config.history':
    case 'config.serialisation':
    case 'blob.missing':
    case 'blob.size':
    case 'blob.digest':
    case 'tag.moved':
      return difference
  }
}

function carriesValues(difference: Difference): difference is DifferenceOf<ValueKind> {
  return Object.hasOwn(PRIVACY, difference.kind)
}

function covered(difference: DifferenceOf<ValueKind>): Difference {
  return {
    ...difference,
    ...(difference.source === undefined ? {} : { source: HIDDEN }),
    ...(difference.mirror === undefined ? {} : { mirror: HIDDEN }),
  }
}

/** As far as a shell that can be told; where none can, to the end. */
const ARGUMENTS = /^((?:RUN )?)\|\d+ (?:.*(?= \/bin\/\w+ -\w+ )|.*)/s

/** A builder writes the build arguments of a line before it, as `|2 TOKEN=… USER=…`. */
function withoutArguments(layer: LayerFact): LayerFact {
  if (layer.createdBy === undefined) return layer
  return { ...layer, createdBy: layer.createdBy.replace(ARGUMENTS, `$1|${HIDDEN}`) }
}

function withoutLine(layer: LayerFact): LayerFact {
  return layer.createdBy === undefined ? layer : { ...layer, createdBy: HIDDEN }
}

import type { Difference, DifferenceOf, LayerFact, ValueKind } from '../model/difference.js'
import { KINDS, type LineKind, type ValuePrivacy } from '../model/kinds.js'
import { HIDDEN, type ShowValues } from '../model/show-values.js'

/** What each setting lets through. */
const VISIBLE: Readonly<Record<ShowValues, readonly ValuePrivacy[]>> = {
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
  if (isPrivate(difference)) return visible.includes(KINDS[difference.kind].privacy) ? difference : covered(difference)
  if (visible.includes('all')) return difference
  if (!hasLines(difference)) return difference
  const line = visible.includes('labels') ? withoutArguments : withoutLine
  switch (difference.kind) {
    case 'layer.content':
      return { ...difference, source: line(difference.source), mirror: line(difference.mirror) }
    case 'layer.added':
      return { ...difference, mirror: line(difference.mirror) }
    case 'layer.removed':
      return { ...difference, source: line(difference.source) }
  }
}

function hasLines(difference: Difference): difference is DifferenceOf<LineKind> {
  return KINDS[difference.kind].privacy === 'lines'
}

/** Whether a difference has values that an author wrote; only kinds with values can be anything but open. */
function isPrivate(difference: Difference): difference is DifferenceOf<ValueKind> {
  const { privacy } = KINDS[difference.kind]
  return privacy === 'labels' || privacy === 'all'
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

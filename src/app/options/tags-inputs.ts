import type { Position } from '../../config/declared.js'
import type { TagRule, TagSelection } from '../../model/settings.js'
import { NO_IMAGE } from './config-file-input.js'
import { ruleOf, selectionsOf } from './declared-selections.js'
import type { Faults } from './input-faults.js'
import type { PairOptions } from './pair-context.js'
import type { Readers } from './readers.js'

/** The tags that the input `tags` means; undefined where it is empty or wrong. */
export function readTags({ text, fault }: Pick<Faults, 'text' | 'fault'>, readers: Readers): TagRule | undefined {
  const written = text('tags')
  if (written === '') return undefined
  const told = ({ line }: Position, what: string): void => {
    fault('tags', written.includes('\n') ? `line ${line}: ${what}` : what)
  }
  const { tags, faults } = readers.tags(written)
  for (const { at, what } of faults) told(at, what)
  return tags === undefined ? undefined : ruleOf(tags, { fault: told, isVersionRange: readers.isVersionRange })
}

const SOURCE = { line: 1, column: 1 }
const MIRROR = { line: 2, column: 1 }

/** What `source` and `mirror` ask for where `tags` says which of their tags are meant. */
export function taggedPair(
  { text, fault }: Pick<Faults, 'text' | 'fault'>,
  { platforms = 'all', match = 'config', verify = 'blobs', ignore = [] }: PairOptions,
  workingDirectory: string,
  readers: Readers,
): { readonly selections: readonly TagSelection[] } {
  const rule = readTags({ text, fault }, readers)
  for (const side of ['source', 'mirror'] as const) if (text(side) === '') fault(side, NO_IMAGE)
  if (text('source') === '' || text('mirror') === '') return { selections: [] }
  const mirrors = [{ text: text('mirror'), at: MIRROR }]
  const image = { at: MIRROR, source: { text: text('source'), at: SOURCE }, mirrors }
  const context = {
    inputs: {},
    workingDirectory,
    isVersionRange: readers.isVersionRange,
    isFromSnapshot: text('source-snapshot') !== '',
    fault: (at: Position, what: string) => {
      fault(at === SOURCE ? 'source' : 'mirror', what)
    },
    tell: () => undefined,
  }
  // That nothing can be ignored then is told of the input.
  const options = { platforms, match, verify, ignore: match === 'digest' ? [] : ignore }
  return { selections: selectionsOf(image, rule, options, context) }
}

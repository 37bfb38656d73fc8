import type { PairReport } from '../model/report.js'
import { isByHead } from './facts.js'
import { count, formatBytes } from './quantity.js'
import { code, namesOf, say, words, type Sentence } from './sentence.js'

/** What of the mirror's blobs the result rests on; "proven" is what was read. A sentence without its full stop. */
export function evidenceOf(pair: PairReport): Sentence {
  if (isByHead(pair))
    return say`claimed, not proven: both sides answered HEAD with the same digest, and nothing was read (${code('head-first: true')})`
  const claimed = pair.platforms.filter(({ evidence }) => evidence === 'claimed').map(({ platform }) => platform)
  if (pair.verify === 'manifests') return say`no layer was asked for (${code('verify: manifests')})`
  const rest = pair.verify === 'content' ? say`every blob was read and hashed` : lookedUp(pair)
  if (claimed.length === 0) return rest
  const hint = pair.verify === 'content' ? [] : say` (${code('verify: content')} reads it)`
  const others = claimed.length === pair.platforms.length ? [] : say`; for the others ${rest}`
  return say`claimed, not proven, for ${namesOf(claimed)}: the mirror's word was taken for what it did not send${hint}${others}`
}

/** With `verify: blobs`, layers that are stored differently are read, and all other blobs looked up. */
function lookedUp({ notes }: PairReport): Sentence {
  const read = notes.find((note) => note.kind === 'layers.read')
  if (read === undefined) return say`every blob was looked up, and no layer had to be read`
  const layers = `${count(read.count, 'layer')} (${formatBytes(read.bytes)})`
  return say`proven by reading ${words(layers)} that the mirror stores in its own way; every other blob was looked up`
}

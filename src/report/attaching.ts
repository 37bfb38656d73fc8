import type { PairReport } from '../model/report.js'
import { placeOf, type Command } from './copy.js'
import { isPlainName } from './safe-text.js'
import { code, say } from './sentence.js'
import type { Advice } from './steps.js'

/** What to do about an image that is as it should be, without what is attached to it on the source. */
export function attaching(pair: PairReport): readonly Advice[] {
  const isDetached = pair.differences.some((one) => one.kind === 'referrer.missing' && one.lack === 'subject')
  const text = isDetached
    ? say`copy it byte for byte, together with what is attached: that belongs to the source's digest, and no image of another digest can have it`
    : say`copy it once more, together with what is attached to it`
  return [
    { label: 'Mend it', steps: [{ text, commands: commandsFor(pair) }] },
    { label: 'Or accept it', steps: [{ text: [code('referrers: warn')], commands: [] }] },
  ]
}

/** It copies the entries of lists and cosign's tags alike, and no byte of a manifest changes. */
function commandsFor({ source, mirror }: PairReport): readonly Command[] {
  const from = source.pinned ?? source.reference
  const to = mirror.reference
  if (placeOf(source) !== 'registry' || placeOf(mirror) !== 'registry' || to.includes('@')) return []
  return isPlainName(from) && isPlainName(to) ? [['regctl image copy --referrers --digest-tags', from, to]] : []
}

import type { PairReport, Side } from '../model/report.js'
import { isOnThisMachine } from '../oci/registry-host.js'
import { describeNote } from './describe.js'
import { registryOf } from './facts.js'
import { capitalised, name, say, toPlain, type Sentence } from './sentence.js'

/**
 * What is worth knowing of pairs and changes no result: each sentence once, with a capital letter and no full stop. What
 * could have been changed on its way comes first, as a page has room for so many notes alone.
 */
export function notesOn(pairs: readonly PairReport[]): readonly Sentence[] {
  const sentences = [
    ...pairs.flatMap(({ source, mirror }) => [source, mirror].flatMap(openToOthers)),
    ...pairs.flatMap(({ notes }) => notes.map(describeNote)),
  ]
  return [...new Map(sentences.map((sentence) => [toPlain(sentence), capitalised(sentence)])).values()]
}

/** Nobody stands between here and a registry of this machine. */
function openToOthers({ reference, tls }: Side): readonly Sentence[] {
  const registry = registryOf(reference)
  if (tls === undefined || isOnThisMachine(registry)) return []
  const how =
    tls === 'none'
      ? say`${name(registry)} was read over plain HTTP`
      : say`the certificate of ${name(registry)} was not verified`
  return [say`${how}, so what it sent could have been changed on the way`]
}

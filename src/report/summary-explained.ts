import type { FileChanges, PackageChange } from '../model/explanation.js'
import type { PairReport } from '../model/report.js'
import {
  explainedIn,
  explainedSentences,
  fileLines,
  layerSentence,
  versionsOf,
  type ExplainedPlatform,
} from './explained.js'
import { bullets, fenced, folded, stacked, table } from './markdown.js'
import { count } from './quantity.js'
import { safeCell, safeFenced } from './safe-text.js'
import { capitalised, namesOf, toMarkdown, toPlain } from './sentence.js'

const PATH = 120

/** What differs inside the layers, a folded part for each platform; of each list at most `limit` lines. */
export function explainedOf(pair: PairReport, limit: number): string {
  return stacked(
    explainedIn(pair)
      .slice(0, limit)
      .map((one) => platformPart(one, limit)),
  )
}

function platformPart({ platform, explained }: ExplainedPlatform, limit: number): string {
  const { files, packages, layers } = explained
  const sentences = explainedSentences(explained).map((one) => `${toMarkdown(capitalised(one))}.`)
  // GitHub reads no Markdown in the title of a folded part.
  const title = `Inside the layers · ${toMarkdown(namesOf([platform])).replace(/`([^`]*)`/g, '<code>$1</code>')}`
  const numbers = [
    ...(packages === undefined ? [] : [count(packages.total, 'package')]),
    ...(files === undefined ? [] : [count(files.added + files.removed + files.changed, 'file')]),
  ]
  return folded(
    numbers.length === 0 ? title : `${title}: ${numbers.join(' and ')}`,
    stacked([
      ...sentences,
      bullets(layers.slice(0, limit).map((layer) => toMarkdown(capitalised(layerSentence(layer))))),
      more(layers.length - limit, 'layer'),
      packages === undefined || packages.list.length === 0
        ? ''
        : table(['Package', 'Source', 'Mirror'], packages.list.slice(0, limit).map(packageRow)),
      more((packages?.total ?? 0) - Math.min(limit, packages?.list.length ?? 0), 'package'),
      files === undefined ? '' : fileDiff(files, limit, layers.length > 1),
    ]),
  )
}

function fileDiff(files: FileChanges, limit: number, manyLayers: boolean): string {
  const { lines, left } = fileLines(files, limit, manyLayers)
  if (lines.length === 0) return ''
  // Of the colours of a diff, none is for what was changed.
  const texts = lines.map(
    ({ sign, path, note }) =>
      `${sign === '~' ? '!' : sign} ${safeFenced(path, PATH)}  ${safeFenced(toPlain(note), PATH)}`,
  )
  return stacked([fenced('diff', texts), more(left, 'file')])
}

function packageRow({ ecosystem, name, source, mirror }: PackageChange): readonly string[] {
  return [`${safeCell(name)} (${ecosystem})`, ...[source, mirror].map(versionCell)]
}

function versionCell(versions: PackageChange['source']): string {
  return versions.length === 0 ? '*absent*' : safeCell(versionsOf(versions))
}

function more(left: number, word: string): string {
  return left > 0 ? `*${count(left, `more ${word}`)}: see the report.*` : ''
}

import type { PackageChange } from '../model/explanation.js'
import type { PairReport } from '../model/report.js'
import {
  explainedIn,
  explainedSentences,
  fileLines,
  layerSentence,
  versionsOf,
  type ExplainedPlatform,
} from './explained.js'
import { count } from './quantity.js'
import { safeLine } from './safe-text.js'
import { capitalised, namesOf } from './sentence.js'
import { wrapped, type Page, type Style } from './text-page.js'

/** Longer names are cut; `json` has them whole. */
const PATH = 200
const VERSION = 60

const STYLES: Readonly<Record<'+' | '-' | '~', Style>> = { '+': 'good', '-': 'bad', '~': 'unsure' }

/** What differs inside the layers of each platform: layers, packages, files; of each at most `limit` lines. */
export function explainedLines(pair: PairReport, limit: number, page: Page): readonly string[] {
  return explainedIn(pair)
    .slice(0, limit)
    .flatMap((one, at) => [...(at === 0 ? [] : ['']), ...platformLines(one, limit, page)])
}

function platformLines({ platform, explained }: ExplainedPlatform, limit: number, page: Page): readonly string[] {
  const { files, packages, layers } = explained
  const title = `  ${page.paint('strong', 'Inside the layers')} of ${page.plain(namesOf([platform]))}:`
  const listed = files === undefined ? undefined : fileLines(files, limit, layers.length > 1)
  return [
    title,
    ...explainedSentences(explained).flatMap((one) => wrapped(`${page.plain(capitalised(one))}.`, '    ')),
    ...layers.slice(0, limit).flatMap((layer) => wrapped(page.plain(layerSentence(layer)), '    - ')),
    ...left(layers.length - limit, 'layer'),
    ...(packages === undefined
      ? []
      : [
          `    ${count(packages.total, 'package')} differ${packages.total === 1 ? 's' : ''}${packages.total === 0 ? '.' : ':'}`,
        ]),
    ...(packages?.list ?? []).slice(0, limit).map((one) => packageLine(one)),
    ...left((packages?.total ?? 0) - Math.min(limit, packages?.list.length ?? 0), 'package'),
    ...(listed === undefined || listed.lines.length === 0 ? [] : ['    Files:']),
    ...(listed?.lines ?? []).flatMap(({ sign, path, note }) =>
      wrapped(
        `${safeLine(path, PATH)} ${page.plain(note)}`,
        `      ${page.paint(STYLES[sign], sign)} `,
        ' '.repeat(12),
      ),
    ),
    ...left(listed?.left ?? 0, 'file'),
  ]
}

function packageLine({ ecosystem, name, source, mirror }: PackageChange): string {
  const told = (versions: PackageChange['source']): string => safeLine(versionsOf(versions), VERSION)
  const change =
    source.length === 0
      ? `${told(mirror)} added`
      : mirror.length === 0
        ? `${told(source)} removed`
        : `${told(source)} → ${told(mirror)}`
  return `      ${ecosystem.padEnd(4)}  ${safeLine(name, PATH)}  ${change}`
}

function left(number: number, word: string): readonly string[] {
  return number > 0 ? [`      … ${count(number, `more ${word}`)}`] : []
}

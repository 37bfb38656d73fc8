import type { Report } from '../model/report.js'
import type { Result } from '../model/result.js'
import { evidenceOf } from './evidence.js'
import { bullets, folded } from './markdown.js'
import { notesOn } from './notes.js'
import { count, formatBytes, formatDuration } from './quantity.js'
import { settingsOf } from './settings-line.js'
import { code, listed, name, say, toMarkdown, words } from './sentence.js'

/** How the verdict was reached: settings, evidence, what went over the wire, notes. */
export function howChecked(report: Report, limit: number): string {
  const notes = notesOn(report.pairs)
  const lines = [
    ...settingsOf(report.pairs).map((setting) => `Settings: ${toMarkdown([code(setting.join(', '))])}.`),
    ...evidence(report),
    traffic(report),
    ...notes.slice(0, limit).map((note) => `${toMarkdown(note)}.`),
    ...(notes.length > limit ? [`${count(notes.length - limit, 'more note')}: see the report.`] : []),
    `Checked by ${report.tool.name} ${toMarkdown([name(report.tool.version)])}.`,
  ]
  return folded('How this was checked', bullets(lines))
}

function evidence({ pairs }: Report): readonly string[] {
  const [only, ...others] = pairs
  if (only === undefined) return []
  const platforms = pairs.flatMap((pair) => pair.platforms).filter(({ result }) => ALIKE.has(result))
  if (platforms.length === 0) return []
  if (others.length === 0) return [`Platforms with the source's files: ${toMarkdown(evidenceOf(only))}.`]
  const claimed = platforms.filter((platform) => platform.evidence === 'claimed').length
  if (claimed === 0) return ['No result rests on the word of a mirror alone.']
  return [`For ${claimed} of ${count(platforms.length, 'platform')} the mirror's word was taken for what it stores.`]
}

/** Results of platforms whose blobs were all asked for. */
const ALIKE: ReadonlySet<Result> = new Set<Result>(['identical', 'equivalent', 'same-runtime', 'same-layers'])

function traffic({ requests, durationMs }: Report): string {
  const hosts = Object.entries(requests.byHost).map(
    ([host, total]) => say`${words(count(total, 'request'))} to ${name(host)}`,
  )
  const total = `${count(requests.total, 'request')}, ${formatBytes(requests.bytes)} received, ${formatDuration(durationMs)}`
  return hosts.length === 0 || hosts.length > 10 ? `${total}.` : `${total}: ${toMarkdown(listed(hosts))}.`
}

import type { Report } from '../model/report.js'
import { describeNote } from './describe.js'
import { bullets, folded } from './markdown.js'
import { count, formatBytes, formatDuration } from './quantity.js'
import { capitalised, code, listed, name, say, toMarkdown, words } from './sentence.js'

/** How the verdict was reached: settings, evidence, what went over the wire, notes. */
export function howChecked(report: Report, limit: number): string {
  const settings = [...new Set(report.pairs.map(({ match, verify }) => `match: ${match}, verify: ${verify}`))]
  const notes = report.pairs
    .flatMap(({ notes }) => notes)
    .map((note) => `${toMarkdown(capitalised(describeNote(note)))}.`)
  const lines = [
    ...settings.map((setting) => `Settings: ${toMarkdown([code(setting)])}.`),
    ...evidence(report),
    traffic(report),
    ...notes.slice(0, limit),
    ...(notes.length > limit ? [`${count(notes.length - limit, 'more note')}: see the report.`] : []),
    `Checked by ${report.tool.name} ${toMarkdown([name(report.tool.version)])}.`,
  ]
  return folded('How this was checked', bullets(lines))
}

function evidence({ pairs }: Report): readonly string[] {
  const decided = pairs.flatMap(({ platforms }) => platforms).filter(({ result }) => result !== 'inconclusive')
  if (decided.length === 0) return []
  const claimed = decided.filter((platform) => platform.evidence === 'claimed').length
  if (claimed === 0) return ['Evidence: proven; no result rests on the word of the mirror alone.']
  return [
    `Evidence: claimed for ${claimed} of ${count(decided.length, 'platform')}; there the mirror's word was taken for what it stores.`,
  ]
}

function traffic({ requests, durationMs }: Report): string {
  const hosts = Object.entries(requests.byHost).map(
    ([host, total]) => say`${words(count(total, 'request'))} to ${name(host)}`,
  )
  const total = `${count(requests.total, 'request')}, ${formatBytes(requests.bytes)} received, ${formatDuration(durationMs)}`
  return hosts.length === 0 || hosts.length > 10 ? `${total}.` : `${total}: ${toMarkdown(listed(hosts))}.`
}

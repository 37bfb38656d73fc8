import { CLIENTS } from '../row.js'
import { isFalsePass, surprises, type Answer, type Seen } from './ask.js'
import type { Pulled } from './client.js'

const WIDTH = 74
const CELL = 13

/** Heading of the table. */
export function heading(): string {
  return [...[...CLIENTS].map((name) => name.padEnd(CELL)), 'gate'].reduce(
    (line, cell) => `${line} ${cell}`,
    'the mirror …'.padEnd(WIDTH),
  )
}

/** One answer as a line of the table. */
export function lineOf(answer: Answer): string {
  const { asked, seen, gate } = answer
  const cells = CLIENTS.map((name) => cellOf(seen.find(({ client }) => client === name)).padEnd(CELL))
  const verdict = isFalsePass(answer) ? 'FALSE PASS' : gate.passed ? 'passes' : 'refuses'
  return [asked.name.padEnd(WIDTH), ...cells, `${verdict}: ${gate.said}`].join(' ')
}

function cellOf(seen: Seen | undefined): string {
  if (seen === undefined) return '-'
  if (seen.source.kind === 'refused') return seen.mirror.kind === 'refused' ? 'fails on both' : 'SOURCE FAILS'
  return seen.harm === undefined ? 'same' : seen.harm.toUpperCase()
}

/** What clients said where they failed or chose otherwise; with what was expected of them. */
export function detailsOf(answer: Answer): readonly string[] {
  const surprising = surprises(answer)
  return answer.seen
    .filter((seen) => seen.harm !== undefined || seen.source.kind === 'refused' || surprising.includes(seen))
    .map((seen) => {
      const note = surprising.includes(seen) ? ' (not as written down)' : ''
      return `    ${seen.client}${note}: source ${saidOf(seen.source)}; mirror ${saidOf(seen.mirror)}`
    })
}

function saidOf(pulled: Pulled): string {
  return pulled.kind === 'image' ? `config ${pulled.config}` : `“${pulled.why}”`
}

import type { PairReport, Report } from '../../model/report.js'
import { worst } from '../../model/floor.js'
import type { Result } from '../../model/result.js'
import { passesAll } from '../findings.js'
import { unixSeconds } from '../moment.js'
import { oneLine } from './one-line.js'

/** One family: a gauge, as the older text format of Prometheus knows no other type that would fit. */
interface Family {
  readonly name: string
  readonly help: string
  readonly unit?: 'seconds'
  readonly samples: readonly string[]
}

/** The pairs of the same two references, which are one series: the worst of them counts. */
interface Series {
  readonly labels: string
  readonly passed: boolean
  readonly result: Result
  readonly proven: boolean
}

/**
 * The run as OpenMetrics text, for a collector of files or a push: a line a pair in each family, and lines of the run itself,
 * so that an empty run does not look like a good one. When it was checked is a value, as a file may lie there for long.
 */
export function renderOpenMetrics(report: Report): string {
  const series = seriesOf(report.pairs)
  const started = unixSeconds(report.startedAt)
  const checkedAt = started === undefined ? undefined : (started + report.durationMs / 1000).toFixed(3)
  const families: readonly Family[] = [
    {
      name: 'image_parity_run_passed',
      help: '1 if all pairs of the run passed, 0 otherwise.',
      samples: [bit(passesAll(report))],
    },
    {
      name: 'image_parity_run_problems',
      help: 'What kept the run as a whole from being decided.',
      samples: [` ${report.problems.length}`],
    },
    {
      name: 'image_parity_passed',
      help: '1 if the mirror is as good as asked for, 0 otherwise.',
      samples: series.map(({ labels, passed }) => `{${labels}}${bit(passed)}`),
    },
    {
      name: 'image_parity_proven',
      help: '1 if the result rests on bytes that were read, 0 if on what the mirror claims.',
      samples: series.map(({ labels, proven }) => `{${labels}}${bit(proven)}`),
    },
    {
      name: 'image_parity_result',
      help: 'Always 1; the label says how alike the mirror is.',
      samples: series.map(({ labels, result }) => `{${labels},result="${result}"} 1`),
    },
    ...(checkedAt === undefined
      ? []
      : [
          {
            name: 'image_parity_checked_timestamp_seconds',
            help: 'When the run ended that compared the pair.',
            unit: 'seconds' as const,
            samples: series.map(({ labels }) => `{${labels}} ${checkedAt}`),
          },
        ]),
  ]
  return [...families.flatMap(familyLines), '# EOF', ''].join('\n')
}

function familyLines({ name, help, unit, samples }: Family): readonly string[] {
  if (samples.length === 0) return []
  return [
    `# TYPE ${name} gauge`,
    ...(unit === undefined ? [] : [`# UNIT ${name} ${unit}`]),
    `# HELP ${name} ${help}`,
    ...samples.map((sample) => `${name}${sample}`),
  ]
}

function seriesOf(pairs: readonly PairReport[]): readonly Series[] {
  const byLabels = new Map<string, PairReport[]>()
  for (const pair of pairs) {
    const labels = `source="${escaped(pair.source.reference)}",mirror="${escaped(pair.mirror.reference)}"`
    const known = byLabels.get(labels)
    if (known === undefined) byLabels.set(labels, [pair])
    else known.push(pair)
  }
  return Array.from(byLabels, ([labels, same]) => {
    const platforms = same.flatMap((pair) => pair.platforms)
    return {
      labels,
      passed: same.every(({ passed }) => passed),
      result: worst(same.map(({ result }) => result)),
      proven: platforms.length > 0 && platforms.every(({ evidence }) => evidence === 'proven'),
    }
  })
}

function bit(is: boolean): string {
  return is ? ' 1' : ' 0'
}

/** A label's value: a backslash, a quote and a line end would end it. */
function escaped(text: string): string {
  return oneLine(text).replace(/["\\]/g, (character) => `\\${character}`)
}

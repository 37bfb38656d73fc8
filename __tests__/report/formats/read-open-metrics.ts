/** One line with a value. */
export interface Sample {
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

/** A metric family, as its first lines describe it. */
export interface Family {
  readonly name: string
  readonly type: string
  readonly unit?: string
  readonly help?: string
  readonly samples: readonly Sample[]
}

const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*'
const LABEL = '[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\\\\n]|\\\\["\\\\n])*"'
const TYPES = 'counter|gauge|histogram|gaugehistogram|stateset|info|summary|unknown'
const DESCRIPTOR = new RegExp(`^# (?:TYPE (${NAME}) (${TYPES})|UNIT (${NAME}) ([a-z]+)|HELP (${NAME}) ([^\\n]*))$`, 'u')
const SAMPLE = new RegExp(
  `^(${NAME})(?:\\{(${LABEL}(?:,${LABEL})*)?\\})? ([+-]?[0-9]+(?:\\.[0-9]+)?(?:e[+-]?[0-9]+)?)$`,
  'u',
)

/**
 * Reads gauges in the OpenMetrics text format, and takes nothing that its grammar does not: each family is described before
 * its samples and stands in one piece, no series is there twice, the last line is `# EOF`. Throws at what is wrong.
 */
export function readOpenMetrics(text: string): readonly Family[] {
  if (!text.isWellFormed()) throw new Error('It is no UTF-8.')
  if (!text.endsWith('# EOF\n')) throw new Error('It does not end in # EOF.')
  const lines = text.slice(0, -'# EOF\n'.length).split('\n')
  if (lines.pop() !== '') throw new Error('The last line has no end.')
  const families: { name: string; type?: string; unit?: string; help?: string; samples: Sample[] }[] = []
  for (const line of lines) {
    const [, typed, type, measured, unit, helped, help] = DESCRIPTOR.exec(line) ?? []
    const described = typed ?? measured ?? helped
    if (described === undefined) {
      const sample = sampleIn(line)
      const family = families.at(-1)
      if (family?.name !== sample.name) throw new Error(`A sample without its family: ${line}`)
      family.samples.push(sample)
      continue
    }
    if (families.at(-1)?.name !== described) families.push({ name: described, samples: [] })
    const family = families.at(-1)
    if (family === undefined || family.samples.length > 0) throw new Error(`Described too late: ${line}`)
    if (type !== undefined) family.type = onlyOnce(family.type, type)
    if (unit !== undefined) family.unit = onlyOnce(family.unit, unit)
    if (help !== undefined) family.help = onlyOnce(family.help, help)
  }
  return families.map(({ type = 'unknown', ...family }) => checked({ ...family, type }, families))
}

function onlyOnce(before: string | undefined, now: string): string {
  if (before !== undefined) throw new Error(`Described twice: ${now}`)
  return now
}

function checked(family: Family, all: readonly { readonly name: string }[]): Family {
  if (all.filter(({ name }) => name === family.name).length !== 1) throw new Error(`In pieces: ${family.name}`)
  if (family.unit !== undefined && !family.name.endsWith(`_${family.unit}`)) throw new Error(`Unit of ${family.name}`)
  const series = family.samples.map(({ labels }) => JSON.stringify(Object.entries(labels).sort()))
  if (new Set(series).size !== series.length) throw new Error(`A series of ${family.name} is there twice.`)
  return family
}

function sampleIn(line: string): Sample {
  const [, name, labels = '', value] = SAMPLE.exec(line) ?? []
  if (name === undefined || value === undefined) throw new Error(`Not a line of the format: ${line.slice(0, 200)}`)
  const pairs = [...labels.matchAll(new RegExp(LABEL, 'gu'))].map(([pair]): readonly [string, string] => {
    const at = pair.indexOf('=')
    return [
      pair.slice(0, at),
      pair.slice(at + 2, -1).replace(/\\(.)/gu, (_, sign: string) => (sign === 'n' ? '\n' : sign)),
    ]
  })
  if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`A label twice: ${line.slice(0, 200)}`)
  return { name, labels: Object.fromEntries(pairs), value: Number(value) }
}

/** A line that the runner would obey. */
export interface RunnerCommand {
  readonly name: string
  readonly properties: ReadonlyMap<string, string>
  readonly data: string
}

/** Letters that a comparison by culture passes over, as if they were not there. */
const IGNORED = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/**
 * The commands that the runner finds in what a step prints, written after its documented rules: `::name k=v,k=v::data`
 * behind leading blanks, and the older `##[name k=v;k=v]data` anywhere in a line. Names are lower case here, as their
 * case does not matter. Stricter than the runner: unknown names count too, so does every place of the older form, and a
 * line is looked at both as it is and without the letters that a comparison by culture ignores.
 */
export function parseCommands(printed: string): readonly RunnerCommand[] {
  return printed.split(/\r\n|\r|\n/).flatMap(commandsOf)
}

function commandsOf(line: string): readonly RunnerCommand[] {
  const bare = line.replace(IGNORED, '').replaceAll('\0', '')
  const current = parseCurrent(bare) ?? parseCurrent(line)
  if (current !== undefined) return [current]
  return [...new Set([bare, line])].map(parseOlder).find((found) => found.length > 0) ?? []
}

function parseCurrent(line: string): RunnerCommand | undefined {
  const text = line.replace(/^[\s\u0085]+/, '')
  const end = text.indexOf('::', 2)
  if (!text.startsWith('::') || end === -1) return undefined
  return command(text.slice(2, end), ',', text.slice(end + 2), [
    ['%3A', ':'],
    ['%2C', ','],
  ])
}

function parseOlder(line: string): readonly RunnerCommand[] {
  const found: RunnerCommand[] = []
  for (let at = line.indexOf('##['); at !== -1; at = line.indexOf('##[', at + 3)) {
    const end = line.indexOf(']', at)
    if (end === -1) break
    const read = command(line.slice(at + 3, end), ';', line.slice(end + 1), [
      ['%3B', ';'],
      ['%5D', ']'],
    ])
    if (read !== undefined) found.push(read)
  }
  return found
}

type Escapes = readonly (readonly [string, string])[]

function command(info: string, separator: string, data: string, more: Escapes): RunnerCommand | undefined {
  const space = info.indexOf(' ')
  const name = (space === -1 ? info : info.slice(0, space)).toLowerCase()
  if (name === '') return undefined
  const properties = new Map<string, string>()
  for (const pair of space === -1
    ? []
    : info
        .slice(space + 1)
        .trim()
        .split(separator)) {
    const [, key = '', value = ''] = /^([^=]*)=(.*)$/s.exec(pair) ?? []
    if (key !== '' && value !== '') properties.set(key.toLowerCase(), unescaped(value, more))
  }
  return { name, properties, data: unescaped(data, separator === ';' ? more : []) }
}

function unescaped(text: string, more: Escapes): string {
  const all: Escapes = [['%0D', '\r'], ['%0A', '\n'], ...more, ['%25', '%']]
  return all.reduce((left, [from, to]) => left.replaceAll(from, to), text)
}

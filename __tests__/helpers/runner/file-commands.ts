/**
 * Reads what an action wrote to GITHUB_OUTPUT (or _STATE, _ENV), as the runner does: `name=value` on one line, or
 * `name<<DELIMITER`, lines of the value, `DELIMITER`. The last value of a name counts. Throws on what the runner refuses.
 */
export function parseFileCommands(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  const lines = text.split(/\r?\n/)
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (line === '') continue
    const [, name = '', sign, rest = ''] = /^(.*?)(=|<<)(.*)$/.exec(line) ?? []
    if (sign === undefined) throw new Error(`Invalid format ${JSON.stringify(line)}.`)
    if (name === '') throw new Error(`Invalid format ${JSON.stringify(line)}: the name is empty.`)
    if (sign === '=') {
      values.set(name, rest)
      continue
    }
    if (rest === '') throw new Error(`Invalid format ${JSON.stringify(line)}: the delimiter is empty.`)
    const end = lines.indexOf(rest, at + 1)
    if (end === -1)
      throw new Error(`Invalid value of ${name}: the delimiter ${JSON.stringify(rest)} does not come again.`)
    values.set(name, lines.slice(at + 1, end).join('\n'))
    at = end
  }
  return values
}

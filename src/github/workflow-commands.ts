import { randomUUID } from 'node:crypto'

/**
 * A command to the runner, as one line of standard output: `::name key=value,…::message`. Message and values may hold
 * anything: whatever would end the line or a value is escaped (GitHub: Workflow commands).
 */
export function commandLine(
  name: string,
  message: string,
  properties: readonly (readonly [key: string, value: string])[] = [],
): string {
  const given = properties.filter(([, value]) => value !== '').map(([key, value]) => `${key}=${escapeValue(value)}`)
  return `::${[name, ...(given.length === 0 ? [] : [given.join(',')])].join(' ')}::${escapeMessage(message)}\n`
}

/** One value for a file that the runner reads, such as that of outputs: it ends where a line is its delimiter, which nobody can guess. */
export function fileCommand(name: string, value: string): string {
  const delimiter = `ghadelimiter_${randomUUID()}`
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`
}

/** In words that older releases of Node know, too: one of them is told so by such a command. */
function escapeMessage(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function escapeValue(text: string): string {
  return escapeMessage(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}

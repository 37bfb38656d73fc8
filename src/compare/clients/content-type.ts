import type { Client } from '../../model/client.js'

/** RFC 7230, 3.2.6. */
const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+"
const QUOTED = String.raw`"(?:[^"\\]|\\.)*"`
const PARAMETER = `[ \\t]*;[ \\t]*${TOKEN}[ \\t]*=[ \\t]*(?:${TOKEN}|${QUOTED})`
const PARAMETERS = new RegExp(`^(?:${PARAMETER})*[ \\t]*(?:;[ \\t]*)?$`)

/**
 * The type that a client reads in a Content-Type; empty where it reads none. containerd takes what is before the first
 * semicolon as it stands. The others leave it to Go's mime package, which refuses all of it for one odd parameter.
 */
export function typeReadBy(client: Client, contentType: string | undefined): string {
  // Go's HTTP takes away what is around a header's value.
  const [type, parameters] = split((contentType ?? '').trim())
  if (client === 'containerd') return type
  return areReadable(parameters) ? type.trim().toLowerCase() : ''
}

function split(header: string): readonly [type: string, parameters: string] {
  const semicolon = header.indexOf(';')
  return semicolon === -1 ? [header, ''] : [header.slice(0, semicolon), header.slice(semicolon)]
}

/** Whether Go reads parameters: no name stands for two values. */
function areReadable(parameters: string): boolean {
  if (!PARAMETERS.test(parameters)) return false
  const values = new Map<string, string>()
  for (const [parameter] of parameters.matchAll(new RegExp(PARAMETER, 'g'))) {
    const equals = parameter.indexOf('=')
    const key = parameter
      .slice(parameter.indexOf(';') + 1, equals)
      .trim()
      .toLowerCase()
    const value = parameter.slice(equals + 1).trim()
    if ((values.get(key) ?? value) !== value) return false
    values.set(key, value)
  }
  return true
}

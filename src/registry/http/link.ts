/** One link of a `Link` header (RFC 8288, 3). */
export interface Link {
  readonly target: string
  /** In lower case; empty where it says none. */
  readonly relations: readonly string[]
}

/**
 * Reads the links of a header, in their order. Undefined where it is not well formed: then nobody knows what it leads to.
 * Each character is looked at once.
 */
export function parseLinks(header: string): readonly Link[] | undefined {
  const links: Link[] = []
  let rest = header.trim()
  while (rest !== '') {
    const end = rest.indexOf('>')
    if (!rest.startsWith('<') || end === -1) return undefined
    const target = rest.slice(1, end)
    const parameters = parametersOf(rest.slice(end + 1))
    if (parameters === undefined) return undefined
    const relation = parameters.found.find(({ name }) => name === 'rel')?.value ?? ''
    links.push({
      target,
      relations: relation
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => word !== ''),
    })
    rest = parameters.rest
  }
  return links
}

interface Parameter {
  readonly name: string
  readonly value: string
}

/** `; name = value`, `; name = "value"` or `; name`; some write single quotes. */
const PARAMETER = /^\s*;\s*([!#$&+\-.^_|~\w]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s"',;]*)))?/

/** The parameters of a link, and what stands behind the comma that ends it. */
function parametersOf(text: string): { readonly found: readonly Parameter[]; readonly rest: string } | undefined {
  const found: Parameter[] = []
  let rest = text
  for (let read = PARAMETER.exec(rest); read !== null; read = PARAMETER.exec(rest)) {
    const [whole, name = '', double, single, plain] = read
    found.push({ name: name.toLowerCase(), value: double ?? single ?? plain ?? '' })
    rest = rest.slice(whole.length)
  }
  rest = rest.trimStart()
  if (rest === '') return { found, rest }
  return rest.startsWith(',') ? { found, rest: rest.slice(1).trimStart() } : undefined
}

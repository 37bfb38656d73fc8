import type { Package } from '../listing.js'

/** What a status says of a package whose files are there (dpkg(1), "PACKAGE STATES"). */
const INSTALLED = 'installed'

/** The packages that dpkg's `status` lists as installed, and that of a file in `status.d`, which tells no state. */
export function dpkgPackages(text: string): readonly Package[] {
  return text.split(/\n{2,}/).flatMap((stanza) => {
    const fields = headersOf(stanza)
    const state = fields.get('status')?.split(' ').at(-1) ?? INSTALLED
    return state === INSTALLED ? packageOf('dpkg', fields.get('package'), fields.get('version')) : []
  })
}

/** The packages in apk's list of what is installed: one letter a field. */
export function apkPackages(text: string): readonly Package[] {
  return text.split(/\n{2,}/).flatMap((stanza) => {
    const lines = stanza.split('\n')
    const of = (letter: string): string | undefined => lines.find((line) => line.startsWith(`${letter}:`))?.slice(2)
    return packageOf('apk', of('P'), of('V'))
  })
}

/** The package of a Python distribution's metadata; its long description is not looked at. */
export function pythonPackages(text: string): readonly Package[] {
  const [head = ''] = text.replaceAll('\r\n', '\n').split('\n\n', 1)
  const fields = headersOf(head)
  return packageOf('pypi', fields.get('name'), fields.get('version'))
}

/** The package of a `package.json`; what is no JSON, or has no name and version, is none. */
export function npmPackages(text: string): readonly Package[] {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return []
    const { name, version } = { name: undefined, version: undefined, ...value }
    return typeof name === 'string' && typeof version === 'string' ? packageOf('npm', name, version) : []
  } catch {
    return []
  }
}

/** `Name: value` lines; of a name that is there twice, the first. Lines that go on are left out. */
function headersOf(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':')
    if (colon <= 0 || line.startsWith(' ') || line.startsWith('\t')) continue
    const name = line.slice(0, colon).toLowerCase()
    if (!fields.has(name)) fields.set(name, line.slice(colon + 1).trim())
  }
  return fields
}

/** Names and versions are longer nowhere. */
const LONGEST = 300

export function packageOf(
  ecosystem: Package['ecosystem'],
  name: string | undefined,
  version: string | undefined,
): readonly Package[] {
  if (name === undefined || version === undefined || name === '') return []
  return [{ ecosystem, name: name.slice(0, LONGEST), version: version.slice(0, LONGEST) }]
}

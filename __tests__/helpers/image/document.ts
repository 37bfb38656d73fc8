/** How the JSON of a document is written. */
export interface Serialisation {
  /** Spaces per level; 0 (default) writes one line. */
  readonly indent?: number
}

/** Bytes of JSON; members stand in the order given, absent ones are left out. */
export function jsonBytes(value: unknown, indent = 0): Uint8Array {
  return Buffer.from(JSON.stringify(value, null, indent))
}

/** A member only where there is a value, for a document that is silent about it otherwise. */
export function member<V>(name: string, value: V | undefined): Readonly<Record<string, V>> {
  return value === undefined ? {} : { [name]: value }
}

/** A platform as it is written in an index. */
export interface RawPlatform {
  readonly architecture: string
  readonly os: string
  readonly variant?: string
  readonly 'os.version'?: string
  readonly 'os.features'?: readonly string[]
}

/** Reads `os/architecture[/variant][:os.version]`, changing nothing. */
export function rawPlatform(platform: string | RawPlatform): RawPlatform {
  if (typeof platform !== 'string') return platform
  const [path = '', version] = platform.split(':')
  const [os = '', architecture = '', variant] = path.split('/')
  return { architecture, os, ...member('variant', variant), ...member('os.version', version) }
}

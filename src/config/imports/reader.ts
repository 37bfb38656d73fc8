import type { DeclaredImage, DeclaredOptions, DeclaredTags, Fault, Position, Written } from '../declared.js'
import type { YamlEntry, YamlValue } from '../yaml-value.js'
import { patternFault } from './tag-pattern.js'

/** What becomes of a file of another tool. */
export interface Imported {
  readonly images: readonly DeclaredImage[]
  /** What cannot be taken over and changes what is compared. */
  readonly faults: readonly Fault[]
  /** What is left out and changes nothing of that. */
  readonly told: readonly Fault[]
  /** Whether the last part of a repository alone goes under the prefix of mirrors. */
  readonly flat?: true
}

/** Collects what a file of another tool asks for. */
export interface Collector {
  readonly imported: Imported
  readonly image: (image: DeclaredImage) => void
  readonly fault: (at: Position, what: string) => void
  readonly tell: (at: Position, what: string) => void
}

export function createCollector(): Collector {
  const images: DeclaredImage[] = []
  const faults: Fault[] = []
  const told: Fault[] = []
  return {
    imported: { images, faults, told },
    image: (image) => images.push(image),
    fault: (at, what) => faults.push({ at, what }),
    tell: (at, what) => told.push({ at, what }),
  }
}

export function entriesOf(value: YamlValue | undefined): readonly YamlEntry[] {
  return value?.kind === 'map' ? value.entries : []
}

export function memberOf(value: YamlValue | undefined, name: string): YamlValue | undefined {
  return entriesOf(value).find(({ key }) => key === name)?.value
}

/** A text, or the texts of a list. */
export function textsOf(value: YamlValue | undefined): readonly Written[] {
  if (value === undefined || value.kind === 'map') return []
  const items = value.kind === 'list' ? value.items : [value]
  return items.flatMap((item) => (item.kind === 'text' && item.text !== '' ? [{ text: item.text, at: item.at }] : []))
}

/** Tags by regular expressions; undefined where one cannot be taken over, which is told. */
export function tagsByPattern(
  at: Position,
  patterns: Readonly<Record<'matching' | 'avoiding', readonly Written[]>>,
  { fault }: Collector,
): DeclaredTags | undefined {
  let good = true
  for (const one of [...patterns.matching, ...patterns.avoiding]) {
    const why = patternFault(one.text)
    if (why === undefined) continue
    fault(one.at, `the pattern ${JSON.stringify(one.text)} cannot be taken over: ${why}`)
    good = false
  }
  return good ? { at, include: [], exclude: [], ...patterns } : undefined
}

/** An image of one source and its mirrors. */
export function imageOf(
  source: Written,
  mirrors: readonly Written[],
  more: DeclaredOptions & { readonly tags?: DeclaredTags | undefined } = {},
): DeclaredImage {
  const { tags, ...options } = more
  return { at: source.at, source, mirrors, ...options, ...(tags === undefined ? {} : { tags }) }
}

/** What to say of logins in a list. */
export const LOGINS = 'its logins are left out; give them in "registry-auth", "auth-file" or a login step before'

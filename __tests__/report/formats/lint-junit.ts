import { readFileSync } from 'node:fs'
import type * as Xmllint from 'xmllint-wasm'
import { byNode } from '../../helpers/by-node.js'

const { validateXML } = byNode('xmllint-wasm') as typeof Xmllint

const SCHEMA = readFileSync(new URL('../../fixtures/formats/junit.xsd', import.meta.url), 'utf8')

export interface LintedJUnit {
  /** What libxml2 finds wrong, by XML 1.0 and by the schema. */
  readonly faults: readonly string[]
  /** The documents as they were read, written canonically, one behind the other. */
  readonly canonical: string
}

/** Reads JUnit XML with libxml2 and holds it to the schema. Starting libxml2 takes long, so it may read several. */
export async function lintJUnit(...documents: readonly string[]): Promise<LintedJUnit> {
  const { errors, normalized } = await validateXML({
    xml: documents.map((text, at) => ({ fileName: `${at}.xml`, contents: new TextEncoder().encode(text) })),
    schema: [SCHEMA],
    normalization: 'c14n',
    maxMemoryPages: 8192,
  })
  return { faults: errors.map(({ message }) => message), canonical: normalized }
}

/** How often an element stands in canonical documents. */
export function countElements(canonical: string, name: string): number {
  return canonical.split(new RegExp(`<${name}(?=[ >])`)).length - 1
}

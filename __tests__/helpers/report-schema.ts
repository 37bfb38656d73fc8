import type * as Ajv from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { byNode } from './by-node.js'
import { repositoryRoot } from './repository-root.js'

const { Ajv2020 } = byNode('ajv/dist/2020.js') as typeof Ajv

const FILE = join(repositoryRoot(), 'schema', 'report.v1.json')

/** The schema with nothing let in that it does not name: reports of this release hold nothing else. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const members = Object.entries(schema).map(([key, member]: [string, unknown]) => [
    key,
    key === 'enum' ? member : closed(member),
  ])
  const isOfMembers = 'properties' in schema && 'required' in schema
  return Object.fromEntries(isOfMembers ? [...members, ['additionalProperties', false]] : members)
}

// Most test files compile it, so it is done in the quickest way; a test of the schema itself looks at whether it is one.
const ajv = new Ajv2020({
  strict: true,
  formats: { 'date-time': (text: string) => !Number.isNaN(Date.parse(text)) },
  validateSchema: false,
  inlineRefs: false,
  code: { optimize: false },
})
const SCHEMA = closed(JSON.parse(readFileSync(FILE, 'utf8'))) as object
const isReport = ajv.compile({ ...SCHEMA, $id: 'report' })
const isPair = ajv.compile({ $ref: 'report#/$defs/pair' })

/** Whether the schema is one itself. */
export function isSchema(): boolean {
  return ajv.validateSchema(SCHEMA) === true
}

/** What of a report is not as the published schema says, a line each; the report as it was parsed. */
export function faultsInReport(report: unknown): readonly string[] {
  return faultsBy(isReport, report)
}

function faultsBy(is: Ajv.ValidateFunction, value: unknown): readonly string[] {
  if (is(value)) return []
  return (is.errors ?? []).map(({ instancePath, message = '', params }) =>
    [instancePath, message, JSON.stringify(params)].join(' '),
  )
}

function held<T>(is: Ajv.ValidateFunction, value: T): T {
  const faults = faultsBy(is, JSON.parse(JSON.stringify(value)))
  if (faults.length > 0) throw new Error(`Not as schema/report.v1.json says:\n${faults.slice(0, 5).join('\n')}`)
  return value
}

/** A report, held to the published schema as it would stand in a file. Throws where it is not as that says. */
export function asPublished<T>(report: T): T {
  return held(isReport, report)
}

/** The same for one pair of a report. */
export function pairAsPublished<T>(pair: T): T {
  return held(isPair, pair)
}

import { report } from './read-report.js'

/** `schema/report.v1.json`, made of the shapes that a kept report is read by: those are held to the types. */
export function reportSchema(): unknown {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Image Parity: the report of a run',
    ...report.schema,
    $defs: Object.fromEntries(report.parts),
  }
}

import type { Difference } from '../model/difference.js'
import type { ImageFacts } from '../model/report.js'
import { weigh } from '../oci/json-weight.js'
import type { Config } from '../oci/config.js'

import type { Task } from '../verify/plan.js'
import type { PlatformFindings } from './platform-findings.js'

/** What is found is kept, written into a report, and copied on its way to a file. */
const TOLD = 2

const NODE = 64
const DIFFERENCE = 256
const DIFF_ID = 280
const LAYER = 600
const TASK = 1024

/** About the bytes of memory that a config takes beside its text. */
export function memoryOfConfig(config: Config): number {
  return config.kind === 'image' ? weigh(config.members) : 0
}

/** About the bytes of memory that what was found out about a platform takes. */
export function memoryOfFindings({ differences, source, mirror }: PlatformFindings): number {
  return memoryOfDifferences(differences) + memoryOfFacts(source) + memoryOfFacts(mirror)
}

/** About the bytes of memory that what is left to be done for a platform takes. */
export function memoryOfTasks(tasks: readonly Task[]): number {
  return tasks.length * TASK
}

/** About the bytes of memory that differences take, with their part of the report. */
export function memoryOfDifferences(differences: readonly Difference[]): number {
  let bytes = 0
  for (const difference of differences) bytes += DIFFERENCE + TOLD * memoryOfValue(difference)
  return bytes
}

function memoryOfFacts(facts: ImageFacts | undefined): number {
  return (facts?.diffIDs?.length ?? 0) * DIFF_ID + (facts?.layers?.length ?? 0) * LAYER
}

function memoryOfValue(value: unknown): number {
  if (typeof value === 'string') return NODE + value.length
  if (typeof value !== 'object' || value === null) return NODE
  let bytes = NODE
  for (const [key, member] of Object.entries(value)) bytes += key.length + memoryOfValue(member)
  return bytes
}

import { ContentError } from '../bytes/error.js'
import { layerFacts, type LayerFacts } from '../compare/layers.js'
import type { Difference } from '../model/difference.js'
import { blobPlace, pathOf } from '../model/path.js'
import type { Note, Problem } from '../model/report.js'
import type { Digest } from '../oci/digest.js'
import type { Finding } from '../verify/finding.js'
import type { Position, Task } from '../verify/plan.js'
import type { Outcome, Verifier } from '../verify/run.js'
import type { ComparedRow, PlannedRow, PlatformFindings } from './platform-findings.js'
import { blobProblem } from './blob-problem.js'

export interface Proven {
  readonly rows: readonly ComparedRow[]
  readonly notes: readonly Note[]
}

/** Asks the mirror for what the comparison of rows still rests on, and folds the answers in. */
export async function prove(rows: readonly PlannedRow[], verify: Verifier, mirror: string): Promise<Proven> {
  const proven = await Promise.all(rows.map(async (one) => ({ ...one, outcomes: await verify(one.tasks) })))
  return {
    rows: proven.map(({ row, findings, outcomes }) => ({ row, findings: withOutcomes(findings, outcomes, mirror) })),
    notes: [...readNote(proven.flatMap(({ outcomes }) => outcomes)), ...rows.flatMap(externalNote)],
  }
}

function withOutcomes(findings: PlatformFindings, outcomes: readonly Outcome[], mirror: string): PlatformFindings {
  let { evidence } = findings
  let problem: Problem | undefined = findings.problem
  const differences: Difference[] = []
  const facts = factsOf(findings.stacks)
  for (const outcome of outcomes) {
    if (outcome.kind === 'left-out') {
      evidence = 'claimed'
      continue
    }
    if (outcome.kind === 'failed') {
      const isSources = outcome.task.action === 'read' && outcome.task.isSources && isCorrupt(outcome.error)
      problem ??= isSources ? corruptLayer(outcome.task) : blobProblem(outcome.error, outcome.task, mirror)
      continue
    }
    const { finding, task } = outcome
    if (finding.kind === 'claimed') evidence = 'claimed'
    if (finding.kind === 'content' && task.action === 'read' && task.isSources) {
      problem ??= corruptLayer(task)
      continue
    }
    for (const position of task.positions) {
      for (const difference of differencesOf(finding, task, position, facts)) differences.push(difference)
    }
  }
  const explained = new Set(differences.flatMap((found) => (found.kind === 'layer.content' ? found.path : [])))
  const others = findings.differences.filter(({ kind, ...rest }) => {
    // A layer that turned out to hold something else is not the same one, compressed again.
    return kind !== 'layer.compression' || !('path' in rest) || !explained.has(rest.path)
  })
  return {
    ...findings,
    differences: [...others, ...differences],
    evidence: problem === undefined ? evidence : 'claimed',
    ...(problem === undefined ? {} : { problem }),
  }
}

/** Whether the right bytes do not unpack, whoever reads them. */
function isCorrupt(error: unknown): boolean {
  return error instanceof ContentError && CORRUPT.has(error.code)
}

const CORRUPT: ReadonlySet<ContentError['code']> = new Set<ContentError['code']>([
  'layer.truncated',
  'layer.malformed',
  'layer.trailing-data',
])

/** A layer that the mirror took over byte for byte, and that is wrong on the source already. */
function corruptLayer({ descriptor, positions }: Task): Problem {
  return {
    code: 'source.corrupt',
    side: 'source',
    message: `Layer ${positions.join(', ')} of the source (${descriptor.digest}) does not unpack to the diff_id that its config names, and the mirror serves the same bytes. The source is broken; push it again.`,
  }
}

function differencesOf(finding: Finding, task: Task, position: Position, facts: () => Facts): readonly Difference[] {
  const place = blobPlace(position)
  switch (finding.kind) {
    case 'proven':
    case 'claimed':
      return []
    case 'missing':
      return [{ kind: 'blob.missing', ...place, mirror: { digest: task.descriptor.digest } }]
    case 'size':
      return [{ kind: 'blob.size', ...place, source: finding.expected, mirror: finding.actual }]
    case 'digest':
      return [{ kind: 'blob.digest', ...place, source: finding.expected, mirror: finding.actual }]
    case 'content':
      return [contentDifference(finding, position, facts())]
    case 'refused':
      return [{ kind: 'layer.refused', path: pathOf(position), why: finding.why, clients: finding.clients }]
    case 'packed': {
      const { clients } = finding
      const refused: Difference = { kind: 'layer.refused', path: pathOf(position), why: 'plain-type', clients }
      return [refused, contentDifference(finding, position, facts())]
    }
  }
}

function contentDifference(
  { expected, actual }: { readonly expected: Digest; readonly actual: Digest },
  position: Position,
  facts: Facts,
): Difference {
  const index = typeof position === 'number' ? position - 1 : 0
  const source = { ...facts.source(index), diffID: expected }
  const mirror = { ...facts.mirror(index), diffID: actual }
  return { kind: 'layer.content', path: pathOf(index + 1), source, mirror }
}

interface Facts {
  readonly source: LayerFacts
  readonly mirror: LayerFacts
}

/** What is known of the layers of both sides; looked for where it is wanted, and once. */
function factsOf(stacks: PlatformFindings['stacks']): () => Facts {
  const unknown: LayerFacts = (index) => ({ position: index + 1 })
  let known: Facts | undefined
  return () => {
    known ??=
      stacks === undefined
        ? { source: unknown, mirror: unknown }
        : { source: layerFacts(stacks.source), mirror: layerFacts(stacks.mirror) }
    return known
  }
}

function readNote(outcomes: readonly Outcome[]): readonly Note[] {
  const read = outcomes.filter((outcome) => outcome.kind === 'found' && outcome.task.action === 'read')
  const bytes = new Map(read.map(({ task }) => [task.descriptor.digest, task.descriptor.size]))
  if (bytes.size === 0) return []
  return [{ kind: 'layers.read', count: bytes.size, bytes: [...bytes.values()].reduce((sum, size) => sum + size, 0) }]
}

function externalNote({ row: { label }, tasks }: PlannedRow): readonly Note[] {
  const count = tasks.filter(({ action }) => action === 'leave-out').length
  return count === 0 ? [] : [{ kind: 'layers.external', platform: label, count }]
}

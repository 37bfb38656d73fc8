import { ContentError } from '../bytes/error.js'
import type { Problem } from '../model/report.js'
import type { Position, Task } from '../verify/plan.js'
import { problemOf } from './undecided.js'

/** What kept a blob of the mirror from being proven, named by its place in the image. */
export function blobProblem(error: unknown, { positions, descriptor }: Task, reference: string): Problem {
  const problem = problemOf(error, 'mirror')
  const what = `${placesOf(positions)} (${descriptor.digest})`
  if (problem.code === 'blob.lost') {
    const message = `The mirror ${reference} says that it has ${what}, and does not send it: its storage has lost it.`
    return { ...problem, message }
  }
  if (!(error instanceof ContentError) || !BROKEN.has(error.code)) return problem
  // The decoder's own words; the error around them names the layer by its digest alone.
  const { message: why } = error.cause instanceof ContentError ? error.cause : error
  const where = what.slice(0, 1).toUpperCase() + what.slice(1)
  return { ...problem, message: `${where} of the mirror ${reference} cannot be unpacked: ${why} Copy it again.` }
}

const BROKEN: ReadonlySet<ContentError['code']> = new Set<ContentError['code']>([
  'layer.truncated',
  'layer.malformed',
  'layer.trailing-data',
])

function placesOf(positions: readonly Position[]): string {
  const layers = positions.filter((position) => typeof position === 'number')
  const others = positions.filter((position) => typeof position !== 'number')
  const named = layers.length === 0 ? [] : [`${layers.length === 1 ? 'layer' : 'layers'} ${layers.join(', ')}`]
  return [...named, ...others.map((other) => `the ${other}`)].join(' and ')
}

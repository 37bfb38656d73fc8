import { ARTIFACTS, CHOSEN, REFUSED } from '../clients/row-ids.js'
import type { Row, Served } from '../clients/row.js'
import { ROWS } from '../clients/rows/all.js'
import type { PlannedCell } from './matrix.js'

/**
 * What clients refuse, obey and choose, through the whole engine: on the mirror alone it is no pass, on both sides the same
 * it is identical. Rows that need inputs of their own, or a way to serve, are asked for in `__tests__/clients`.
 */
export function rowCells(): readonly PlannedCell[] {
  return [...REFUSED, ...CHOSEN, ...ARTIFACTS].flatMap((id) => ROWS[id].filter(isPlain).flatMap(cellsOf))
}

function isPlain(row: Row): boolean {
  const asked = Object.entries(row.inputs ?? {}).filter(([name, value]) => name !== 'match' || value !== 'runtime')
  return asked.length === 0 && row.served !== true && [row.source(), row.mirror()].every(isWhole)
}

function isWhole({ serve, blobs, without }: Served): boolean {
  return serve === undefined && blobs === undefined && without === undefined
}

function cellsOf(row: Row): readonly PlannedCell[] {
  const { name } = row
  const [from, to] = [row.source().content, row.mirror().content]
  const how = { verify: 'blobs', retries: 0 } as const
  return [
    { cell: { name: `${name} / mirror only`, pair: { source: from, mirror: to }, ...how }, expected: 'no pass' },
    { cell: { name: `${name} / both sides`, pair: { source: to, mirror: to }, ...how }, expected: 'identical' },
  ]
}

import { abortable } from '../async/abortable.js'
import type { Row } from '../compare/pairing.js'
import type { Verify } from '../model/result.js'
import { compareRow } from './compare-row.js'
import type { ContentLoader } from './content-loader.js'
import type { DocumentBudget } from './document-budget.js'
import { memoryOfFindings } from './memory-of.js'
import { settledFindings, type ComparedRow } from './platform-findings.js'
import { problemOf } from './undecided.js'

/** Compares each row by what manifests and configs say. Never throws: a row that cannot be decided has a problem. */
export async function compareRows(
  rows: readonly Row[],
  loader: ContentLoader,
  verify: Verify,
  budget: DocumentBudget,
): Promise<readonly ComparedRow[]> {
  return Promise.all(
    rows.map(async (row): Promise<ComparedRow> => {
      try {
        const findings = await abortable(compareRow(row, loader, verify), budget.signal)
        budget.take(memoryOfFindings(findings))
        return { row, findings }
      } catch (error) {
        return { row, findings: settledFindings(row.label, [], problemOf(error)) }
      }
    }),
  )
}

/** What the design asks for, and what was measured of it. */
export interface Goal {
  readonly what: string
  /** It holds up to this, and including it. */
  readonly limit: number
  /** Absent where there is no figure, and why. */
  readonly found: number | undefined
  readonly unit: string
  readonly why?: string
}

export type Verdict = 'holds' | 'does not hold' | 'not measured'

/** Whether a goal holds. What was not measured never does. */
export function verdictOf({ found, limit }: Goal): Verdict {
  if (found === undefined || Number.isNaN(found)) return 'not measured'
  return found <= limit ? 'holds' : 'does not hold'
}

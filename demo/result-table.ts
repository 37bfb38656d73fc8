/** One scenario of the demo and what came out. */
export interface Outcome {
  readonly scenario: string
  readonly verdict: string
  readonly why: string
  readonly exitCode: number
}

const HEAD = ['Scenario', 'Verdict', 'Why', 'Exit'] as const

/** Columns of the terminal that the reason may take before it goes on below itself. */
const WHY = 48

/** The outcomes as a table for a terminal. */
export function resultTable(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ scenario, verdict, why, exitCode }) => ({
    cells: [scenario, verdict, String(exitCode)] as const,
    why: wrapped(why),
  }))
  const widths = [
    Math.max(HEAD[0].length, ...outcomes.map(({ scenario }) => scenario.length)),
    Math.max(HEAD[1].length, ...outcomes.map(({ verdict }) => verdict.length)),
  ] as const
  const line = (scenario: string, verdict: string, why: string, exit: string): string =>
    `${scenario.padEnd(widths[0])}  ${verdict.padEnd(widths[1])}  ${why.padEnd(WHY)}  ${exit}`.trimEnd()
  const lines = rows.flatMap(({ cells: [scenario, verdict, exit], why: [first = '', ...others] }) => [
    line(scenario, verdict, first, exit),
    ...others.map((text) => line('', '', text, '')),
  ])
  return [line(...HEAD), line('─'.repeat(widths[0]), '─'.repeat(widths[1]), '─'.repeat(WHY), '────'), ...lines].join(
    '\n',
  )
}

function wrapped(text: string): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > WHY) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

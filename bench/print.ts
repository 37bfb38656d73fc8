import { verdictOf, type Goal } from './goals.js'
import type { Summary } from './statistics.js'

/** `1.52 (1.48 to 1.61)`: the median, and between what the middle half lies. */
export function shown({ median, low, high }: Summary): string {
  return `${number(median)} (${number(low)} to ${number(high)})`
}

/** With as many digits as mean something. */
export function number(value: number): string {
  if (Math.abs(value) >= 100 || Number.isInteger(value)) return value.toFixed(0)
  return value.toPrecision(3)
}

export function heading(text: string): void {
  process.stdout.write(`\n${text}\n`)
}

export function line(name: string, text: string): void {
  process.stdout.write(`  ${name.padEnd(46)} ${text}\n`)
}

/** Each goal, whether it holds, and how many do not. */
export function printGoals(goals: readonly Goal[]): void {
  heading('Goals')
  for (const goal of goals) {
    const { what, found, limit, unit, why = '' } = goal
    const figure = found === undefined ? why : `${number(found)} of at most ${number(limit)} ${unit}`
    line(what, `${verdictOf(goal).padEnd(14)} ${figure}`)
  }
  const missed = goals.filter((goal) => verdictOf(goal) !== 'holds').length
  process.stdout.write(
    missed === 0 ? '\nAll goals hold.\n' : `\n${missed} of ${goals.length} goals do not hold or were not measured.\n`,
  )
}

/** Widths of bars are classes: the page's policy lets no element have a style of its own. */
const STEPS = 20

/** The class of a bar that is as wide as its size beside the largest one. */
export function widthClass(size: number, largest: number): string {
  return `w${Math.min(STEPS, Math.max(1, Math.round((size / Math.max(1, largest)) * STEPS)))}`
}

/** A rule a class. */
export const WIDTHS: string = Array.from(
  { length: STEPS },
  (_, at) => `.w${at + 1}{width:${((at + 1) * 100) / STEPS}%}`,
).join('')

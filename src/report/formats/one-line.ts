import { safeLine } from '../safe-text.js'

/** Long enough for two references. */
const LONGEST = 600

/** Foreign text as one harmless line; `?` where nothing is left, as readers of these formats refuse empty names. */
export function oneLine(text: string, limit = LONGEST): string {
  const line = safeLine(text, limit)
  return line === '' ? '?' : line
}

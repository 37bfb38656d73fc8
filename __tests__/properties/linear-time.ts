import { cpuMsOf } from '../helpers/cpu-time.js'

/** 64 KiB of the texts that bring careless patterns to their knees. */
const KIB64 = 64 * 1024

export const LONG_TEXTS: readonly (readonly [string, string])[] = [
  'a',
  '0',
  ' ',
  '\t',
  '/',
  ':',
  '@',
  ',',
  '.',
  '-',
  '_',
  '=',
  '"',
  '\\',
  '{',
  '[',
  '*',
  '?',
  '#',
  '%',
  '\n',
  '\0',
  'é',
  'a/',
  'a-',
  'a:',
  '.a',
  '-.',
  '__',
  ' ,',
  ',=',
  '="',
  '\\"',
  '[{',
  '["',
  '{"a":',
  ' #',
  '#,',
  '- ',
  'Basic ',
  'a=",',
  '://',
  'sha256:',
  '10.',
  '1',
  '::',
  '[:',
  '&a ',
  '*a ',
  '!',
  '<',
  '%00',
  '&',
].map((unit) => [JSON.stringify(unit), unit.repeat(Math.ceil(KIB64 / unit.length)).slice(0, KIB64)])

/** What the call costs in milliseconds of processor time, and what it throws. */
export function outcomeOf(work: () => unknown): { readonly ms: number; readonly error: unknown } {
  let error: unknown
  const ms = cpuMsOf(() => {
    try {
      work()
    } catch (thrown) {
      error = thrown
    }
  })
  return { ms, error }
}

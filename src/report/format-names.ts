/**
 * What a report can be written as, the default first. The names stand apart from what writes the pages: that is loaded when
 * there is a report.
 */
export const FORMATS = [
  'text',
  'json',
  'markdown',
  'html',
  'junit',
  'gitlab-codequality',
  'in-toto',
  'openmetrics',
  'badge',
] as const

export type Format = (typeof FORMATS)[number]

export function isFormat(word: string): word is Format {
  return FORMATS.some((known) => known === word)
}

/** What a Content-Range header says (RFC 9110, 14.4). `total` is undefined where it is unknown (`*`). */
export interface ContentRange {
  /** First and last byte; undefined in the answer to a range that cannot be met. */
  readonly first: number | undefined
  readonly last: number | undefined
  readonly total: number | undefined
}

const FORM = /^bytes (?:([0-9]{1,15})-([0-9]{1,15})|\*)\/([0-9]{1,15}|\*)$/i

/** Reads a Content-Range header; undefined where it is absent, repeated or odd. */
export function parseContentRange(text: string | undefined): ContentRange | undefined {
  const match = text === undefined ? null : FORM.exec(text.trim())
  if (match === null) return undefined
  const [, first, last, total] = match
  const range = {
    first: first === undefined ? undefined : Number(first),
    last: last === undefined ? undefined : Number(last),
    total: total === undefined || total === '*' ? undefined : Number(total),
  }
  if (range.first === undefined || range.last === undefined) return range
  const ordered = range.first <= range.last && (range.total === undefined || range.last < range.total)
  return ordered ? range : undefined
}

/** RFC 9110, 5.6.7: the one form of date that servers should send. */
const HTTP_DATE = /^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT$/

/** A number of seconds this large is a moment (Docker Hub's API), not a span. */
const UNIX_TIME = 1_000_000_000

/**
 * What `Retry-After` asks for, in milliseconds from `now`: seconds, an HTTP date or a Unix time. Undefined where it is
 * none of them.
 */
export function parseRetryAfter(text: string, now: Date): number | undefined {
  const value = text.trim()
  if (/^[0-9]{1,12}$/.test(value)) {
    const seconds = Number(value)
    return seconds > UNIX_TIME ? Math.max(0, seconds * 1000 - now.getTime()) : seconds * 1000
  }
  if (!HTTP_DATE.test(value)) return undefined
  const moment = Date.parse(value)
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now.getTime())
}

/** RFC 3339 in UTC, as reports write moments. */
export const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/

/** From March of the year 0 to 1970, by the count below. */
const DAYS_TO_1970 = 719_469

/** Seconds since 1970 of such a moment; undefined where it is none. */
export function unixSeconds(moment: string): number | undefined {
  if (!MOMENT.test(moment)) return undefined
  const part = (from: number, to: number): number => Number(moment.slice(from, to))
  const [year, month, day] = [part(0, 4), part(5, 7), part(8, 10)]
  // A year that begins in March has its odd day at its end.
  const from = month > 2 ? year : year - 1
  const leaps = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400)
  const days = from * 365 + leaps + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day
  return (days - DAYS_TO_1970) * 86_400 + part(11, 13) * 3600 + part(14, 16) * 60 + part(17, -1)
}

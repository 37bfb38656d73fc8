import type { PairReport } from '../model/report.js'

/** How pairs were compared: each way once, setting by setting as they are typed. */
export function settingsOf(pairs: readonly PairReport[]): readonly (readonly string[])[] {
  const ways = pairs.map(({ match, verify, referrerPolicy }) => [
    `match: ${match}`,
    `verify: ${verify}`,
    ...(referrerPolicy === undefined ? [] : [`referrers: ${referrerPolicy}`]),
  ])
  return [...new Map(ways.map((way) => [way.join(), way])).values()]
}

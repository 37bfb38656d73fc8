import type { RequestCounts } from '../model/report.js'

/** Counts what goes over the wire: every HTTP request that was written, and every body byte that came. */
export interface RequestMeter {
  request(host: string): void
  bytes(count: number): void
  counts(): RequestCounts
}

/** A meter at zero; one may serve both sides. */
export function createRequestMeter(): RequestMeter {
  const byHost = new Map<string, number>()
  let total = 0
  let received = 0
  return {
    request: (host) => {
      total += 1
      byHost.set(host, (byHost.get(host) ?? 0) + 1)
    },
    bytes: (count) => {
      received += count
    },
    counts: () => ({ total, bytes: received, byHost: Object.fromEntries(byHost) }),
  }
}

/** One request as a registry or nginx wrote it down (Apache's combined log format). */
export interface LoggedRequest {
  readonly user: string
  readonly method: string
  /** With the query. */
  readonly path: string
  /** For example `HTTP/1.1`. */
  readonly protocol: string
  readonly status: number
  /** Bytes of the answer's body. */
  readonly size: number
  readonly userAgent: string
}

const line = /^\S+ - (\S+) \[[^\]]+\] "(\S+) (\S+) (HTTP\/[\d.]+)" (\d{3}) (\d+) "[^"]*" "([^"]*)"$/

/** The requests in a log; lines of other kinds are left out. */
export function parseAccessLog(text: string): readonly LoggedRequest[] {
  return text.split('\n').flatMap((row) => {
    const match = line.exec(row)
    if (match === null) return []
    const [, user = '', method = '', path = '', protocol = '', status = '', size = '', userAgent = ''] = match
    return [{ user, method, path, protocol, status: Number(status), size: Number(size), userAgent }]
  })
}

import { afterEach } from '@jest/globals'

/** What can be closed: a server, a client. */
export interface Closable {
  close(): Promise<void>
}

/** A list whose members are closed after each test of the file that asks for it; it is empty then. */
export function closedAfterEach(): Closable[] {
  const open: Closable[] = []
  afterEach(async () => {
    await Promise.all(open.splice(0).map((thing) => thing.close()))
  })
  return open
}

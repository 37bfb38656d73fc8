import { afterAll, afterEach } from '@jest/globals'
import { ambientSecrets } from './ambient.js'
import { leaksOf } from './ledger.js'
import { ledger } from './running.js'
import { watchServers } from './watch-servers.js'

// jest notes a hundred places for every error, and hostile texts make very many errors: these are as many as Node notes.
Error.stackTraceLimit = 10

// Runs before each test file (jest's setupFilesAfterEnv). The secrets of the surroundings are for nobody.
for (const secret of ambientSecrets()) ledger.declare(secret)
ledger.turn()
const unwatch = watchServers(ledger)
const unhear = (['stdout', 'stderr'] as const).map(hear)

afterEach(check)
// What arrived after the last test.
afterAll(() => {
  unwatch()
  for (const stop of unhear) stop()
  check()
})

function check(): void {
  const leaks = leaksOf(ledger)
  ledger.turn()
  const told = leaks.map(({ secret, kind, where }) => `${secret} reached the ${kind} ${where}`)
  if (told.length > 0) throw new Error(`Secrets leaked:\n${told.join('\n')}`)
}

/** Notes what this process prints. */
function hear(name: 'stdout' | 'stderr'): () => void {
  const stream = process[name]
  const write = stream.write.bind(stream)
  const heard: typeof stream.write = (...[chunk, ...more]: readonly unknown[]) => {
    ledger.said(
      name,
      typeof chunk === 'string' ? chunk : chunk instanceof Uint8Array ? Buffer.from(chunk).toString() : '',
    )
    return Boolean(Reflect.apply(write, stream, [chunk, ...more]))
  }
  stream.write = heard
  return () => {
    if (stream.write === heard) stream.write = write
  }
}

import { describe, expect, it } from '@jest/globals'
import { createSingleFlight } from '../../src/async/single-flight.js'

const patient = new AbortController().signal

/** Work that ends when it is told to, or when nobody waits for it. */
function work(): {
  readonly run: (signal: AbortSignal) => Promise<string>
  readonly finish: () => void
  readonly stopped: boolean[]
} {
  const { promise, resolve } = Promise.withResolvers<string>()
  const stopped: boolean[] = []
  const run = (signal: AbortSignal): Promise<string> => {
    signal.addEventListener('abort', () => stopped.push(true))
    return promise
  }
  return {
    run,
    stopped,
    finish: () => {
      resolve('done')
    },
  }
}

describe('createSingleFlight', () => {
  it('goes on for those who still wait when one leaves', async () => {
    const flights = createSingleFlight<string>()
    const { run, finish, stopped } = work()
    const impatient = new AbortController()
    const left = flights.run('key', impatient.signal, run)
    const stayed = flights.run('key', patient, () => Promise.resolve('another'))
    impatient.abort(new Error('out of time'))
    await expect(left).rejects.toThrow('out of time')
    expect(stopped).toEqual([])
    finish()
    expect(await stayed).toBe('done')
  })

  it('stops when nobody waits any more, and starts anew for the next', async () => {
    const flights = createSingleFlight<string>()
    const { run, finish, stopped } = work()
    const impatient = new AbortController()
    const left = flights.run('key', impatient.signal, run)
    impatient.abort(new Error('out of time'))
    await expect(left).rejects.toThrow('out of time')
    expect(stopped).toEqual([true])
    const next = flights.run('key', patient, () => Promise.resolve('another'))
    finish()
    expect(await next).toBe('another')
  })
})

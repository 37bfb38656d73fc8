import { EventEmitter, once } from 'node:events'
import { describe, expect, it } from '@jest/globals'
import { guardEnding } from '../../src/github/ending.js'
import type { Ending, Owner } from '../../src/app/ending.js'

/** A process that only writes down what is done to it. */
class RecordingOwner extends EventEmitter implements Owner {
  readonly pid = 4711
  readonly done: string[] = []
  exitCode: number | undefined = 0
  exit(exitCode: number): void {
    this.done.push(`exit ${exitCode}`)
  }
  kill(pid: number, signal: string): void {
    this.done.push(`kill ${pid} ${signal} with ${this.exitCode}`)
    this.emit('killed')
  }
}

interface Guarded {
  readonly owner: RecordingOwner
  readonly ending: Ending
  /** What was said and done, in order. */
  readonly done: readonly string[]
}

function guarded(broken: readonly ('setOutput' | 'error')[] = []): Guarded {
  const owner = new RecordingOwner()
  const { done } = owner
  const say = (way: 'setOutput' | 'error', line: string): void => {
    if (broken.includes(way)) throw new Error('EPIPE')
    done.push(line)
  }
  const runner = {
    setOutput: (name: string, value: string) => {
      say('setOutput', `${name}=${value}`)
    },
    error: ({ title, message }: { readonly title: string; readonly message: string }) => {
      say('error', `${title}: ${message}`)
    },
  }
  return { owner, ending: guardEnding(runner, owner), done }
}

const TOLD = ['result=inconclusive', 'passed=false']

describe('guardEnding', () => {
  it.each([
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('takes a pass back when %s ends the run', (signal, exitCode) => {
    const { owner, done } = guarded()
    owner.emit(signal, signal)
    const line = `Image Parity: The run was ended by ${signal}. Nothing passes.`
    expect([...done, owner.exitCode]).toEqual([...TOLD, line, `exit ${exitCode}`, exitCode])
  })

  it.each<[string, unknown, string]>([
    ['uncaughtException', new TypeError('late'), 'TypeError: late'],
    ['unhandledRejection', new Error('left alone'), 'Error: left alone'],
    ['unhandledRejection', undefined, 'undefined'],
  ])('takes a pass back at an %s', (event, fault, told) => {
    const { owner, done } = guarded()
    owner.emit(event, fault)
    const line = `Image Parity: The run broke off: ${told} Nothing passes.`
    expect([...done, owner.exitCode]).toEqual([...TOLD, line, 'exit 1', 1])
  })

  it.each<[string, readonly ('setOutput' | 'error')[], readonly string[]]>([
    ['no output', ['setOutput'], ['Image Parity: Enough. Nothing passes.']],
    ['no log', ['error'], TOLD],
    ['neither', ['setOutput', 'error'], []],
  ])('ends as a failure where it can write %s any more', (_, broken, told) => {
    const { owner, ending, done } = guarded(broken)
    ending.fail('Enough.')
    expect([...done, owner.exitCode]).toEqual([...told, 'exit 1', 1])
  })

  it('kills a run that outlives its watch, and says why', async () => {
    const { owner, ending, done } = guarded()
    const killed = once(owner, 'killed')
    ending.watch(1, 'The run hangs.')
    await killed
    const line = 'Image Parity: The run hangs. Nothing passes.'
    expect(done).toEqual([...TOLD, line, 'kill 4711 SIGKILL with 1'])
  })

  it('leaves a run alone whose watch was called off', async () => {
    const { owner, ending, done } = guarded()
    ending.watch(1, 'The run hangs.')()
    // A later watch of another run ends after the one that was called off would have.
    const other = guarded()
    const killed = once(other.owner, 'killed')
    other.ending.watch(2, 'The other run hangs.')
    await killed
    expect([done, owner.exitCode]).toEqual([[], 0])
  })
})

import type { CheckEnvironment } from '../app/check.js'
import { machineOf } from '../app/machine.js'
import type { RunEvent, RunState } from '../app/progress.js'
import { longestMs } from '../app/run-time.js'
import { systemClock } from '../gate/system-clock.js'
import type { Settings } from '../model/settings.js'
import type { Arguments } from './arguments.js'
import { FLAG_NAMING } from './naming.js'
import { showProgress, type ShownEvent } from './progress.js'
import type { CliWorld, Interruption } from './world.js'

/** What came first: the end of the work, or a signal that wants it. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'interrupted'; readonly interruption: Interruption; readonly state: RunState | undefined }

/** Does work of the app in this world, with progress on a terminal, until it is done or somebody wants the end. */
export async function runHere<T>(
  settings: Settings,
  { flags }: Arguments,
  world: CliWorld,
  work: (environment: CheckEnvironment) => Promise<T>,
): Promise<Outcome<T>> {
  const { terminal, host, version } = world
  const watch = (pairs: number): (() => void) => {
    const ms = longestMs(pairs, settings.limits)
    return world.watch(ms, `The run hangs: it did not end ${ms / 1000} s after it began.`)
  }
  let stopWatching = watch(settings.pairs.length + (settings.selections ?? []).length)
  let stopShowing = (): void => undefined
  let look = (): RunState | undefined => undefined
  const show = (event: ShownEvent): void => {
    stopShowing()
    stopShowing = showProgress(terminal, event, () => systemClock.now())
  }
  const follow = (event: RunEvent): void => {
    switch (event.kind) {
      case 'began':
        look = event.look
        show(event)
        break
      case 'taking':
        show(event)
        break
      case 'planned':
        stopWatching()
        stopWatching = watch(event.pairs)
        break
      case 'line':
      // One line on the terminal shows it, and elsewhere there is none.
    }
  }
  const working = work({
    ...machineOf(host),
    clock: systemClock,
    version,
    naming: FLAG_NAMING,
    // Nothing here masks what others print; the concealer of the app keeps secrets out of what is told.
    secret: () => undefined,
    debug: (line) => {
      if (flags.has('verbose')) terminal.say(line)
    },
    follow,
  })
  try {
    return await Promise.race([
      working.then((value) => ({ kind: 'done' as const, value })),
      world.interruption.then((interruption) => ({ kind: 'interrupted' as const, interruption, state: look() })),
    ])
  } finally {
    stopShowing()
    stopWatching()
  }
}

import { setFlagsFromString } from 'node:v8'

/** When, in milliseconds: by then what a run needs of Node is loaded. */
const BEGUN_MS = 500

/**
 * Has the heap of a run that goes on cleared as soon as it has grown by half. By default it may grow to several times what is
 * in use where the machine has memory, and a run of many pairs leaves much behind. It costs no processor time that could be
 * measured, but for this: with another flag, V8 takes none of Node's own modules as compiled before, which a start would feel.
 */
export function keepHeapSmall(): void {
  setTimeout(() => {
    setFlagsFromString('--heap-growing-percent=50')
  }, BEGUN_MS).unref()
}

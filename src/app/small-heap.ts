import { setFlagsFromString } from 'node:v8'

/**
 * Has the heap cleared as soon as it has grown by half. By default it may grow to several times what is in use where the
 * machine has memory, and a run of many pairs leaves much behind. It costs no processor time that could be measured.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=50')
}

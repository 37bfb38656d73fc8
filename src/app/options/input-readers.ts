import type { Fault, Text } from './input-faults.js'
import type { InputName } from './input-names.js'
import { oneOf } from './input-values.js'

/** An input that is one of some words; `byDefault` where it is empty or wrong. */
export function wordOf<T extends string>(
  input: InputName,
  words: readonly T[],
  byDefault: T,
  text: Text,
  fault: Fault,
): T {
  return valueOf(input, (value) => oneOf(value, words), byDefault, `one of ${words.join(', ')}`, text, fault)
}

/** An input as `read` gives it; `byDefault` where it is empty or wrong, which is told with what was `wanted`. */
export function valueOf<T>(
  input: InputName,
  read: (value: string) => T | undefined,
  byDefault: T,
  wanted: string,
  text: Text,
  fault: Fault,
): T {
  const value = text(input)
  if (value === '') return byDefault
  const found = read(value)
  if (found === undefined) fault(input, `${JSON.stringify(value)} is not ${wanted}`)
  return found ?? byDefault
}

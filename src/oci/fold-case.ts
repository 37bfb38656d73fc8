/**
 * Simple case folding as far as it can meet an ASCII name, as Go looks for the members of a struct: the long s and the
 * Kelvin sign are letters of such a name, too.
 */
export function foldCase(name: string): string {
  return name.toLowerCase().replaceAll('\u017f', 's')
}

/** How many characters two values begin with alike. */
export function commonStart(source: string, mirror: string): number {
  let common = 0
  while (common < source.length && source[common] === mirror[common]) common += 1
  return common
}

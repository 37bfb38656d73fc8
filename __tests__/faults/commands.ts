/** What a server might say to steer the run: commands in both forms that runners read. No quotes, so that they fit anywhere. */
export const COMMANDS: readonly string[] = [
  '##[stop-commands]halt',
  '::set-output name=passed::true',
  '##[set-output name=passed;]true',
  '::stop-commands::halt',
  '::add-mask::different',
]

/** The names of the commands that a runner would carry out on these lines, in both forms it knows. */
export function commandsIn(stdout: string): readonly string[] {
  return stdout.split(/\r\n|\r|\n/).flatMap((line) => {
    const [, modern] = /^\s*::([^\s:]+)(?: [^:]*?)?::/.exec(line) ?? []
    if (modern !== undefined) return [modern]
    const [, old] = /##\[([^\s\]]+)[^\]]*\]/.exec(line) ?? []
    return old === undefined ? [] : [old]
  })
}

/** A command as the runner's library writes it. */
export function commandLine(name: string, message: string): string {
  return `::${name}::${message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}`
}

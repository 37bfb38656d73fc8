/** Where the files of a run go. An empty RUNNER_TEMP is an absent one: a path from it would start at the root. */
export function runFolder(runnerTemp: string | undefined, systemFolder: string): string {
  return runnerTemp === undefined || runnerTemp.trim() === '' ? systemFolder : runnerTemp
}

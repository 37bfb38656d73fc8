/** What is written to a file: a text, or its pieces one by one. */
export type FileText = string | Iterable<string>

/** What a run needs of the files that it writes where the user says. */
export interface WorldFiles {
  readonly writeFile: (path: string, text: FileText) => Promise<void>
  /** The same for every path that leads to one file; undefined if there is none, or no plain one. */
  readonly fileId: (path: string) => Promise<string | undefined>
  /** What relative paths start from. */
  readonly workingDirectory: string
}

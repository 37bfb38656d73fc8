/** For runs that write no file where a user says. */
export const NO_FILES = {
  writeFile: (): Promise<void> => Promise.reject(new Error('No file is to be written here.')),
  fileId: (): Promise<undefined> => Promise.resolve(undefined),
}

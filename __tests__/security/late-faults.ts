/** Things that go wrong after the verdict, as modules for `node --import`. The last event of a run starts them. */
export const LATE_FAULTS: Readonly<Record<string, string>> = {
  'an exception': `process.once('beforeExit', () => { throw new Error('late fault') })`,
  'an exception in a timer': `process.once('beforeExit', () => setTimeout(() => { throw new Error('late fault') }, 20))`,
  'a rejection': `process.once('beforeExit', () => { Promise.reject(new Error('late fault')) })`,
  'a rejection with no error': `process.once('beforeExit', () => { Promise.reject('late fault') })`,
  'an exception at the exit': `process.once('exit', () => { throw new Error('late fault') })`,
  SIGTERM: `process.once('beforeExit', () => { process.kill(process.pid, 'SIGTERM'); setTimeout(() => {}, 5000) })`,
  SIGINT: `process.once('beforeExit', () => { process.kill(process.pid, 'SIGINT'); setTimeout(() => {}, 5000) })`,
}

/** For NODE_OPTIONS. */
export function importing(module: string): string {
  return `--import=data:text/javascript,${encodeURIComponent(module)}`
}

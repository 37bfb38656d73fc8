/** Below so many files a run is over before anybody wonders how far it is. */
const WORTH_TELLING = 100

const LINES = 10

/** Tells on the error stream how many of many files of tests have run, about ten times. */
export default class Progress {
  #done = 0
  #started = Date.now()

  onTestResult(_test, _result, { numTotalTestSuites: total }) {
    this.#done++
    const tenths = Math.floor((this.#done * LINES) / total)
    if (total < WORTH_TELLING || tenths === Math.floor(((this.#done - 1) * LINES) / total)) return
    const seconds = Math.round((Date.now() - this.#started) / 1000)
    process.stderr.write(`Progress: ${this.#done} of ${total} files of tests, ${seconds} s\n`)
  }
}

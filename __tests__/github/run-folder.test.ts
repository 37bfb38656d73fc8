import { describe, expect, it } from '@jest/globals'
import { runFolder } from '../../src/github/run-folder.js'

describe('runFolder', () => {
  it.each([
    ['/home/runner/_temp', '/home/runner/_temp'],
    ['', '/var/folder'],
    [' ', '/var/folder'],
    [undefined, '/var/folder'],
  ])('takes RUNNER_TEMP=%j as %s', (runnerTemp, folder) => {
    expect(runFolder(runnerTemp, '/var/folder')).toBe(folder)
  })
})

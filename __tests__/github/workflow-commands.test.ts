import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as core from '@actions/core'
import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { commandLine, fileCommand } from '../../src/github/workflow-commands.js'
import { HOSTILE } from '../report/golden-reports.js'

const TEXTS = [...HOSTILE, '', '%0A', '100 %', 'a,b:c', 'line\r\nline', '::error::x', '\u2028']

afterEach(() => {
  jest.restoreAllMocks()
  Reflect.deleteProperty(process.env, 'GITHUB_OUTPUT')
})

/** What GitHub's own library prints. */
function printed(print: () => void): string {
  const written: string[] = []
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => written.push(String(chunk)) > 0)
  print()
  jest.restoreAllMocks()
  return written.join('')
}

describe('commandLine', () => {
  it.each(TEXTS)('is what GitHub’s own library prints of %j', (text) => {
    const ours = ['debug', 'warning', 'error', 'add-mask'].map((name) => commandLine(name, text))
    const theirs = [core.debug, core.warning, core.error, core.setSecret].map((say) =>
      printed(() => {
        say(text)
      }),
    )
    expect(ours).toEqual(theirs)
    const place = [
      ['title', text],
      ['file', text],
      ['line', '8'],
    ] as const
    expect(commandLine('error', 'x', place)).toBe(
      printed(() => {
        core.error('x', { title: text, file: text, startLine: 8 })
      }),
    )
  })
})

describe('fileCommand', () => {
  it.each(TEXTS)('is what GitHub’s own library writes of %j', (text) => {
    const folder = mkdtempSync(join(tmpdir(), 'commands-'))
    const file = join(folder, 'output')
    writeFileSync(file, '')
    process.env['GITHUB_OUTPUT'] = file
    core.setOutput('report', text)
    const known = (written: string): string => written.replaceAll(/ghadelimiter_[\da-f-]{36}\b/g, 'DELIMITER')
    expect(known(fileCommand('report', text))).toBe(known(readFileSync(file, 'utf8')))
    rmSync(folder, { recursive: true })
  })

  it('ends each value in a way of its own', () => {
    expect(fileCommand('a', 'b')).not.toBe(fileCommand('a', 'b'))
  })
})

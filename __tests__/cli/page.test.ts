import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { COMMANDS } from '../../src/cli/commands.js'
import { variableOf } from '../../src/cli/naming.js'
import { FORMATS } from '../../src/report/format-names.js'
import { repositoryRoot } from '../helpers/repository-root.js'

const PAGE = readFileSync(join(repositoryRoot(), 'docs', 'cli.md'), 'utf8')

describe('the page of the command line', () => {
  it('names every flag', () => {
    const flags = [...new Set(Object.values(COMMANDS).flatMap(({ flags }) => Object.keys(flags)))]
    expect(flags.filter((flag) => flag !== 'output' && !PAGE.includes(`--${flag}`))).toEqual([])
  })

  it('names every format and every variable', () => {
    const names = [...FORMATS, ...(['source-password', 'mirror-password', 'registry-auth'] as const).map(variableOf)]
    expect(names.filter((name) => !PAGE.includes(`\`${name}\``))).toEqual([])
  })

  it('is not alone in naming every format: so does the help of each command that writes reports', () => {
    for (const { help } of [COMMANDS.compare, COMMANDS.check, COMMANDS.render]) {
      expect(FORMATS.filter((format) => !new RegExp(`\\b${format}\\b`).test(help))).toEqual([])
    }
  })
})

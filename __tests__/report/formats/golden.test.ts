import { describe, expect, it } from '@jest/globals'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { FORMATS, type Format } from '../../../src/report/format-names.js'
import { RENDERERS } from '../../../src/report/formats.js'
import { GOLDEN } from '../golden-reports.js'

const folder = new URL('../../golden/', import.meta.url)

/** How the golden files of a format end; undefined for those that have tests of their own. */
const ENDINGS: Readonly<Record<Format, string | undefined>> = {
  text: undefined,
  json: undefined,
  markdown: undefined,
  html: undefined,
  junit: 'junit.xml',
  'gitlab-codequality': 'codequality.json',
  'in-toto': 'in-toto.json',
  openmetrics: 'openmetrics.txt',
  badge: 'badge.json',
}

const ROWS = FORMATS.flatMap((format) => {
  const ending = ENDINGS[format]
  return ending === undefined ? [] : Object.entries(GOLDEN).map(([name, report]) => ({ format, ending, name, report }))
})

describe('RENDERERS', () => {
  // After a change that is wanted, once: UPDATE_GOLDEN=1 npm run jest -- __tests__/report/formats/golden
  it.each(ROWS)('write $name as $format as kept', ({ format, ending, name, report }) => {
    const text = RENDERERS[format](report, { title: 'Image parity' })
    const file = new URL(`${name}.${ending}`, folder)
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text)
    expect(existsSync(file)).toBe(true)
    expect(text).toBe(readFileSync(file, 'utf8'))
  })
})

import { describe, expect, it } from '@jest/globals'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FORMATS, type Format } from '../../src/report/format-names.js'
import { RENDERERS } from '../../src/report/formats.js'
import { PREDICATE_TYPE } from '../../src/report/formats/in-toto.js'
import { repositoryRoot } from '../helpers/repository-root.js'
import { aReport } from '../report/a-report.js'
import { GOLDEN } from '../report/golden-reports.js'

const FILE = join(repositoryRoot(), 'docs', 'reports.md')
const EXAMPLE = GOLDEN['label-differs'] ?? aReport()

/** As many lines of a long example as the page shows. */
const SHOWN = 24

/** The last block of code of a format's section. */
function blockOf(format: Format): RegExp {
  return new RegExp(
    `(\\n## \`${format}\`\\n(?:(?!\\n## ).)*\\n(\`{3,4})[a-z]+\\n)((?:(?!\\n\\2\\n).)*?\\n)?(\\2\\n(?=\\n## |$))`,
    's',
  )
}

function shown(format: Format): string {
  const text = RENDERERS[format](EXAMPLE, { title: 'Image parity', flags: true })
  return format === 'json' ? `${text.split('\n').slice(0, SHOWN).join('\n')}\n` : text
}

describe('docs/reports.md', () => {
  // What is made for people to look at is shown as a picture, or as a golden file.
  it.each(FORMATS.filter((format) => format !== 'markdown' && format !== 'html'))(
    'shows what is written as %s',
    (format) => {
      const page = readFileSync(FILE, 'utf8')
      // After a change that is wanted, once: UPDATE_GOLDEN=1 npm run jest -- __tests__/docs/reports-page
      if (process.env['UPDATE_GOLDEN'] === '1')
        writeFileSync(
          FILE,
          page.replace(
            blockOf(format),
            (_, before: string, __, ___, after: string) => `${before}${shown(format)}${after}`,
          ),
        )
      expect(blockOf(format).exec(readFileSync(FILE, 'utf8'))?.[3]).toBe(shown(format))
    },
  )

  it('has a section for every format', () => {
    const page = readFileSync(FILE, 'utf8')
    expect(FORMATS.filter((format) => !page.includes(`\n## \`${format}\`\n`))).toEqual([])
  })

  it('names the type of the predicate', () => {
    expect(readFileSync(FILE, 'utf8')).toContain(`predicate-type: ${PREDICATE_TYPE}\n`)
  })
})

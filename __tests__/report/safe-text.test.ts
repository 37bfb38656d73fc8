import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isPlainName, safeCell, safeFenced, safeInCode, safeLine, safeProse } from '../../src/report/safe-text.js'
import { HOSTILE } from './golden-reports.js'
import { randomRuns } from '../helpers/random-runs.js'
import { anyCharacter } from '../helpers/random-texts.js'

/** What GitHub's runner takes for a command: `::name` after blanks at the start of a line, `##[name` anywhere. */
function isCommand(line: string): boolean {
  return /^\s*::/.test(line) || line.includes('##[')
}

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

const anyText = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.string({
    unit: fc.constantFrom(
      ':',
      '#',
      '[',
      ']',
      ' ',
      '\n',
      '\r',
      '\t',
      '\u2028',
      '\u202e',
      '`',
      '|',
      '<',
      '@',
      '/',
      'w',
      '.',
      '\ud800',
    ),
  }),
)

describe('safeLine', () => {
  it.each(HOSTILE.map((text) => [text.slice(0, 40), text]))('makes %j harmless', (_, text) => {
    const line = safeLine(text)
    expect(isCommand(line)).toBe(false)
    expect(line).not.toMatch(INVISIBLE)
    expect(line.length).toBeLessThanOrEqual(300)
  })

  it.each([
    ['::error::x', ': :error: :x'],
    ['label: ##[set-output name=result;]identical', 'label: ## [set-output name=result;]identical'],
    ['###[x]', '### [x]'],
    [':::', ': : :'],
    ['one\r\ntwo', 'one\ufffd\ufffdtwo'],
    ['safe\u202egnp', 'safe\ufffdgnp'],
    ['a\tb', 'a b'],
    ['Größe 90 % ✅', 'Größe 90 % ✅'],
  ])('turns %j into %j', (text, line) => {
    expect(safeLine(text)).toBe(line)
  })

  it('holds no command and nothing invisible, whatever it is given', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = safeLine(text)
        return !isCommand(line) && !INVISIBLE.test(line) && Array.from(line).length <= 300
      }),
      { numRuns: randomRuns(10_000) },
    )
  })

  it('cuts between characters and not inside one', () => {
    expect(safeLine('😀'.repeat(400))).toBe(`${'😀'.repeat(299)}…`)
  })
})

describe('safeCell', () => {
  it.each([
    ['</td></tr></table><h1>All checks passed</h1>', /^<code>[^<>]*<\/code>$/],
    ['a|b', /^<code>a&#124;b<\/code>$/],
    ['`', /^<code>&#96;<\/code>$/],
    ['@org/team', /^<code>@&#8203;org\/team<\/code>$/],
    ['https://x.y', /^<code>https:&#8203;\/\/x\.y<\/code>$/],
    ['WWW.x.y', /^<code>WWW&#8203;\.x\.y<\/code>$/],
    ['fixes #1', /^<code>fixes &#35;&#8203;1<\/code>$/],
    ['closes gh-12, ugh-x', /^<code>closes gh-&#8203;12, ugh-x<\/code>$/],
    ['[x](javascript:y)', /^<code>&#91;x&#93;\(javascript:y\)<\/code>$/],
    ['&lt;img&gt;', /^<code>&#38;lt;img&#38;gt;<\/code>$/],
    ['**b** _i_ ~s~ $m$ \\', /^<code>&#42;&#42;b&#42;&#42; &#95;i&#95; &#126;s&#126; &#36;m&#36; &#92;<\/code>$/],
  ])('neutralises %j', (text, cell) => {
    expect(safeCell(text)).toMatch(cell)
  })

  it('leaves nothing that ends the cell, opens markup, links or calls, whatever it is given', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const inside = safeCell(text).slice('<code>'.length, -'</code>'.length)
        return !/[<>|`*[\]"'\\$]|@(?!&#8203;)|:\/\/|www\.|\n|\r/i.test(inside) && !INVISIBLE.test(inside)
      }),
      { numRuns: randomRuns(10_000) },
    )
  })

  it('cuts the text, not the entities', () => {
    expect(safeCell('<'.repeat(200)).replaceAll('<wbr>', '')).toBe(`<code>${'&#60;'.repeat(119)}…</code>`)
  })

  it('lets long words be broken, and no others', () => {
    const word = 'x'.repeat(30)
    expect(safeCell(`${word} ${word}/${word}`)).toBe(`<code>${word} ${word}/${word}</code>`)
    expect(safeCell(`${word}y`)).toBe(`<code>${word}<wbr>y</code>`)
  })
})

describe('safeProse', () => {
  it('takes long messages', () => {
    expect(safeProse('a'.repeat(1500))).toHaveLength(1500)
  })

  it.each(['www', 'see WWW', 'a.www'])('links nothing with the dot of the sentence that goes on behind %j', (text) => {
    expect(`${safeProse(text)}.evil.example`).not.toMatch(/www\./i)
  })

  it.each(['4be91d2', '4be91d2c07', '4BE91D2C07', `see 4be91d2${'0'.repeat(33)}.`, '(acme/ops@4be91d2c07)'])(
    'leaves no name of a commit in %j, and keeps it whole in a cell',
    (text) => {
      expect(safeProse(text).replaceAll('&#8203;', '\u200b')).not.toMatch(/[0-9a-f]{7}/i)
      expect(safeCell(text)).toMatch(/4be91d2/i)
    },
  )

  it.each(['1385356 bytes', 'effaced', `sha256:${'4b'.repeat(32)}`, 'g4be91d2'])(
    'leaves words, numbers and digests alone: %j',
    (text) => {
      expect(safeProse(text)).toBe(safeInCode(text, 200))
    },
  )
})

describe('safeFenced', () => {
  it('cannot close the fence', () => {
    expect(safeFenced('```\n# hi @team')).toBe("'''\ufffd# hi @\u200bteam")
  })

  it('holds no command of a runner', () => {
    expect(safeFenced('RUN echo ##[add-mask]x')).toBe('RUN echo ## [add-mask]x')
  })
})

describe('isPlainName', () => {
  it.each([
    'docker.io/library/redis:7.2',
    'localhost:5000/a/b@sha256:00ff',
    'linux/arm/v7',
    'windows/amd64:10.0.17763.1+win32k',
    'config.label',
  ])('takes %j for a word of ours', (text) => {
    expect(isPlainName(text)).toBe(true)
  })

  it.each([
    '',
    'a b',
    'a`b',
    'a|b',
    '@org/team',
    'a@b',
    'https://x',
    'www.x',
    'x\n',
    '-x',
    '--help',
    'a;b',
    '$(x)',
    'a'.repeat(601),
  ])('does not take %j for one', (text) => {
    expect(isPlainName(text)).toBe(false)
  })
})

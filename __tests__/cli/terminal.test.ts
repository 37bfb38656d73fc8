import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import type { Progress } from '../../src/app/progress.js'
import { progressLine, showProgress } from '../../src/cli/progress.js'
import { oldNode } from '../../src/cli/node-version.js'
import { HOSTILE } from '../report/golden-reports.js'
import { aTerminal } from './a-world.js'

const PROGRESS: Progress = {
  pairs: 1,
  done: 0,
  reading: 0,
  againInMs: 0,
  requests: { total: 7, bytes: 3 * 1024 ** 2, byHost: {} },
}

describe('terminalOf', () => {
  it('writes data as it is, and throws if nobody takes it', async () => {
    const { terminal, out, err } = aTerminal()
    await terminal.write('a\nb\n')
    expect([out, err]).toEqual([['a\nb\n'], []])
    const broken = aTerminal({ stdout: { fault: new Error('EPIPE') } })
    await expect(broken.terminal.write('a')).rejects.toThrow('EPIPE')
  })

  it.each(HOSTILE)('says %j in one harmless line', (text) => {
    const { terminal, out, err } = aTerminal()
    terminal.say(text)
    expect(out).toEqual([])
    expect(err.join('')).toMatch(/^[^\p{Cc}\p{Cf}]*\n$/u)
  })

  it('shows no live line to who does not look on', () => {
    expect(aTerminal().terminal.live).toBeUndefined()
  })

  it('shows one live line at a time, which data and words take the place of', async () => {
    const { terminal, out, err } = aTerminal({ stderr: { isTTY: true, columns: 12 } })
    terminal.live?.(['one'])
    terminal.live?.(['one'])
    terminal.live?.(['two is too long'])
    terminal.live?.(['short'])
    terminal.say('three')
    await terminal.write('four')
    terminal.live?.(['five'])
    await terminal.write('six')
    terminal.live?.(['seven'])
    terminal.live?.([])
    expect(out).toEqual(['four', 'six'])
    const seen = 'one\rtwo is too…\rshort\u001b[K\r\u001b[Kthree\nfive\r\u001b[Kseven\r\u001b[K'
    expect(err.join('')).toBe(seen)
  })

  it.each([
    [80, 'Compared 3 of 9, 1 KiB/s, 7 requests'],
    [30, 'Compared 3 of 9, 1 KiB/s'],
    [20, 'Compared 3 of 9'],
    [12, 'Compared 3…'],
  ])('shows in %i columns the parts of a line that fit', (columns, shown) => {
    const { terminal, err } = aTerminal({ stderr: { isTTY: true, columns } })
    terminal.live?.(['Compared 3 of 9', '1 KiB/s', '7 requests'])
    expect(err).toEqual([shown])
  })

  it.each([{}, { columns: 0 }])(
    'takes a terminal for one of 80 columns that does not say how wide it is: %j',
    (wide) => {
      const { terminal, err } = aTerminal({ stdout: { isTTY: true }, stderr: { isTTY: true, ...wide } })
      terminal.live?.(['x'.repeat(100)])
      expect([terminal.isTerminal, err.join('').length]).toEqual([true, 79])
    },
  )

  it('shows no live line on a terminal that cannot take it back', () => {
    expect(aTerminal({ stderr: { isTTY: true }, env: { TERM: 'dumb' } }).terminal.live).toBeUndefined()
  })
})

describe('progressLine', () => {
  const many = { ...PROGRESS, pairs: 3, done: 1 }
  const parts = ['2.0 MiB/s', '3.0 MiB received', '7 requests']

  it.each<[string, Parameters<typeof progressLine>[0], Progress, readonly string[]]>([
    ['one pair', 'began', PROGRESS, ['Comparing: 1 s', ...parts]],
    ['many pairs', 'began', many, ['Compared 1 of 3 images: 1 s', ...parts]],
    ['layers', 'began', { ...many, reading: 2 }, ['Compared 1 of 3 images: 1 s', 'reading 2 layers at 2.0 MiB/s']],
    ['a list of tags', 'began', { ...PROGRESS, pairs: 0 }, ['Listing tags: 1 s', '7 requests']],
    ['a wait', 'began', { ...many, againInMs: 4200 }, ['2 of 3 images not passed yet, looked at again in 5 s']],
    ['a snapshot of one', 'taking', PROGRESS, ['Taking: 1 s', ...parts]],
    ['a snapshot', 'taking', many, ['Took 1 of 3 images: 1 s', ...parts]],
  ])('tells how far it is: %s', (_, kind, progress, line) => {
    const told = progressLine(kind, progress, { ms: 1500, rate: 2 * 1024 ** 2 })
    expect(told.slice(0, line.length)).toEqual(line)
  })
})

describe('progress', () => {
  const event = { kind: 'taking', look: () => PROGRESS } as const

  it('is shown on a terminal, not at once, until the end, and then nothing of it', async () => {
    const { terminal, err } = aTerminal({ stderr: { isTTY: true } })
    let ms = 0
    const stop = showProgress(terminal, event, () => (ms += 250))
    while (err.length === 0) await sleep(10)
    expect(ms).toBeGreaterThan(500)
    stop()
    const told = err.length
    expect([err[0], err.at(-1)]).toEqual([expect.stringMatching(/^Taking: 0 s, /), '\r\u001b[K'])
    await sleep(300)
    expect(err.length).toBe(told)
  })

  it('tells how fast it is now, and not how fast it was', async () => {
    const { terminal, err } = aTerminal({ stderr: { isTTY: true } })
    let ms = 0
    const look = (): Progress => ({
      ...PROGRESS,
      requests: { total: 1, bytes: Math.min(ms - 2000, 10_000), byHost: {} },
    })
    const stop = showProgress(terminal, { kind: 'taking', look }, () => (ms += 2000))
    while (err.length < 8) await sleep(10)
    stop()
    expect(err[0]).toContain(' 1000 B/s,')
    expect(err[7]).toContain(' 0 B/s,')
  })

  it('is shown nowhere else', async () => {
    const { terminal, err } = aTerminal()
    showProgress(terminal, event, () => 1)()
    await sleep(250)
    expect(err).toEqual([])
  })
})

describe('oldNode', () => {
  it.each(['24.0.0', '26.1.0'])('is silent on Node %s', (version) => {
    expect(oldNode(version)).toBeUndefined()
  })

  it('says what it needs', () => {
    expect(oldNode('20.19.2')).toBe('image-parity needs Node 24 or a later one, and this is Node 20.19.2.')
  })
})

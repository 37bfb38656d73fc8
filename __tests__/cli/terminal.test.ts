import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { progressLine, showProgress } from '../../src/cli/progress.js'
import { oldNode } from '../../src/cli/node-version.js'
import { HOSTILE } from '../report/golden-reports.js'
import { aTerminal } from './a-world.js'

const PROGRESS = { pairs: 1, done: 0, requests: { total: 7, bytes: 3 * 1024 ** 2, byHost: {} } }

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
    terminal.live?.('one')
    terminal.live?.('one')
    terminal.live?.('two is too long')
    terminal.say('three')
    await terminal.write('four')
    terminal.live?.('five')
    await terminal.write('six')
    expect(out).toEqual(['four', 'six'])
    expect(err.join('')).toBe('one\r\u001b[Ktwo is too…\r\u001b[Kthree\nfive\r\u001b[K')
  })

  it.each([{}, { columns: 0 }])(
    'takes a terminal for one of 80 columns that does not say how wide it is: %j',
    (wide) => {
      const { terminal, err } = aTerminal({ stdout: { isTTY: true }, stderr: { isTTY: true, ...wide } })
      terminal.live?.('x'.repeat(100))
      expect([terminal.isTerminal, err.join('').length]).toEqual([true, 79])
    },
  )
})

describe('progress', () => {
  it('says what was done', () => {
    expect(progressLine(PROGRESS, 1500)).toBe('Comparing: 1 s, 7 requests, 3.0 MiB received, 2.0 MiB/s')
    expect(progressLine({ ...PROGRESS, pairs: 3, done: 1 }, 2000)).toMatch(/^Compared 1 of 3 images: 2 s, /)
  })

  it('is shown on a terminal, not at once, until the end', async () => {
    const { terminal, err } = aTerminal({ stderr: { isTTY: true } })
    let ms = 0
    const stop = showProgress(
      terminal,
      () => PROGRESS,
      () => (ms += 250),
    )
    await sleep(700)
    stop()
    const told = err.length
    expect(err.join('')).toContain('Comparing: 0 s')
    await sleep(300)
    expect(err.length).toBe(told)
  })

  it('is shown nowhere else', async () => {
    const { terminal, err } = aTerminal()
    showProgress(
      terminal,
      () => PROGRESS,
      () => 1,
    )()
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

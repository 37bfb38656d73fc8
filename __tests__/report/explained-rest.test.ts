import { describe, expect, it } from '@jest/globals'
import type { Explanation, FileChange, FileChanges, FileFact } from '../../src/model/explanation.js'
import type { PairReport } from '../../src/model/report.js'
import { renderHtml } from '../../src/report/html/page.js'
import { renderSummary } from '../../src/report/summary.js'
import { renderText } from '../../src/report/text.js'
import { aPair, aPlatform, aReport } from './a-report.js'

const NOTHING: FileChanges = { added: 0, removed: 0, changed: 0, timesOnly: 0, list: [], whiteouts: [] }

const changed = (path: string, aspects: FileChange['aspects'], source: FileFact, mirror: FileFact): FileChange => ({
  path,
  change: 'changed',
  aspects,
  source,
  mirror,
})

const explained = (changes: Partial<Explanation>): Explanation => ({
  explain: 'files',
  bytes: 1,
  layers: [],
  ...changes,
})

const pairOf = (...all: readonly Explanation[]): PairReport =>
  aPair({
    result: 'equivalent',
    platforms: all.map((one, at) => aPlatform(`linux/p${at}`, { result: 'equivalent', explained: one })),
  })

const pages = (pair: PairReport): readonly string[] => {
  const report = aReport(pair)
  return [renderText(report), renderSummary(report, { title: 'T' }), renderHtml(report, { title: 'T' })]
}

/** What every page tells, in its own marks. */
function expectEverywhere(pair: PairReport, ...texts: readonly string[]): void {
  for (const page of pages(pair)) {
    const plain = page.replaceAll(/<wbr>|<\/?code>|[`"]|&quot;|&#34;/g, '').replaceAll(/\s+/g, ' ')
    for (const text of texts) expect(plain).toContain(text)
  }
}

describe('an explanation', () => {
  it('of two platforms has a part for each', () => {
    expectEverywhere(pairOf(explained({}), explained({})), 'linux/p0', 'linux/p1')
  })

  it('tells nothing of files where they were not compared', () => {
    const pair = pairOf(explained({ explain: 'packages', packages: { total: 0, list: [], unread: ['/rpmdb'] } }))
    expectEverywhere(pair, '/rpmdb is a package database that cannot be read here')
    expect(renderText(aReport(pair))).toContain('0 packages differ.')
    expect(renderText(aReport(pair))).not.toContain('Files:')
  })

  it('says how much it leaves out, and what there is one of', () => {
    const list: readonly FileChange[] = Array.from({ length: 400 }, (_, at) =>
      changed(`/f${at}`, ['content'], { kind: 'file' }, { kind: 'file' }),
    )
    const layers = Array.from({ length: 400 }, (_, at) => ({
      source: { position: at + 1 },
      mirror: { position: at + 1 },
    }))
    const packages = {
      total: 401,
      list: Array.from({ length: 400 }, (_, at) => ({
        ecosystem: 'npm' as const,
        name: `p${at}`,
        source: ['1'],
        mirror: ['2'],
      })),
      unread: [],
    }
    const files = { ...NOTHING, changed: 401, list }
    const [text = '', summary = ''] = pages(pairOf(explained({ explain: 'packages', layers, files, packages })))
    for (const page of [text, summary]) {
      expect(page).toMatch(/more layers/)
      expect(page).toMatch(/more packages/)
      expect(page).toMatch(/more files/)
    }
    const [one] = packages.list
    const single = explained({ packages: { total: 1, list: one === undefined ? [] : [one], unread: [] } })
    expect(renderText(aReport(pairOf(single)))).toContain('1 package differs:')
  })

  it('names each way in which a file differs, as far as it is known', () => {
    const list = [
      changed('/a', ['kind'], { kind: 'file' }, { kind: 'fifo' }),
      changed('/b', ['mode', 'owner'], { kind: 'file' }, { kind: 'file' }),
      changed('/c', ['device'], { kind: 'block-device', target: '1:1' }, { kind: 'block-device', target: '1:2' }),
      changed('/d', ['link'], { kind: 'symlink' }, { kind: 'symlink', target: 'x' }),
      changed('/e', ['content'], { kind: 'file', size: 5 }, { kind: 'file', size: 5 }),
      changed('/f', ['content'], { kind: 'file', size: 5000 }, { kind: 'file', size: 5001 }),
      changed('/g', ['content'], { kind: 'file', size: 5 }, { kind: 'file', size: 5_000_000 }),
      changed('/h', ['time'], { kind: 'file' }, { kind: 'file' }),
      { path: '/i', change: 'added' as const, aspects: [] },
      { path: '/j', change: 'added' as const, aspects: [], mirror: { kind: 'symlink' as const, target: 'y' } },
      { path: '/k', change: 'changed' as const, aspects: ['kind' as const, 'mode' as const, 'owner' as const] },
    ]
    const pair = pairOf(explained({ files: { ...NOTHING, added: 2, changed: 9, list } }))
    expectEverywhere(
      pair,
      'file → named pipe',
      'mode ? → ?',
      'owner ? → ?',
      'device 1:1 → 1:2',
      'link none → x',
      '5000 → 5001 bytes',
      '5 B → 4.8 MiB',
      'time',
      'symbolic link to y',
    )
  })

  it('says from which layers a file is, where there are several', () => {
    const at = (source?: number, mirror?: number): FileChange =>
      changed(
        `/${source ?? 'x'}${mirror ?? 'x'}`,
        ['content'],
        { kind: 'file', ...(source === undefined ? {} : { layer: source }) },
        { kind: 'file', ...(mirror === undefined ? {} : { layer: mirror }) },
      )
    const list = [at(), at(1, 1), at(1, 2), at(3), at(undefined, 4)]
    const layers = [1, 2].map((position) => ({ source: { position }, mirror: { position } }))
    const pair = pairOf(explained({ layers, files: { ...NOTHING, changed: 5, list } }))
    expectEverywhere(pair, 'layer 1 → 2', 'layer 3', 'layer 4')
  })

  it('names a layer by its place, and says what differs in it', () => {
    const layers = [
      { files: NOTHING },
      { source: { position: 1, createdBy: '' }, mirror: { position: 2 }, files: { ...NOTHING, timesOnly: 1 } },
      { source: { position: 3 }, mirror: { position: 3 } },
    ]
    expectEverywhere(
      pairOf(explained({ layers, files: NOTHING })),
      '? of the mirror',
      '1 (2 on the mirror)',
      'not read',
    )
  })

  it('says in one sentence that nothing but times differs, or only how archives were written', () => {
    const layer = (files: FileChanges): Explanation['layers'] => [
      { source: { position: 1 }, mirror: { position: 1 }, files },
    ]
    const only = (inLayer: FileChanges, all: FileChanges = NOTHING): PairReport =>
      pairOf(explained({ layers: layer(inLayer), files: all }))
    expectEverywhere(only({ ...NOTHING, timesOnly: 1 }), 'othing but times differs: 1 file of the same content')
    expectEverywhere(only(NOTHING), 'he layers hold the same files, written into their archives in another way')
    expectEverywhere(only({ ...NOTHING, changed: 1 }), 'hat differs in single layers does not show')
    expectEverywhere(
      only(NOTHING, { ...NOTHING, timesOnly: 2 }),
      'othing but times differs: 2 files of the same content',
    )
  })

  it('says why not all is told', () => {
    const problem = { code: 'limit.listing' as const, message: 'There are too many.' }
    expectEverywhere(
      pairOf(explained({ problem, layers: [{ source: { position: 1 }, problem }] })),
      'ot all is told: There are too many.',
    )
  })
})

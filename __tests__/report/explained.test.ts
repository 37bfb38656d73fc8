import { describe, expect, it } from '@jest/globals'
import type { Explanation, FileChange, FileChanges } from '../../src/model/explanation.js'
import type { PairReport } from '../../src/model/report.js'
import { renderHtml } from '../../src/report/html/page.js'
import { renderSummary } from '../../src/report/summary.js'
import { renderText } from '../../src/report/text.js'
import { aPair, aPlatform, aReport } from './a-report.js'

const NO_FILES: FileChanges = { added: 0, removed: 0, changed: 0, timesOnly: 0, list: [], whiteouts: [] }

function files(...list: readonly FileChange[]): FileChanges {
  const of = (change: FileChange['change']): number => list.filter((one) => one.change === change).length
  return { ...NO_FILES, added: of('added'), removed: of('removed'), changed: of('changed'), list }
}

const FILES = files(
  { path: '/bin/tool', change: 'added', aspects: [], mirror: { kind: 'file', layer: 2, size: 2048 } },
  {
    path: '/bin/x',
    change: 'changed',
    aspects: ['content', 'size', 'mode', 'owner', 'attributes'],
    source: { kind: 'file', layer: 1, size: 1, mode: '0644', owner: '0:0' },
    mirror: { kind: 'file', layer: 2, size: 2, mode: '0755', owner: '1:1' },
  },
  { path: '/doc', change: 'removed', aspects: [], source: { kind: 'folder', layer: 2 } },
  { path: '/doc/a', change: 'removed', aspects: [], source: { kind: 'file', layer: 2, size: 1 } },
  { path: '/doc/b', change: 'removed', aspects: [], source: { kind: 'file', layer: 2, size: 1 } },
  {
    path: '/l',
    change: 'changed',
    aspects: ['link'],
    source: { kind: 'symlink', layer: 1, target: 'a' },
    mirror: { kind: 'symlink', layer: 1 },
  },
)

const WHOLE: Explanation = {
  explain: 'packages',
  bytes: 1,
  layers: [
    {
      source: { position: 2, createdBy: 'RUN /bin/sh -c make' },
      mirror: { position: 3, createdBy: 'RUN /bin/sh -c make' },
      files: { ...FILES, timesOnly: 2, whiteouts: [{ path: '/old', of: 'path', side: 'mirror' }] },
    },
    { mirror: { position: 4 }, files: NO_FILES },
    { source: { position: 3 }, problem: { code: 'explain.unlisted', message: 'Not listed.' } },
    { source: { position: 1 }, mirror: { position: 1 }, common: true },
  ],
  files: { ...FILES, timesOnly: 1 },
  packages: {
    total: 3,
    list: [
      { ecosystem: 'dpkg', name: 'less', source: ['1'], mirror: ['2'] },
      { ecosystem: 'npm', name: 'left-pad', source: [], mirror: ['1.0.0', '1.1.0'] },
      { ecosystem: 'go', name: 'a/b', source: ['v1'], mirror: [] },
    ],
    unread: ['/var/lib/rpm/rpmdb.sqlite'],
  },
}

function pairWith(explained: Explanation): PairReport {
  return aPair({ result: 'equivalent', platforms: [aPlatform('linux/amd64', { result: 'equivalent', explained })] })
}

function insideOf(explained: Explanation): readonly string[] {
  const lines = renderText(aReport(pairWith(explained))).split('\n')
  const start = lines.findIndex((line) => line.includes('Inside the layers'))
  return lines.slice(start, lines.indexOf('', start))
}

function only(layerFiles: FileChanges, all: FileChanges = NO_FILES): Explanation {
  return {
    explain: 'files',
    bytes: 1,
    layers: [{ source: { position: 1 }, mirror: { position: 1 }, files: layerFiles }],
    files: all,
  }
}

describe('the inside of layers', () => {
  it('is told in a page of text', () => {
    expect(insideOf(WHOLE)).toEqual([
      '  Inside the layers of linux/amd64:',
      '    Files: 1 added, 3 removed, 2 changed; 1 other in times only.',
      '    "/var/lib/rpm/rpmdb.sqlite" is a package database that cannot be read here.',
      '    - layer 2 (3 on the mirror), 1 added, 3 removed, 2 changed, 2 in times only,',
      '      1 whiteout on one side only: "RUN make"',
      '    - layer 4 of the mirror, the same files',
      '    - layer 3 of the source, not read',
      '    - layer 1, the same on both sides, and read for what it lies under',
      '    3 packages differ:',
      '      dpkg  less  1 → 2',
      '      npm   left-pad  1.0.0, 1.1.0 added',
      '      go    a/b  v1 removed',
      '    Files:',
      '      + /bin/tool file, 2.0 KiB, layer 2',
      '      ~ /bin/x content (1 B → 2 B), mode 0644 → 0755, owner 0:0 → 1:1, extended',
      '            attributes, layer 1 → 2',
      '      - /doc folder with 2 inside, layer 2',
      '      ~ /l link "a" → none, layer 1',
    ])
  })

  it.each<[string, Explanation, string]>([
    [
      'times',
      only({ ...NO_FILES, timesOnly: 7 }, { ...NO_FILES, timesOnly: 7 }),
      'Nothing but times differs: 7 files of the same content, with other times.',
    ],
    ['the archives', only(NO_FILES), 'The layers hold the same files, written into their archives in another way.'],
    [
      'what is covered',
      only(FILES),
      'What differs in single layers does not show: the file systems hold the same files.',
    ],
  ])('differs in %s alone, and says so in one sentence', (_, explained, sentence) => {
    expect(insideOf(explained).join(' ').replaceAll(/ +/g, ' ')).toContain(sentence)
  })

  it('is not told where it could not be read', () => {
    const problem = { code: 'limit.listing', message: 'The layers hold more than 5 entries.' } as const
    expect(insideOf({ explain: 'files', bytes: 0, layers: [], problem })[1]).toBe(
      '    Not all is told: The layers hold more than 5 entries.',
    )
  })

  it('is folded in a summary, with a diff of files', () => {
    const summary = renderSummary(aReport(pairWith(WHOLE)), { title: 'Image parity' })
    expect(summary).toContain(
      '<details><summary>Inside the layers · <code>linux/amd64</code>: 3 packages and 6 files</summary>',
    )
    expect(summary).toContain('| <code>left-pad</code> (npm) | *absent* | <code>1.0.0, 1.1.0</code> |')
    expect(summary).toContain('\n+ /bin/tool  file, 2.0 KiB, layer 2\n! /bin/x  content')
  })

  it('is a part of the page that opens', () => {
    const page = renderHtml(aReport(pairWith(WHOLE)), { title: 'Image parity' })
    expect(page).toMatch(/<summary>Inside the layers of <code>linux\/amd64<\/code><\/summary>/)
    expect(page).toMatch(/<code>\/bin\/tool<\/code><\/th>\s*<td>added<\/td>\s*<td>file, 2\.0 KiB, layer 2<\/td>/)
  })

  it('is cut, and says how much is left', () => {
    const list = Array.from({ length: 2500 }, (_, at): FileChange => ({
      path: `/f${at}`,
      change: 'added',
      aspects: [],
      mirror: { kind: 'file', size: 1 },
    }))
    const explained = only(NO_FILES, files(...list))
    expect(insideOf(explained).at(-1)).toBe('      … 2400 more files')
    const report = aReport(pairWith(explained))
    expect(renderSummary(report, { title: 'x' })).toContain('*2300 more files: see the report.*')
    expect(renderHtml(report, { title: 'x' })).toContain('1500 more files: see the report as JSON.')
  })
})

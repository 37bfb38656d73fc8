import { describe, expect, it } from '@jest/globals'
import type { Difference, LayerFact } from '../../src/model/difference.js'
import { layerDiff } from '../../src/report/summary-layers.js'
import { aPlatform, digestFor } from './a-report.js'

const layer = (position: number, name: string, changes: Partial<LayerFact> = {}): LayerFact => ({
  position,
  diffID: digestFor(`layer ${name}`),
  ...changes,
})

function lines(differences: readonly Difference[], limit = 100): readonly string[] {
  const text = layerDiff(aPlatform('linux/amd64'), differences, limit)
  return text
    .split('\n')
    .slice(2, -1)
    .map((line) => line.replace(/ +[0-9a-f]{12}/, '').trimEnd())
}

describe('layerDiff', () => {
  it('is empty where no layer differs', () => {
    expect(layerDiff(aPlatform('linux/amd64'), [{ kind: 'config.created' }], 10)).toBe('')
  })

  it('puts layers that only one side has where they stand', () => {
    expect(
      lines([
        { kind: 'layer.removed', path: '2', source: layer(2, '2') },
        { kind: 'layer.added', path: '6', mirror: layer(6, 'new') },
        { kind: 'layer.added', path: '8', mirror: layer(8, 'top') },
      ]),
    ).toEqual(['  1', '- 2', '  3', '  4', '  5', '  6', '+ 6', '  7', '+ 8'])
  })

  it('folds runs of equal layers', () => {
    expect(lines([{ kind: 'layer.content', path: '7', source: layer(7, '7'), mirror: layer(7, 'x') }])).toEqual([
      '  … 4 equal layers',
      '  5',
      '  6',
      '- 7',
      '+ 7',
    ])
  })

  it('says how many lines it left out', () => {
    const differences = Array.from({ length: 7 }, (_, index): Difference => ({
      kind: 'layer.content',
      path: String(index + 1),
      source: layer(index + 1, String(index + 1)),
      mirror: layer(index + 1, 'x'),
    }))
    expect(lines(differences, 4)).toEqual(['- 1', '+ 1', '- 2', '+ 2', '  … 10 more lines'])
  })

  it.each([
    ['RUN |1 TOKEN=s3cret /bin/sh -c make # buildkit', '  RUN make'],
    ['|2 A=1 B=s3cret /bin/sh -c make', '  RUN make'],
    ['RUN |1 TOKEN=s3cret cmd /S /C dir', 'RUN |…'],
    ['/bin/sh -c #(nop) COPY file:1 in /', 'COPY file:1 in /'],
    ['/bin/sh -c apt-get  update', 'RUN apt-get update'],
    ['COPY a ```b', "COPY a '''b"],
  ])('shows what made a layer without the values of build arguments: %s', (createdBy, shown) => {
    const [removed = ''] = lines([{ kind: 'layer.removed', path: '1', source: layer(1, '1', { size: 10, createdBy }) }])
    expect(removed).not.toContain('s3cret')
    expect(removed).toContain(shown)
  })
})

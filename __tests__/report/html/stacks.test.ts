import { describe, expect, it } from '@jest/globals'
import type { Difference } from '../../../src/model/difference.js'
import type { ImageFacts, PlatformReport } from '../../../src/model/report.js'
import { stackRows } from '../../../src/report/html/stack-rows.js'
import { stacks } from '../../../src/report/html/stacks.js'
import { widthClass } from '../../../src/report/html/widths.js'
import { aPlatform, digestFor } from '../a-report.js'

/** An image whose layers have these contents, stored as these blobs. */
function image(contents: string, blobs = contents): ImageFacts {
  return {
    digest: digestFor(`manifest ${contents} ${blobs}`),
    diffIDs: Array.from(contents).map((content) => digestFor(content)),
    layers: Array.from(blobs).map((blob, at) => ({
      digest: digestFor(`blob ${blob}`),
      size: 100 * (at + 1),
      mediaType: 'x',
    })),
  }
}

const states = (platform: PlatformReport): string =>
  stackRows(platform)
    .map(({ state }) => state)
    .join(' ')
const of = (source: ImageFacts, mirror: ImageFacts, differences: readonly Difference[] = []): PlatformReport =>
  aPlatform('linux/amd64', { result: 'different', passed: false, source, mirror, differences })
const fact = (position: number): { position: number } => ({ position })

describe('stackRows', () => {
  it.each<[string, PlatformReport, string]>([
    ['equal layers', of(image('abc'), image('abc')), 'equal equal equal'],
    ['other blobs of the same content', of(image('ab'), image('ab', 'aX')), 'equal recompressed'],
    [
      'a layer that is said to be compressed anew',
      of(image('ab'), image('ab'), [{ kind: 'layer.compression', path: '2', source: 'gzip', mirror: 'zstd' }]),
      'equal recompressed',
    ],
    [
      'other content',
      of(image('ab'), image('aX'), [{ kind: 'layer.content', path: '2', source: fact(2), mirror: fact(2) }]),
      'equal different',
    ],
    ['another order', of(image('ab'), image('ba'), [{ kind: 'layer.order' }]), 'different different'],
    [
      'a layer that only the source has',
      of(image('abc'), image('ac'), [{ kind: 'layer.removed', path: '2', source: fact(2) }]),
      'equal missing equal',
    ],
    [
      'a layer that only the mirror has',
      of(image('ab'), image('aXb'), [{ kind: 'layer.added', path: '2', mirror: fact(2) }]),
      'equal added equal',
    ],
    [
      'a blob that is not served',
      of(image('ab'), image('ab'), [{ kind: 'blob.missing', path: 'layers/2', layer: 2, mirror: { digest: 'x' } }]),
      'equal missing',
    ],
    [
      'a blob of another size',
      of(image('ab'), image('ab'), [{ kind: 'blob.size', path: 'layers/1', layer: 1, source: 1, mirror: 2 }]),
      'damaged equal',
    ],
    ['layers of the mirror that are not known', of(image('ab'), {}), 'unknown unknown'],
    ['an artifact', of({ layers: image('ab').layers ?? [] }, { layers: image('aX').layers ?? [] }), 'equal different'],
    ['nothing that is listed', of({}, {}), ''],
  ])('shows %s', (_, platform, wanted) => {
    expect(states(platform)).toBe(wanted)
  })

  it('shows nothing on the mirror where a blob is not served', () => {
    const [row] = stackRows(
      of(image('a'), image('a'), [{ kind: 'blob.missing', path: 'layers/1', layer: 1, mirror: { digest: 'x' } }]),
    )
    expect(row?.mirror).toBeUndefined()
  })
})

describe('stacks', () => {
  it('is empty where no layer is listed', () => {
    expect(String(stacks(of({}, {})))).toBe('')
  })

  it('folds stacks that are equal', () => {
    expect(String(stacks(of(image('ab'), image('ab'))))).toMatch(/^<details class="more">\n<summary>2 layers of /)
    expect(String(stacks(of(image('ab'), image('ab', 'aX'))))).toMatch(/^<table class="layers">/)
  })

  it('shows what made a layer, its size, and a letter for its state', () => {
    const source = { position: 1, digest: digestFor('s'), size: 2048, createdBy: 'RUN |1 TOKEN=s3cret /bin/sh -c make' }
    const text = String(
      stacks(
        of(image('ab'), image('X'), [
          { kind: 'layer.content', path: '1', source, mirror: { position: 1 } },
          { kind: 'layer.removed', path: '2', source: fact(2) },
        ]),
      ),
    )
    expect(text).toContain('<td class="made"><code>RUN make</code></td>')
    expect(text).toContain('<td class="made"></td>')
    expect(text).toContain('2.0 KiB')
    expect(text).toContain('<b aria-hidden="true">≠</b> different')
    expect(text).toContain('<em>unknown</em>')
    expect(text).toContain('<em>none</em>')
    expect(text).not.toContain('s3cret')
  })

  it('says how many layers it left out', () => {
    const many = image('a'.repeat(501))
    expect(String(stacks(of(many, many)))).toContain('1 more layer: see the report as JSON.')
  })
})

describe('widthClass', () => {
  it.each([
    [0, 0, 'w1'],
    [0, 100, 'w1'],
    [50, 100, 'w10'],
    [100, 100, 'w20'],
    [200, 100, 'w20'],
  ])('makes %d of %d bytes %s', (size, largest, name) => {
    expect(widthClass(size, largest)).toBe(name)
  })
})

import { describe, expect, it } from '@jest/globals'
import { annotationsOf } from '../../src/github/annotations.js'
import type { Difference } from '../../src/model/difference.js'
import { blobPlace } from '../../src/model/path.js'
import type { ProblemCode } from '../../src/model/problem.js'
import type { PairReport } from '../../src/model/report.js'
import { failureOf, type Failure } from '../../src/report/failure.js'
import { iconOf, verdictOf } from '../../src/report/verdict-line.js'
import { aPair, aPlatform, aReport, differing, digestFor, MIRROR } from './a-report.js'

const missing: Difference = { kind: 'platform.missing', path: 'linux/arm64' }
const lost: Difference = { kind: 'blob.missing', path: 'layers/1', layer: 1, mirror: { digest: digestFor('x') } }
const refused: Difference = { kind: 'manifest.refused', path: 'x', why: 'head', clients: ['containerd'] }
const packed: Difference = { kind: 'layer.refused', path: '1', why: 'plain-type', clients: ['containerd'] }
const content: Difference = { kind: 'layer.content', path: '1', source: { position: 1 }, mirror: { position: 1 } }
const extra: Difference = { kind: 'platform.extra', path: 'linux/386' }
const unsigned: Difference = {
  kind: 'referrer.missing',
  path: digestFor('s'),
  artifactType: 'application/vnd.example.signature',
  subject: digestFor('x'),
  lack: 'absent',
}
const size = (place: number | string): Difference => ({ kind: 'blob.size', ...blobPlace(place), source: 2, mirror: 1 })

function undecided(code: ProblemCode, side?: 'source' | 'mirror'): PairReport {
  const error = { code, message: 'So it is.', ...(side === undefined ? {} : { side }) }
  return aPair({ result: 'inconclusive', passed: false, platforms: [], error })
}

/** A pair that fails so, its verdict, and the title of its annotation without the image. */
const ROWS: Readonly<Record<Failure, readonly (readonly [pair: PairReport, verdict: string, title: string])[]>> = {
  'not-accepted': [[aPair({ passed: false }), 'identical, and not accepted', 'Not accepted']],
  'stored-differently': [
    [differing('equivalent', [{ kind: 'index.order' }], { match: 'digest' }), 'not the same digest', 'Digest differs'],
  ],
  'runtime-bytes': [
    [differing('same-runtime', [{ kind: 'config.created', mirror: '1' }]), 'not the same image ID', 'Image ID differs'],
  ],
  configuration: [
    [
      differing('same-layers', [{ kind: 'config.user', mirror: '1' }]),
      'not the same image ID',
      'Configuration differs',
    ],
    [
      differing('same-layers', [{ kind: 'config.user', mirror: '1' }], { match: 'runtime' }),
      'not the same at run time',
      'Configuration differs',
    ],
  ],
  instructions: [
    [
      differing('same-layers', [{ kind: 'manifest.runtime-annotation', path: 'run.oci.handler', mirror: 'krun' }]),
      'annotations that clients obey differ',
      'Annotations differ',
    ],
  ],
  'referrers-missing': [
    [
      aPair({ passed: false, referrerPolicy: 'require', differences: [unsigned] }),
      'the mirror lacks what is attached to the image',
      'Attached artifacts are missing',
    ],
  ],
  'referrers-unknown': [
    [
      aPair({ passed: false, referrerPolicy: 'require', error: { code: 'referrers.unknown', message: 'So it is.' } }),
      'not decided – what is attached to the image could not be told',
      'Not decided',
    ],
  ],
  unsigned: [
    [
      aPair({ passed: false, error: { code: 'signature.missing', side: 'mirror', message: 'So it is.' } }),
      "the mirror's image carries no signature that verifies",
      'Signature is missing',
    ],
    [
      aPair({ passed: false, error: { code: 'signature.refused', side: 'mirror', message: 'So it is.' } }),
      "the mirror's image carries no signature that verifies",
      'Signature is missing',
    ],
  ],
  'signature-unknown': [
    [
      aPair({ passed: false, error: { code: 'signature.unknown', side: 'mirror', message: 'So it is.' } }),
      'not decided – whether the image is signed could not be told',
      'Not decided',
    ],
  ],
  'platform-rival': [
    [
      differing('different', [], {
        platforms: [
          aPlatform('linux/386'),
          aPlatform('linux/386', { result: 'different', passed: false, differences: [extra] }),
        ],
      }),
      'the mirror has another image for the same platform',
      'Platforms differ',
    ],
  ],
  absent: [
    [
      aPair({ result: 'missing', passed: false, notes: [{ kind: 'reference.absent', reference: MIRROR }] }),
      'the mirror does not have the image',
      'Image is not on the mirror',
    ],
  ],
  'platform-missing': [
    [differing('missing', [missing]), 'the mirror does not have all platforms', 'Platform is missing'],
  ],
  'part-missing': [
    [differing('missing', [lost]), 'a part of the image is not on the mirror', 'Part of the image is missing'],
  ],
  refused: [
    [differing('missing', [refused]), 'clients refuse the image of the mirror', 'Clients refuse the image'],
    [differing('different', [packed, content]), 'clients refuse the image of the mirror', 'Clients refuse the image'],
  ],
  incomplete: [[differing('missing', [missing, lost]), 'the mirror is incomplete', 'Mirror is incomplete']],
  swapped: [
    [
      differing('different', [{ kind: 'layer.order' }], { causes: ['swapped'] }),
      "other files under the source's image ID",
      'Other files under the same image ID',
    ],
  ],
  'platform-renamed': [
    [
      differing('different', [extra, missing], { causes: ['platform-renamed'] }),
      'the mirror offers the image to other platforms',
      'Platforms differ',
    ],
  ],
  'platform-extra': [
    [differing('different', [extra]), 'the mirror has platforms that the source does not have', 'Platforms differ'],
  ],
  'layer-damaged': [[differing('different', [size(1)]), 'a layer on the mirror is damaged', 'Layer is damaged']],
  'part-damaged': [
    [differing('different', [size('config')]), 'a part of the image on the mirror is damaged', 'Image is damaged'],
  ],
  files: [
    [differing('different', [{ kind: 'layer.order' }]), 'the mirror holds a different image', 'Files differ'],
    [differing('different', []), 'the mirror holds a different image', 'Files differ'],
  ],
  'tag-moved': [
    [
      differing('inconclusive', [{ kind: 'tag.moved', path: 'source' }]),
      'not checked – the tag moved meanwhile',
      'Tag moved',
    ],
  ],
  unjudged: [
    [
      differing('inconclusive', [{ kind: 'index.other', path: 'x' }]),
      'not decided – nobody has judged what differs',
      'Not decided',
    ],
  ],
  'source-absent': [
    [undecided('manifest.missing', 'source'), 'not checked – the source does not exist', 'Source does not exist'],
    [undecided('location.absent', 'source'), 'not checked – the source does not exist', 'Source does not exist'],
  ],
  'source-broken': [[undecided('source.corrupt', 'source'), 'not checked – the source is broken', 'Source is broken']],
  'unknown-platform': [
    [
      undecided('platform.unknown', 'source'),
      'not checked – the source does not have the platform',
      'Platform is not on the source',
    ],
  ],
  ambiguous: [
    [undecided('platform.ambiguous', 'mirror'), 'not decided – what a machine would run cannot be told', 'Not decided'],
  ],
  'nothing-listed': [
    [undecided('nothing-to-compare', 'source'), 'not checked – the source lists no image', 'Source lists no image'],
  ],
  time: [[undecided('limit.timeout'), 'not checked – time was up', 'Time was up']],
  limit: [[undecided('limit.requests', 'mirror'), 'not checked – a limit was reached', 'Limit reached']],
  'login-refused': [
    [
      undecided('auth.refused-credentials', 'source'),
      'not checked – the login for the source was refused',
      'Login for the source was refused',
    ],
  ],
  'access-denied': [
    [
      undecided('auth.denied', 'mirror'),
      'not checked – access to the mirror was denied',
      'Access to the mirror was denied',
    ],
  ],
  'part-lost': [
    [
      undecided('blob.lost', 'mirror'),
      'not checked – the mirror has lost a part of the image',
      'Part of the image is lost',
    ],
  ],
  'not-unpacked': [
    [
      undecided('layer.truncated', 'mirror'),
      'not checked – a layer of the mirror could not be unpacked',
      'Layer could not be unpacked',
    ],
  ],
  unread: [
    [undecided('http.status', 'source'), 'not checked – the source could not be read', 'Source could not be read'],
    [undecided('manifest.missing', 'mirror'), 'not checked – the mirror could not be read', 'Mirror could not be read'],
  ],
  unchecked: [[undecided('internal'), 'could not be checked', 'Could not be checked']],
}

describe('why a pair fails', () => {
  const rows = Object.entries(ROWS).flatMap(([failure, cases]) => cases.map((row) => [failure, ...row] as const))

  it.each(rows.map(([failure, pair, verdict, title]) => [failure, verdict, title, pair] as const))(
    'is told as %s: %s',
    (failure, verdict, title, pair) => {
      expect(failureOf(pair)).toBe(failure)
      expect(verdictOf(aReport(pair))).toBe(verdict)
      expect(annotationsOf(aReport(pair))[0]?.title).toBe(`${title}: redis:7.2`)
    },
  )

  it('takes the first problem of a platform where the pair has none', () => {
    const error = { code: 'auth.denied', side: 'mirror', message: 'No.' } as const
    const platforms = [
      aPlatform('linux/amd64'),
      aPlatform('linux/arm64', { result: 'inconclusive', passed: false, error }),
    ]
    expect(failureOf(aPair({ result: 'inconclusive', passed: false, platforms }))).toBe('access-denied')
  })
})

describe('iconOf', () => {
  it('tells what was found from what could not be found out', () => {
    const open = undecided('internal')
    const wrong = differing('different', [])
    expect(iconOf(aReport(aPair()))).toBe('✅')
    expect(iconOf(aReport(open))).toBe('⚠️')
    expect(iconOf(aReport())).toBe('⚠️')
    expect(iconOf(aReport(open, wrong))).toBe('❌')
  })
})

import { describe, expect, it } from '@jest/globals'
import type { Refusal } from '../../src/model/client.js'
import { kinds, KINDS } from '../../src/model/kinds.js'
import { parseIgnore } from '../../src/compare/ignore.js'
import type { Difference, DifferenceOf } from '../../src/model/difference.js'
import type { ProblemCode } from '../../src/model/problem.js'
import type { PairReport } from '../../src/model/report.js'
import { HIDDEN } from '../../src/model/show-values.js'
import { adviceOf } from '../../src/report/advice.js'
import { adviceLine } from '../../src/report/steps.js'
import { anImage, aPair, aPlatform, aSide, differing, digestFor, otherTop, MIRROR } from './a-report.js'

const COPY = (source: string, mirror: string): string =>
  `skopeo copy --all --preserve-digests docker://${source} docker://${mirror}`
const LOGIN = '(log in to both registries first)'
const PINNED = `docker.io/library/redis@${digestFor('index')}`

function advised(pair: PairReport): readonly string[] {
  return adviceOf(pair).map(adviceLine)
}

describe('adviceOf', () => {
  const label: Difference = {
    kind: 'config.label',
    path: 'org.opencontainers.image.revision',
    source: '1',
    mirror: '2',
  }

  it('has nothing to say where the pair passes', () => {
    expect(adviceOf(aPair())).toEqual([])
  })

  it('leaves an inconclusive pair to its message', () => {
    expect(adviceOf(aPair({ result: 'inconclusive', passed: false }))).toEqual([])
  })

  it('pins a source whose tag moved', () => {
    const pair = aPair({ result: 'inconclusive', passed: false, differences: [{ kind: 'tag.moved', path: 'source' }] })
    expect(advised(pair)).toEqual([`Mend it: name the source by its digest, so that it cannot move: source: ${PINNED}`])
  })

  it('has a source that cannot be pinned checked again where its tag moved', () => {
    const source = aSide('docker-daemon:acme/app:1')
    const differences = [{ kind: 'tag.moved', path: 'source' }] as const
    const pair = aPair({ source, result: 'inconclusive', passed: false, differences })
    expect(advised(pair)).toEqual(['Mend it: run the check again when nothing pushes to the tag'])
  })

  it('selects no platforms where another one fails for its content', () => {
    const bad = aPlatform('linux/arm64', { result: 'different', passed: false, differences: [{ kind: 'layer.order' }] })
    const extra = aPlatform('linux/386', {
      result: 'different',
      passed: false,
      differences: [{ kind: 'platform.extra', path: 'linux/386' }],
    })
    const platforms = [aPlatform('linux/amd64'), bad, extra]
    expect(advised(aPair({ result: 'different', passed: false, platforms })).join()).not.toContain('platforms:')
  })

  it('copies different content again by digest', () => {
    expect(advised(differing('different', [{ kind: 'layer.order' }]))).toEqual([
      `Mend it: copy it again ${LOGIN}: ${COPY(PINNED, MIRROR)}`,
    ])
  })

  it('copies all platforms where some are missing, or selects those that are there', () => {
    const pair = aPair({
      result: 'missing',
      passed: false,
      platforms: [
        aPlatform('linux/amd64'),
        aPlatform('linux/arm64', {
          result: 'missing',
          passed: false,
          differences: [{ kind: 'platform.missing', path: 'linux/arm64' }],
        }),
      ],
    })
    expect(advised(pair)).toEqual([
      `Mend it: copy all platforms ${LOGIN}: ${COPY(PINNED, MIRROR)}`,
      'Or accept it: platforms: linux/amd64',
    ])
  })

  const refused = (why: Refusal): DifferenceOf<'manifest.refused'> => {
    return { kind: 'manifest.refused', path: 'x', why, clients: ['containerd'] }
  }
  const AGAIN = `Mend it: copy it again ${LOGIN}: ${COPY(PINNED, MIRROR)}`
  const TYPE =
    'Mend it: set up the registry of the mirror, or the proxy before it, so that it serves manifests under their own Content-Type (a new copy does not help)'
  const HEAD =
    'Mend it: set up the registry of the mirror, or the proxy before it, so that it answers HEAD as it answers GET (a new copy does not help)'

  it.each<[string, readonly Difference[], readonly string[]]>([
    ['under a foreign Content-Type', [refused('content-type')], [TYPE]],
    ['otherwise by HEAD', [refused('head'), refused('head')], [HEAD]],
    ['in both ways', [refused('head'), refused('content-type')], [HEAD, TYPE]],
    ['so, and is harmlessly converted', [refused('head'), { kind: 'manifest.serialisation' }], [HEAD]],
    ['so, and has another fault', [refused('head'), refused('urls')], [HEAD, AGAIN]],
    ['with a member that clients refuse', [refused('member-type')], [AGAIN]],
    ['with a layer that clients refuse', [{ ...refused('plain-type'), kind: 'layer.refused' }], [AGAIN]],
  ])('mends the registry where it serves the image %s, and copies it again for all else', (_words, found, advice) => {
    expect(advised(differing('missing', found))).toEqual(advice)
  })

  it('shows what nobody has judged, and copies it again', () => {
    const SHOW = 'See it: show-values: all shows what the mirror says there'
    const hidden: Difference = { kind: 'manifest.other', path: 'x', mirror: HIDDEN }
    expect(advised(differing('inconclusive', [hidden]))).toEqual([SHOW, AGAIN])
    expect(advised(differing('inconclusive', [{ kind: 'index.other', path: 'x', source: HIDDEN }]))).toEqual([
      SHOW,
      AGAIN,
    ])
    expect(advised(differing('inconclusive', [{ ...hidden, mirror: 'seen' }]))).toEqual([AGAIN])
    expect(advised(differing('inconclusive', [{ kind: 'layer.other', path: '1/x' }, label]))).toEqual([AGAIN])
    expect(advised(differing('different', [hidden, { kind: 'layer.order' }]))).toEqual([SHOW, AGAIN])
    expect(advised(differing('same-layers', [{ ...label, mirror: HIDDEN }]))[0]).toBe(AGAIN)
  })

  it('copies an artifact again that is another one', () => {
    expect(advised(differing('different', [{ kind: 'artifact.other', path: 'annotations/k', source: '1' }]))).toEqual([
      AGAIN,
    ])
  })

  it('copies again what lost a blob, as skopeo looks for each', () => {
    const lost: Difference = { kind: 'blob.missing', path: 'layers/1', layer: 1, mirror: { digest: digestFor('x') } }
    expect(advised(differing('missing', [lost]))).toEqual([AGAIN])
  })

  it.each<[string, Difference]>([
    ['cut short', { kind: 'blob.size', path: 'layers/1', layer: 1, source: 10, mirror: 9 }],
    [
      'full of other bytes',
      { kind: 'blob.digest', path: 'layers/1', layer: 1, source: digestFor('1'), mirror: digestFor('2') },
    ],
  ])('deletes, collects garbage and copies what is %s', (_words, damage) => {
    const pair = differing('different', [damage])
    const repository = MIRROR.replace(':7.2', '')
    const gone = [digestFor('other index'), anImage('other').digest ?? '']
    const deleting = gone.map((digest) => `skopeo delete docker://${repository}@${digest}`).join(' && ')
    const [only, ...others] = advised(pair)
    expect(others).toEqual([])
    expect(only).toMatch(/^Mend it: 1\. delete the image on the mirror, .*; 2\. run the registry's garbage collection /)
    expect(only).toContain(`${LOGIN}: ${deleting}; 2.`)
    expect(only).toMatch(/; 3\. copy it again: skopeo copy --all --preserve-digests /)
  })

  it('deletes nothing by name where no digest of the mirror is known', () => {
    const damage: Difference = { kind: 'blob.size', path: 'config', source: 10, mirror: 9 }
    const [only] = advised(differing('different', [damage], { mirror: aSide(MIRROR) }))
    expect(only).not.toContain('skopeo delete')
  })

  it('only copies where the mirror’s manifest alone gives another size', () => {
    const said: Difference = { kind: 'blob.size', path: 'layers/1', layer: 1, source: 10, mirror: 9, declared: true }
    expect(advised(differing('different', [said]))).toEqual([AGAIN])
  })

  it('warns of a mirror that serves other files under the image ID of the source', () => {
    const swapped = differing('different', [{ kind: 'layer.order' }], { causes: ['swapped'] })
    expect(advised(swapped)).toEqual([
      expect.stringMatching(
        /^Mend it: 1\. do not deploy it: .* Find out who wrote to the mirror; 2\. then copy it again /,
      ),
    ])
  })

  it('copies again, and not more platforms, what stands under another name', () => {
    const missing: Difference = { kind: 'platform.missing', path: 'windows/amd64:1', source: digestFor('w') }
    const renamed = differing('different', [missing], { causes: ['platform-renamed'] })
    expect(advised(renamed)[0]).toBe(AGAIN)
  })

  describe('where it could not be decided for a problem of the mirror', () => {
    const undecided = (code: ProblemCode, side?: 'source' | 'mirror'): PairReport => {
      const error = { code, message: 'So it is.', ...(side === undefined ? {} : { side }) }
      const platform = aPlatform('linux/arm64', { result: 'inconclusive', passed: false, error })
      return aPair({ result: 'inconclusive', passed: false, platforms: [aPlatform('linux/amd64'), platform] })
    }

    it('mends what a copy mends', () => {
      expect(advised(undecided('platform.ambiguous', 'mirror'))).toEqual([AGAIN])
      expect(advised(undecided('layer.truncated', 'mirror'))).toEqual([AGAIN])
      expect(advised(undecided('blob.lost', 'mirror'))).toEqual([
        expect.stringMatching(/(?:skopeo delete .*){2}garbage collection/),
      ])
      const other = advised({ ...undecided('blob.lost', 'mirror'), mirror: otherTop() })
      expect(other).toEqual([expect.not.stringMatching(/(?:skopeo delete .*){2}/)])
    })

    it('leaves the rest to the message', () => {
      expect(advised(undecided('http.status', 'mirror'))).toEqual([])
      expect(advised(undecided('layer.truncated', 'source'))).toEqual([])
      expect(advised(undecided('layer.truncated'))).toEqual([])
    })
  })

  it.each<[PairReport['match'], readonly Difference[], PairReport['result'], string | undefined]>([
    ['config', [label], 'same-layers', 'match: diff-ids or ignore: config.label:org.opencontainers.image.revision'],
    [
      'runtime',
      [label, { kind: 'config.created', source: '1', mirror: '2' }],
      'same-layers',
      'match: diff-ids or ignore: config.label:org.opencontainers.image.revision',
    ],
    [
      'config',
      [label, { kind: 'config.created', source: '1', mirror: '2' }],
      'same-layers',
      'match: diff-ids or ignore: config.label:org.opencontainers.image.revision and ignore: config.created',
    ],
    ['digest', [label], 'same-layers', 'match: diff-ids'],
    ['config', [label, { kind: 'config.architecture', source: '1', mirror: '2' }], 'same-layers', 'match: diff-ids'],
    ['config', [{ kind: 'config.label', path: 'a b', source: '1' }], 'same-layers', 'match: diff-ids'],
    [
      'config',
      [{ kind: 'config.history', path: '2', source: 1, mirror: 2 }],
      'same-runtime',
      'match: runtime or ignore: config.history',
    ],
    ['digest', [{ kind: 'manifest.serialisation' }], 'equivalent', 'match: config'],
    ['config', [{ kind: 'layer.order' }, label], 'different', undefined],
    ['diff-ids', [{ kind: 'blob.size', path: 'config', source: 1, mirror: 2 }], 'different', undefined],
  ])('at match: %s accepts %j (%s) by %s', (match, differences, result, ways) => {
    const [, accepting] = advised(differing(result, differences, { match }))
    expect(accepting).toBe(ways === undefined ? undefined : `Or accept it: ${ways}`)
  })

  it('accepts further platforms by naming those that are meant, or by ignoring them', () => {
    const pair = aPair({
      result: 'different',
      passed: false,
      mirror: otherTop(),
      platforms: [
        aPlatform('linux/amd64'),
        {
          platform: 'linux/386',
          result: 'different',
          passed: false,
          evidence: 'proven',
          causes: [],
          differences: [{ kind: 'platform.extra', path: 'linux/386' }],
        },
      ],
    })
    expect(advised(pair)[1]).toBe('Or accept it: ignore: platform.extra:linux/386 or platforms: linux/amd64')
  })

  it('does not accept half of a pair of which the other half is undecided', () => {
    const pair = differing('same-layers', [label])
    const undecided = aPlatform('linux/s390x', { result: 'inconclusive', passed: false })
    expect(advised({ ...pair, platforms: [...pair.platforms, undecided] })).toHaveLength(1)
  })

  it('only suggests rules that the input takes', () => {
    for (const kind of kinds()) {
      const difference = { ...label, kind, path: 'some/path' } as Difference
      const rules = advised(differing(KINDS[kind].floor, [difference])).flatMap((text) =>
        Array.from(text.matchAll(/ignore: (\S+)/g), (match) => match[1] ?? ''),
      )
      expect(parseIgnore(rules.join('\n')).errors).toEqual([])
    }
  })

  it.each(['$(reboot)', 'a;b', 'a b', '`x`', '--help'])('never puts %j into a command', (reference) => {
    const damage: Difference = { kind: 'blob.size', path: 'layers/1', layer: 1, source: 10, mirror: 9 }
    for (const side of ['source', 'mirror'] as const) {
      const given = { ...aSide(reference), pinned: `${reference}@${digestFor('x')}`, digest: digestFor('x') }
      const pair = differing('different', [damage], { [side]: given })
      for (const { steps } of adviceOf(pair)) {
        for (const { commands } of steps) expect(JSON.stringify(commands)).not.toContain(reference)
      }
    }
  })
})

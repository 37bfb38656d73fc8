import { describe, expect, it } from '@jest/globals'
import type { Refusal } from '../../src/model/client.js'
import { kinds, KINDS } from '../../src/model/kinds.js'
import { parseIgnore } from '../../src/compare/ignore.js'
import type { Difference, DifferenceOf } from '../../src/model/difference.js'
import type { PairReport } from '../../src/model/report.js'
import { HIDDEN } from '../../src/model/show-values.js'
import { adviceOf } from '../../src/report/advice.js'
import { toPlain } from '../../src/report/sentence.js'
import { aPair, aPlatform, differing, digestFor, MIRROR, otherTop } from './a-report.js'

const PINNED = `docker.io/library/redis@${digestFor('index')}`

function advised(pair: PairReport): readonly string[] {
  return adviceOf(pair).map(({ text, command }) =>
    [toPlain(text), ...(command === undefined ? [] : [command])].join(': '),
  )
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
    expect(advised(pair)).toEqual([`name the source by its digest, so that it cannot move: source: ${PINNED}`])
  })

  it('has a source that cannot be pinned checked again where its tag moved', () => {
    const source = { reference: 'docker-daemon:acme/app:1' }
    const differences = [{ kind: 'tag.moved', path: 'source' }] as const
    const pair = aPair({ source, result: 'inconclusive', passed: false, differences })
    expect(advised(pair)).toEqual(['run the check again when nothing pushes to the tag'])
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
      `copy it again by digest, with a tool that keeps digests: crane copy ${PINNED} ${MIRROR}`,
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
      `copy all platforms: skopeo copy --all --preserve-digests docker://${PINNED} docker://${MIRROR}`,
      'or, if this is meant, accept it with platforms: linux/amd64',
    ])
  })

  const refused = (why: Refusal): DifferenceOf<'manifest.refused'> => {
    return { kind: 'manifest.refused', path: 'x', why, clients: ['containerd'] }
  }
  const AGAIN = `copy it again by digest, with a tool that keeps digests: crane copy ${PINNED} ${MIRROR}`
  const TYPE =
    'mend the registry of the mirror, or the proxy before it, so that it serves manifests under their own Content-Type (a new copy does not help)'
  const HEAD =
    'mend the registry of the mirror, or the proxy before it, so that it answers HEAD as it answers GET (a new copy does not help)'

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
    const SHOW = 'show the values, to see what the mirror says: show-values: all'
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

  it('deletes before it copies where a registry believes to have a blob', () => {
    const [first, ...others] = advised(
      differing('missing', [{ kind: 'blob.missing', path: 'layer 1', mirror: { digest: digestFor('x') } }]),
    )
    expect(first).toMatch(/^delete the image on the mirror, .*: crane copy /)
    expect(others).toEqual([])
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
    expect(accepting).toBe(ways === undefined ? undefined : `or, if this is meant, accept it with ${ways}`)
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
          differences: [{ kind: 'platform.extra', path: 'linux/386' }],
        },
      ],
    })
    expect(advised(pair)[1]).toBe(
      'or, if this is meant, accept it with ignore: platform.extra:linux/386 or platforms: linux/amd64',
    )
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

  it.each([
    ['harbor.example.com:5000/a/b', `harbor.example.com:5000/a/b@${digestFor('index')}`],
    ['harbor.example.com:5000/a/b:1@sha256:00', 'harbor.example.com:5000/a/b:1'],
    [`harbor.example.com/a/b@${digestFor('old')}`, `harbor.example.com/a/b@${digestFor('index')}`],
  ])('copies to %s as %s', (reference, target) => {
    const pair = differing('different', [{ kind: 'layer.order' }], { mirror: { reference } })
    expect(adviceOf(pair)[0]?.command).toBe(`crane copy ${PINNED} ${target}`)
  })

  it.each(['$(reboot)', 'a;b', 'a b', '`x`', '--help'])('never puts %j into a command', (reference) => {
    expect(
      adviceOf(differing('different', [{ kind: 'layer.order' }], { mirror: { reference } }))[0]?.command,
    ).toBeUndefined()
    expect(
      adviceOf(differing('different', [{ kind: 'layer.order' }], { source: { reference } }))[0]?.command,
    ).toBeUndefined()
  })
})

import type { Difference } from '../../src/model/difference.js'
import type { ProblemCode } from '../../src/model/problem.js'
import type { ImageFacts, PairReport, PlatformReport, Report } from '../../src/model/report.js'
import { aPair, aPlatform, aReport, anImage, aSide, digestFor, MIRROR, otherTop, SEVEN, SOURCE } from './a-report.js'

const passing = (...names: readonly string[]): readonly PlatformReport[] => names.map((name) => aPlatform(name))

/** A pair whose mirror could not be read at all. */
function undecided(code: ProblemCode, said: string, status?: number, mirror = MIRROR): PairReport {
  const message = `Could not read the mirror ${mirror}: harbor.example.com ${said}`
  return aPair({
    mirror: aSide(MIRROR),
    result: 'inconclusive',
    passed: false,
    platforms: [],
    error: { code, side: 'mirror', host: 'harbor.example.com', message, ...(status === undefined ? {} : { status }) },
  })
}

/** A pair of one platform for which the mirror served what does not let the gate decide. */
function unproven(code: ProblemCode, said: string): PairReport {
  const error = { code, side: 'mirror' as const, message: said }
  return aPair({
    result: 'inconclusive',
    passed: false,
    platforms: [aPlatform('linux/arm64', { result: 'inconclusive', passed: false, error }), ...passing('linux/amd64')],
  })
}

/** A platform of which some layers, by their numbers, are others on the mirror. */
export function rebuilt(platform: string, total: number, changed: readonly number[]): PlatformReport {
  const names = Array.from({ length: total }, (_, at) => `${platform} ${at + 1}`)
  const others = names.map((name, at) => (changed.includes(at + 1) ? `${name} again` : name))
  const fact = (of: readonly string[], position: number): { position: number; diffID: string; size: number } => ({
    position,
    diffID: digestFor(`layer ${of[position - 1] ?? ''}`),
    size: 1_250_000 * position,
  })
  return aPlatform(platform, {
    result: 'different',
    passed: false,
    causes: ['rebuilt'],
    source: withBlobs(anImage(platform, platform, names), names),
    mirror: withBlobs(anImage(`${platform} again`, `${platform} again`, others), others),
    differences: changed.map((position) => ({
      kind: 'layer.content',
      path: String(position),
      source: { ...fact(names, position), createdBy: `RUN /bin/sh -c make part-${position} # buildkit` },
      mirror: { ...fact(others, position), createdBy: `RUN /bin/sh -c make part-${position} # buildkit` },
    })),
  })
}

function withBlobs(facts: ImageFacts, names: readonly string[]): ImageFacts {
  const mediaType = 'application/vnd.oci.image.layer.v1.tar+gzip'
  return {
    ...facts,
    layers: names.map((name, at) => ({ digest: digestFor(`blob ${name}`), size: 1_250_000 * (at + 1), mediaType })),
  }
}

/** A pair of these platforms, of which some do not pass. */
export function different(...platforms: readonly PlatformReport[]): PairReport {
  const causes = [...new Set(platforms.flatMap((platform) => platform.causes))]
  return aPair({ mirror: otherTop(), result: 'different', passed: false, causes, platforms })
}

const labels = (total: number): readonly Difference[] =>
  Array.from({ length: total }, (_, at) => ({
    kind: 'config.label',
    path: `com.example.build.parameter-${at + 1}`,
    source: `value ${at + 1} of the source`,
    mirror: `value ${at + 1} of the mirror`,
  }))

const relabelled = (platform: string, total: number): PlatformReport =>
  aPlatform(platform, {
    result: 'same-layers',
    passed: false,
    causes: ['reconfigured'],
    mirror: anImage(`${platform} relabelled`, `${platform} relabelled`, SEVEN),
    differences: labels(total),
  })

const WINDOWS = ['10.0.17763.5329', '10.0.20348.2227', '10.0.25398.643', '10.0.26100.1742']

const TWELVE = [
  ...[
    '386',
    'amd64',
    'arm/v5',
    'arm/v6',
    'arm/v7',
    'arm64/v8',
    'loong64',
    'mips64le',
    'ppc64le',
    'riscv64',
    's390x',
  ].map((name) => `linux/${name}`),
  'windows/amd64:10.0.20348.2227',
]

/** Many pairs of one registry, of which the first ones do not pass. */
export function manyPairs(total: number, failing: readonly PairReport[]): Report {
  const mirror = (at: number): PairReport['mirror'] =>
    otherTop(`harbor.example.com/hub/team-${at % 7}/service-${at}:1.${at % 10}.0`)
  return aReport(
    ...failing.map((pair, at) => ({ ...pair, mirror: { ...pair.mirror, ...mirror(at) } })),
    ...Array.from({ length: total - failing.length }, (_, at) => aPair({ mirror: mirror(at + failing.length) })),
  )
}

const PROJECT =
  'answered HTTP 404 (NOT_FOUND) for the project; without a login Harbor answers so for what is private, too.'
const LOST = `The mirror ${MIRROR} says that it has layer 2 (${digestFor('lost')}), and does not send it: its storage has lost it.`

const THIRD = 'harbor.example.com/hub/team-2/service-2:1.2.0'

/** Further reports that a summary has to be good for, by what they are about. */
export const SCENES: Readonly<Record<string, Report>> = {
  'gone-behind-a-cache': aReport(unproven('blob.lost', LOST)),
  truncated: aReport(
    unproven('layer.truncated', 'Layer 2 on the mirror is not whole: its gzip data breaks off. Copy it again.'),
  ),
  'platforms-that-fail-differently': aReport(
    aPair({
      mirror: otherTop(),
      result: 'different',
      passed: false,
      causes: ['rebuilt', 'incomplete', 'reconfigured'],
      platforms: [
        ...passing('linux/amd64'),
        relabelled('linux/arm64', 2),
        rebuilt('linux/s390x', 5, [4, 5]),
        aPlatform('linux/ppc64le', {
          result: 'missing',
          passed: false,
          causes: ['incomplete'],
          differences: [{ kind: 'blob.missing', path: 'layers/4', layer: 4, mirror: { digest: digestFor('lost') } }],
        }),
      ],
    }),
  ),
  'windows-versions': aReport(
    different(
      rebuilt(`windows/amd64:${WINDOWS[1] ?? ''}`, 6, [6]),
      ...passing(...WINDOWS.filter((_, at) => at !== 1).map((version) => `windows/amd64:${version}`)),
    ),
  ),
  'twelve-platforms': aReport(
    different(rebuilt('linux/riscv64', 4, [3]), ...passing(...TWELVE.filter((name) => name !== 'linux/riscv64'))),
  ),
  'one-of-forty-layers': aReport(different(rebuilt('linux/amd64', 40, [23]))),
  'most-of-forty-layers': aReport(
    different(
      rebuilt(
        'linux/amd64',
        40,
        Array.from({ length: 35 }, (_, at) => at + 6),
      ),
    ),
  ),
  'sixty-labels': aReport(
    aPair({
      mirror: otherTop(),
      result: 'same-layers',
      passed: false,
      causes: ['reconfigured'],
      platforms: [relabelled('linux/amd64', 60), relabelled('linux/arm64', 60)],
    }),
  ),
  artifact: aReport(
    aPair({
      source: { ...aSide('ghcr.io/acme/charts/api:1.4.0'), digest: digestFor('chart') },
      mirror: { ...aSide('harbor.example.com/charts/api:1.4.0'), digest: digestFor('other chart') },
      result: 'different',
      passed: false,
      platforms: [
        aPlatform('artifact', {
          result: 'different',
          passed: false,
          source: { digest: digestFor('chart'), configDigest: digestFor('chart config'), layerCount: 1 },
          mirror: { digest: digestFor('other chart'), configDigest: digestFor('chart config'), layerCount: 1 },
          differences: [
            {
              kind: 'layer.content',
              path: '1',
              source: { position: 1, digest: digestFor('chart 1'), size: 14_204 },
              mirror: { position: 1, digest: digestFor('chart 2'), size: 14_377 },
            },
          ],
        }),
      ],
    }),
  ),
  'no-login': aReport(
    undecided(
      'auth.denied',
      'denied access (HTTP 401). No credentials for harbor.example.com were found. Add a login for harbor.example.com before this step. Some registries answer 401 for images that do not exist.',
      401,
    ),
  ),
  'not-found-without-login': aReport(undecided('not-found.unclear', PROJECT, 404)),
  'rate-limit': aReport(
    undecided(
      'rate-limited',
      'answered HTTP 429; it allows 100 pulls per 6 hours, and none is left; it asks to wait 60 minutes. Log in to raise the limit, or run it again later.',
      429,
    ),
  ),
  'private-authority': aReport(
    undecided(
      'tls.untrusted',
      'showed a certificate of an authority that is not trusted (CN=Example Private CA). Name the PEM file of that authority in ca-file.',
    ),
  ),
  'no-such-host': aReport(undecided('network.unreachable', 'cannot be found (DNS). Check the name of the host.')),
  'time-was-up': aReport(
    undecided(
      'limit.timeout',
      'has not answered GET manifests/7.2 for 9 s (attempt 2 of 4), and the 40 s of this pair are over. Raise timeout, or look why the registry is slow.',
    ),
  ),
  'three-of-200': manyPairs(200, [
    { ...different(rebuilt('linux/arm64', 7, [4, 5])), declaredAt: { file: 'images.yml', line: 31 } },
    aPair({
      result: 'missing',
      passed: false,
      causes: ['platforms-dropped'],
      platforms: [
        ...passing('linux/amd64'),
        aPlatform('linux/s390x', {
          result: 'missing',
          passed: false,
          causes: ['platforms-dropped'],
          differences: [{ kind: 'platform.missing', path: 'linux/s390x' }],
        }),
      ],
    }),
    {
      ...undecided('rate-limited', 'answered HTTP 429; it asks to wait 4 minutes. Run it again later.', 429, THIRD),
      source: aSide(SOURCE),
    },
  ]),
}

/** The steps of one job, each with a summary of its own. */
export const STEPS: readonly string[] = ['identical', 'layer-differs', 'no-login']

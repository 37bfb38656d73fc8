import type { Report } from '../../src/model/report.js'
import { anImage, aPair, aPlatform, aReport, aSide, differing, digestFor, otherTop, MIRROR, SEVEN } from './a-report.js'

const REDIS_RUN = 'RUN |1 TOKEN=s3cret /bin/sh -c set -eux; apk add --no-cache su-exec # buildkit'

export const HOSTILE = [
  '</td></tr></table><h1>All checks passed</h1>',
  'a|b',
  '`',
  '```',
  '-->',
  '::error::x',
  '##[error]x',
  '%0A',
  'safe\u202egnp.exe',
  '@org/team',
  'fixes #1',
  'https://evil.example/x?y=1',
  'www.evil.example',
  '![x](https://evil.example/beacon.png)',
  '**✅ identical**\n\n## ✅ Image parity: identical',
  'tag\u{e0041}\u{e0042}s\u200band\u2028lines',
  '\u001b[2Jcleared',
  'x'.repeat(10_000),
]

/** One report for every golden summary. */
export const GOLDEN: Readonly<Record<string, Report>> = {
  identical: aReport(
    aPair({
      notes: [{ kind: 'platforms.uncompared', side: 'mirror', platforms: ['linux/s390x'] }],
    }),
  ),
  'equivalent-recompressed': aReport(
    aPair({
      mirror: otherTop(),
      result: 'equivalent',
      causes: ['converted', 'recompressed'],
      platforms: ['linux/amd64', 'linux/arm64'].map((name) =>
        aPlatform(name, {
          result: 'equivalent',
          mirror: anImage(`${name} again`, name),
          differences: [
            {
              kind: 'manifest.media-type',
              source: 'application/vnd.docker.distribution.manifest.v2+json',
              mirror: 'application/vnd.oci.image.manifest.v1+json',
            },
            ...SEVEN.map((path) => ({ kind: 'layer.compression' as const, path, source: 'gzip', mirror: 'zstd' })),
          ],
        }),
      ),
      notes: [{ kind: 'layers.read', count: 14, bytes: 81_264_640 }],
    }),
  ),
  'label-differs': aReport(
    differing(
      'same-layers',
      [
        { kind: 'config.label', path: 'org.opencontainers.image.revision', source: '4be91d2c07', mirror: 'unknown' },
        {
          kind: 'manifest.media-type',
          source: 'application/vnd.docker.distribution.manifest.v2+json',
          mirror: 'application/vnd.oci.image.manifest.v1+json',
        },
      ],
      {
        causes: ['reconfigured'],
        platforms: [
          aPlatform('linux/amd64'),
          aPlatform('linux/arm64', {
            result: 'same-layers',
            passed: false,
            causes: ['reconfigured'],
            mirror: anImage('relabelled'),
            source: anImage('linux/arm64'),
            differences: [
              {
                kind: 'config.label',
                path: 'org.opencontainers.image.revision',
                source: '4be91d2c07',
                mirror: 'unknown',
              },
              {
                kind: 'manifest.media-type',
                source: 'application/vnd.docker.distribution.manifest.v2+json',
                mirror: 'application/vnd.oci.image.manifest.v1+json',
              },
            ],
          }),
        ],
      },
    ),
  ),
  'layer-differs': aReport(
    aPair({
      mirror: otherTop(),
      result: 'different',
      passed: false,
      causes: ['rebuilt'],
      platforms: [
        aPlatform('linux/amd64'),
        aPlatform('linux/arm64', {
          result: 'different',
          passed: false,
          causes: ['rebuilt'],
          mirror: anImage('rebuilt', 'rebuilt', ['1', '2', '3', '4b', '5b', '6', '7']),
          differences: [
            {
              kind: 'layer.content',
              path: '4',
              source: { position: 4, diffID: digestFor('layer 4'), size: 5_347_737, createdBy: REDIS_RUN },
              mirror: { position: 4, diffID: digestFor('layer 4b'), size: 5_347_801, createdBy: REDIS_RUN },
            },
            {
              kind: 'layer.content',
              path: '5',
              source: {
                position: 5,
                diffID: digestFor('layer 5'),
                size: 23_068_672,
                createdBy: 'RUN /bin/sh -c make install # buildkit',
              },
              mirror: {
                position: 5,
                diffID: digestFor('layer 5b'),
                size: 23_068_999,
                createdBy: 'RUN /bin/sh -c make install # buildkit',
              },
            },
            { kind: 'config.created', source: '2026-11-02T10:00:00Z', mirror: '2026-11-20T08:30:00Z' },
            { kind: 'config.env', path: 'NPM_TOKEN', source: '(hidden)', mirror: '(hidden)' },
          ],
        }),
      ],
    }),
  ),
  'platform-missing': aReport(
    aPair({
      mirror: otherTop(),
      result: 'missing',
      passed: false,
      causes: ['single-platform'],
      platforms: [
        aPlatform('linux/amd64'),
        ...['linux/arm64', 'linux/s390x'].map((path) =>
          aPlatform(path, {
            result: 'missing',
            passed: false,
            causes: ['single-platform'],
            differences: [{ kind: 'platform.missing', path }],
          }),
        ),
      ],
      differences: [{ kind: 'index.attestation', source: 3, mirror: 0 }],
    }),
  ),
  'wrong-password': aReport(
    aPair({
      mirror: aSide(MIRROR),
      result: 'inconclusive',
      passed: false,
      platforms: [],
      error: {
        code: 'auth.refused-credentials',
        side: 'mirror',
        host: 'harbor.example.com',
        status: 401,
        message:
          'Could not read the mirror harbor.example.com/hub/library/redis:7.2: harbor.example.com refused the user name and password of the input mirror-password (HTTP 401). Check that the robot account may pull from the project and that the secret is not empty. Some registries answer 401 for images that do not exist.',
      },
    }),
  ),
  'blob-missing': aReport(
    differing(
      'missing',
      [{ kind: 'blob.missing', path: 'layers/4', layer: 4, mirror: { digest: digestFor('lost') } }],
      {
        causes: ['incomplete'],
        mirror: { ...aSide(MIRROR), digest: digestFor('index') },
      },
    ),
  ),
  swapped: aReport(
    differing(
      'different',
      [
        {
          kind: 'layer.content',
          path: '4',
          source: { position: 4, diffID: digestFor('layer 4'), size: 5_347_737, createdBy: REDIS_RUN },
          mirror: { position: 4, diffID: digestFor('layer 4b'), size: 5_347_801, createdBy: REDIS_RUN },
        },
      ],
      { causes: ['swapped'] },
    ),
  ),
  'blob-damaged': aReport(
    differing('different', [{ kind: 'blob.size', path: 'layers/2', layer: 2, source: 1_385_356, mirror: 1_384_356 }], {
      causes: ['corrupt'],
    }),
  ),
  'os-version-lost': aReport(
    aPair({
      mirror: otherTop(),
      result: 'different',
      passed: false,
      causes: ['platform-renamed'],
      platforms: [
        aPlatform('windows/amd64:10.0.17763.5329', {
          result: 'missing',
          passed: false,
          causes: ['platform-renamed'],
          source: { digest: digestFor('w') },
          differences: [{ kind: 'platform.missing', path: 'windows/amd64:10.0.17763.5329', source: digestFor('w') }],
        }),
        aPlatform('linux/amd64'),
        {
          platform: 'windows/amd64',
          result: 'different',
          passed: false,
          evidence: 'proven',
          causes: ['platform-renamed'],
          mirror: { digest: digestFor('w') },
          differences: [{ kind: 'platform.extra', path: 'windows/amd64', mirror: digestFor('w') }],
        },
      ],
    }),
  ),
  hostile: aReport(
    differing(
      'different',
      HOSTILE.flatMap((text, index) => [
        { kind: 'config.label' as const, path: text, source: `value ${index}`, mirror: text },
        { kind: 'config.env' as const, path: text, source: '(hidden)', mirror: '(hidden)' },
        {
          kind: 'layer.content' as const,
          path: text,
          source: { position: 1, createdBy: text },
          mirror: { position: 1, createdBy: text },
        },
      ]),
      {
        error: { code: 'internal', message: HOSTILE.slice(0, -1).join(' ') },
        source: { ...aSide(HOSTILE.join('')), pinned: 'docker.io/x`y|z' },
        notes: HOSTILE.map((platform) => ({ kind: 'layers.external' as const, platform, count: 1 })),
        causes: ['reconfigured'],
      },
    ),
  ),
  'many-pairs': aReport(
    aPair({
      result: 'different',
      passed: false,
      mirror: otherTop('harbor.example.com/hub/a:1'),
      causes: ['corrupt'],
      platforms: [
        aPlatform('linux/amd64', {
          result: 'different',
          passed: false,
          causes: ['corrupt'],
          mirror: anImage('b', 'linux/amd64'),
          differences: [
            {
              kind: 'blob.digest',
              path: 'layers/4',
              layer: 4,
              source: digestFor('layer 4'),
              mirror: digestFor('layer x'),
            },
          ],
        }),
      ],
    }),
    ...Array.from({ length: 11 }, (_, index) => aPair({ mirror: aSide(`harbor.example.com/hub/b:${index}`) })),
  ),
}

import { describe, expect, it } from '@jest/globals'
import { compareConfigs } from '../../src/compare/config.js'
import { hideValues } from '../../src/compare/hide-values.js'
import type { Difference, DifferenceKind } from '../../src/model/difference.js'
import { HIDDEN, SHOW_VALUES } from '../../src/model/show-values.js'
import { aConfig, configBody } from './builders.js'
import { everyDifference } from './every-difference.js'

const CANARY = 'correct-horse-battery-staple'
const EVERY: readonly Difference[] = Object.values(everyDifference(CANARY))

/** Kinds whose values only those see who asked for all of them. */
const SECRET: readonly DifferenceKind[] = [
  'index.other',
  'manifest.other',
  'layer.other',
  'config.user',
  'config.env',
  'config.cmd',
  'config.entrypoint',
  'config.working-dir',
  'config.exposed-ports',
  'config.volumes',
  'config.stop-signal',
  'config.healthcheck',
  'config.shell',
  'config.on-build',
  'config.args-escaped',
  'config.unknown',
  'config.other',
]

/** Kinds whose values are shown like labels. */
const LABELS: readonly DifferenceKind[] = [
  'index.annotation',
  'manifest.annotation',
  'layer.annotation',
  'index.runtime-annotation',
  'manifest.runtime-annotation',
  'layer.runtime-annotation',
  'artifact.other',
  'config.label',
  'config.author',
  'layer.content',
  'layer.added',
  'layer.removed',
]

function tells(difference: Difference): boolean {
  return JSON.stringify(difference).includes(CANARY)
}

describe('hiding values', () => {
  it('knows for every kind that can tell anything who may see it', () => {
    const telling = EVERY.filter(tells).map(({ kind }) => kind)
    expect(telling.toSorted()).toEqual([...SECRET, ...LABELS].toSorted())
  })

  it('shows everything to those who asked for all', () => {
    for (const difference of EVERY) expect(hideValues(difference, 'all')).toBe(difference)
  })

  it('shows labels and annotations, and no other value out of an image, under labels', () => {
    const shown = EVERY.map((difference) => hideValues(difference, 'labels')).filter(tells)
    expect(shown.map(({ kind }) => kind).toSorted()).toEqual(LABELS.toSorted())
  })

  it('shows no value at all under none', () => {
    expect(EVERY.map((difference) => hideValues(difference, 'none')).filter(tells)).toEqual([])
  })

  it.each(SHOW_VALUES)('keeps kind and mark, and everything that is no value (%s)', (show) => {
    for (const difference of EVERY) {
      const marked = { ...difference, ignored: true as const }
      expect(hideValues(marked, show)).toMatchObject({ kind: difference.kind, ignored: true })
    }
    for (const plain of EVERY.filter((difference) => !tells(difference))) {
      expect(hideValues(plain, show)).toEqual(plain)
    }
  })

  it('still tells which side has a value, an empty one too', () => {
    expect(hideValues({ kind: 'config.user', mirror: '' }, 'labels')).toEqual({ kind: 'config.user', mirror: HIDDEN })
    expect(hideValues({ kind: 'config.env', path: 'A', source: null }, 'none')).toEqual({
      kind: 'config.env',
      path: 'A',
      source: HIDDEN,
    })
  })

  it.each(SHOW_VALUES)('has no line to hide in a layer without one (%s)', (show) => {
    const removed: Difference = { kind: 'layer.removed', path: '1', source: { position: 1 } }
    expect(hideValues(removed, show)).toEqual(removed)
  })

  it('lets no setting of a real config through', () => {
    const config = {
      User: CANARY,
      Env: [`A=${CANARY}`, `B=${CANARY}`],
      Cmd: [CANARY],
      Entrypoint: CANARY,
      WorkingDir: CANARY,
      ExposedPorts: { '80/tcp': CANARY },
      Volumes: { '/data': CANARY },
      StopSignal: CANARY,
      Healthcheck: { Test: [CANARY] },
      Shell: [CANARY],
      OnBuild: [CANARY],
      ArgsEscaped: CANARY,
      Hostname: CANARY,
      Acme: { [CANARY]: CANARY },
    }
    const members = { config, docker_version: CANARY, container_config: config, history: [{ created_by: CANARY }] }
    const found = compareConfigs(aConfig(configBody()), aConfig(configBody(undefined, members)))
    expect(found.length).toBeGreaterThan(14)
    expect(found.map((difference) => hideValues(difference, 'labels')).filter(tells)).toEqual([])
  })

  it('hides the variables of an order that differs, and of a list that is none', () => {
    const env = (value: unknown): ReturnType<typeof aConfig> =>
      aConfig(configBody(undefined, { config: { Env: value } }))
    const pairs = [
      [
        [`A=${CANARY}`, 'B=1'],
        ['B=1', `A=${CANARY}`],
      ],
      [[`A=${CANARY}`], { A: CANARY }],
    ] as const
    for (const [source, mirror] of pairs) {
      const found = compareConfigs(env(source), env(mirror))
      expect(found.some(tells)).toBe(true)
      expect(found.map((difference) => hideValues(difference, 'labels')).filter(tells)).toEqual([])
    }
  })
})

describe('the build line of a layer', () => {
  it.each([
    ['RUN |1 TOKEN=canary /bin/sh -c make # buildkit', `RUN |${HIDDEN} /bin/sh -c make # buildkit`],
    ['RUN |12 TOKEN=canary /bin/sh -c make', `RUN |${HIDDEN} /bin/sh -c make`],
    ['|2 TOKEN=canary USER=x /bin/bash -lc make', `|${HIDDEN} /bin/bash -lc make`],
    ['RUN |1 TOKEN=a /bin/sh -c canary /bin/sh -c make', `RUN |${HIDDEN} /bin/sh -c make`],
    ['RUN |1 TOKEN=canary\npython make.py', `RUN |${HIDDEN}`],
    ['RUN cat x |2 y', 'RUN cat x |2 y'],
    ['COPY server /app', 'COPY server /app'],
  ])('loses the values of build arguments under labels: %s', (createdBy, shown) => {
    const difference: Difference = { kind: 'layer.added', path: '1', mirror: { position: 1, createdBy } }
    expect(hideValues(difference, 'labels')).toEqual({ ...difference, mirror: { position: 1, createdBy: shown } })
    expect(hideValues(difference, 'all')).toBe(difference)
    expect(hideValues(difference, 'none')).toEqual({ ...difference, mirror: { position: 1, createdBy: HIDDEN } })
  })
})

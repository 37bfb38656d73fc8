import { expect, it } from '@jest/globals'
import { besideOf, isDecided } from '../../src/model/beside.js'
import type { Difference } from '../../src/model/difference.js'
import type { PairReport } from '../../src/model/report.js'
import { aPair, aPlatform } from '../report/a-report.js'

const unsigned: Difference = {
  kind: 'referrer.missing',
  path: 'sha256:5',
  artifactType: 'a/b',
  subject: 'sha256:6',
  lack: 'absent',
}
const error = { code: 'referrers.unknown', message: 'x' } as const

it.each<[string, Partial<PairReport>, string | undefined, boolean]>([
  ['passes', { passed: true, differences: [unsigned] }, undefined, true],
  ['lacks something', { differences: [unsigned] }, 'referrers-missing', true],
  ['lacks something, and more may be missing', { differences: [unsigned], error }, 'referrers-missing', true],
  ['could not be told', { error }, 'referrers-unknown', false],
  ['is not signed', { error: { code: 'signature.missing', message: 'x' } }, 'unsigned', true],
  ['is signed by somebody else', { error: { code: 'signature.refused', message: 'x' } }, 'unsigned', true],
  ['may be signed', { error: { code: 'signature.unknown', message: 'x' } }, 'signature-unknown', false],
  ['has no platform', { platforms: [], error }, undefined, true],
  ['fails on a platform', { platforms: [aPlatform('a/b', { passed: false })], error }, undefined, true],
  ['has another problem', { error: { code: 'internal', message: 'x' } }, undefined, true],
  ['differs', { differences: [unsigned, { kind: 'platform.extra', path: 'a/b' }] }, undefined, true],
  [
    'differs in what is ignored',
    { differences: [unsigned, { kind: 'index.order', ignored: true }] },
    'referrers-missing',
    true,
  ],
  ['fails for no reason', {}, undefined, true],
  ['is inconclusive', { result: 'inconclusive' }, undefined, false],
])('a pair that %s', (_, over, beside, decided) => {
  const pair = aPair({ passed: false, referrerPolicy: 'require', ...over })
  expect([besideOf(pair), isDecided(pair)]).toEqual([beside, decided])
})

import { describe, expect, it } from '@jest/globals'
import { checkPairs } from '../../src/app/check.js'
import { readOptions } from '../../src/app/options/read-options.js'
import { settingsOf } from '../../src/app/options/settings.js'
import { annotationsOf } from '../../src/github/annotations.js'
import { logLines } from '../../src/report/log.js'
import { renderSummary } from '../../src/report/summary.js'
import { aMachine } from '../helpers/a-machine.js'
import { closedAfterEach } from '../helpers/closed-after-each.js'
import { anImage } from '../helpers/image/image.js'
import { push } from '../helpers/image/push.js'
import { aTar } from '../helpers/image/tar.js'
import { startRegistry } from '../helpers/registry/start-registry.js'
import { asPublished } from '../helpers/report-schema.js'

const open = closedAfterEach()
const FILE = '.github/image-parity.yml'

describe('a config file of 200 pairs, 3 of them wrong', () => {
  it('fails, and names the 3 with file and line', async () => {
    const [source, mirror] = [await startRegistry(), await startRegistry()]
    open.push(source, mirror)
    const entries = Array.from({ length: 200 }, (_, index) => {
      const image = anImage({ layers: [aTar({ a: `layer ${index}` })] })
      const from = push(source, `team/${index}`, '1', image)
      const other = index === 70 ? anImage({ layers: [aTar({ a: 'other' })] }) : image
      const to = index === 20 ? `${mirror.host}/gone:1` : push(mirror, `hub/${index}`, '1', other)
      const match = index === 199 ? '    match: digest\n' : ''
      if (index === 199) {
        mirror.putManifest(`hub/${index}`, Buffer.concat([image.bytes, Buffer.from('\n')]), image.mediaType, '1')
      }
      return `  - source: ${from}\n    mirror: ${to}\n${match}`
    })
    const files = { [FILE]: `version: 1\nimages:\n${entries.join('')}` }
    const readText = (path: string): Promise<string | undefined> =>
      Promise.resolve(path === FILE ? files[FILE] : undefined)
    const inputs = await readOptions({ get: () => '', given: [], readText, workingDirectory: '/nowhere' })
    const machine = aMachine({}, { secret: () => undefined, debug: () => undefined })
    const report = asPublished(await checkPairs(settingsOf(inputs), machine))

    expect(report).toMatchObject({ passed: false, result: 'different', counts: { identical: 197, missing: 1 } })
    const failing = report.pairs.filter(({ passed }) => !passed)
    expect(failing.map(({ result, declaredAt }) => [result, declaredAt?.file, declaredAt?.line])).toEqual([
      ['missing', FILE, 43],
      ['different', FILE, 143],
      ['equivalent', FILE, 401],
    ])
    const places = [43, 143, 401].map((line) => `${FILE}:${line}`)
    const log = logLines(report).filter((line) => line.startsWith('NOT PASSED'))
    expect(log.map((line) => /\((\S+)\)$/.exec(line)?.[1])).toEqual(places)
    const summary = renderSummary(report, { title: 'Image parity' })
    for (const place of places) expect(summary.replaceAll('<wbr>', '')).toContain(`<code>${place}</code>`)
    const told = annotationsOf(report).flatMap(({ at }) => (at === undefined ? [] : `${at.file}:${at.line}`))
    expect(told).toEqual(places)
  })
})

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { annotationsOf } from '../../src/github/annotations.js'
import type { PairReport } from '../../src/model/report.js'
import { renderSummary } from '../../src/report/summary.js'
import { aWorld } from '../gate/pair.js'
import { aReport } from '../report/a-report.js'
import { CONTENTS } from './contents.js'
import { BLOBS, FAULTS, PLACES } from './faults.js'
import type { Provoked } from './provoked.js'

const GROUPS: Readonly<Record<string, readonly Provoked[]>> = {
  contents: CONTENTS,
  blobs: BLOBS,
  registries: FAULTS,
  places: PLACES,
}

const NAMES = { source: 'ghcr.io/acme/api:1.4.0', mirror: 'harbor.example.com/hub/acme/api:1.4.0' }

/** What people see of a pair: the annotation, and of the page what stands above the folded parts, without its tables. */
function seen(pair: PairReport): string {
  const [annotation] = annotationsOf(aReport(pair))
  const [page = ''] = renderSummary(aReport(pair), { title: 'Image parity' }).split('<details><summary>Digests in full')
  const told = page.split('<details><summary>How this')[0] ?? ''
  return [
    `**${annotation?.title ?? ''}**`,
    annotation?.message ?? '',
    told.replace(/^## /, '#### ').replace(/\n+$/, ''),
  ].join('\n\n')
}

/** Names as they are on real registries, in the place of ports that change. */
async function provoke({ source, mirror, options, registry, spoil }: Provoked): Promise<string> {
  const world = await aWorld(source, mirror, registry)
  spoil?.(world)
  const pair = await world.compare(options)
  expect(pair.passed).toBe(false)
  const hosts = { source: world.source.host, mirror: world.mirror.host }
  return (['source', 'mirror'] as const).reduce(
    (text, side) =>
      text
        .replaceAll(`${hosts[side]}/team/app:1`, NAMES[side])
        .replaceAll(`${hosts[side]}/team/app`, NAMES[side].replace(/:[^:]*$/, ''))
        .replaceAll(hosts[side], NAMES[side].replace(/\/.*$/, ''))
        .replaceAll(': app:1**', ': api:1.4.0**'),
    seen(pair).replace(UNVERIFIED, ''),
  )
}

/** What commands are told of registries without TLS, as these are: people have others. */
const UNVERIFIED = /(?:\\\n\s+)?(?:--(?:src-|dest-)?tls-verify=false )+/g

describe.each(Object.entries(GROUPS))('provoked errors of %s', (group, cases) => {
  const file = new URL(`../golden/errors/${group}.md`, import.meta.url)
  const told: string[] = [`# What is said of ${group}`]

  it.each(cases)('tells of $name', async (one) => {
    const text = `## ${one.name}\n\n${await provoke(one)}`
    told.push(text)
    if (process.env['UPDATE_GOLDEN'] === '1') return
    expect(existsSync(file)).toBe(true)
    expect(readFileSync(file, 'utf8')).toContain(`${text}\n`)
  })

  it('keeps nothing but these', () => {
    const text = `${told.join('\n\n')}\n`
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text)
    expect(readFileSync(file, 'utf8')).toBe(text)
  })
})

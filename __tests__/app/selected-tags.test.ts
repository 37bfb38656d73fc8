import { describe, expect, it } from '@jest/globals'
import { checkPairs } from '../../src/app/check.js'
import type { RunEvent } from '../../src/app/progress.js'
import { readOptions } from '../../src/app/options/read-options.js'
import { settingsOf } from '../../src/app/options/settings.js'
import type { Report } from '../../src/model/report.js'
import { aMachine } from '../helpers/a-machine.js'
import { closedAfterEach } from '../helpers/closed-after-each.js'
import { anImage } from '../helpers/image/image.js'
import { push } from '../helpers/image/push.js'
import { aTar } from '../helpers/image/tar.js'
import type { RegistryOptions } from '../helpers/registry/options.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'
import { asPublished } from '../helpers/report-schema.js'

const open = closedAfterEach()
const FILE = 'list.yml'

async function aRegistry(tags: readonly string[], options: RegistryOptions = {}): Promise<TestRegistry> {
  const registry = await startRegistry(options)
  open.push(registry)
  for (const tag of tags) push(registry, 'app', tag, anImage({ layers: [aTar({ a: tag })] }))
  return registry
}

async function check(images: string, told: { planned?: number } = {}): Promise<Report> {
  return await checkFile(`version: 1\nimages:\n${images}`, told)
}

async function checkFile(text: string, told: { planned?: number } = {}): Promise<Report> {
  const readText = (path: string): Promise<string | undefined> => Promise.resolve(path === FILE ? text : undefined)
  const get = (name: string): string => (name === 'config-file' ? FILE : name === 'retries' ? '0' : '')
  const inputs = await readOptions({ get, given: [], readText, workingDirectory: '/nowhere' })
  const machine = aMachine({}, { secret: () => undefined, debug: () => undefined })
  const follow = (event: RunEvent): void => {
    if (event.kind === 'planned') told.planned = event.pairs
  }
  return asPublished(await checkPairs(settingsOf(inputs), { ...machine, follow }))
}

const entry = (source: TestRegistry, mirror: TestRegistry, tags: string, more = ''): string =>
  `  - source: ${source.host}/app\n    mirror: ${mirror.host}/app\n    tags: ${tags}\n${more}`

const outline = ({ pairs }: Report): readonly string[] =>
  pairs.map(({ mirror, result }) => `${mirror.reference.replace(/^.*:/, '')} ${result}`)

describe('selected tags', () => {
  it('are compared, a tag that the mirror lacks is missing, and one that only it has is noted', async () => {
    const source = await aRegistry(['1.0.0', '1.1.0', '1.2.0-rc.1', '2.0.0'], { tagPageSize: 2 })
    const mirror = await aRegistry(['1.0.0', '1.0.5', '3.0.0'])
    const told = {}
    const report = await check(entry(source, mirror, '{ semver: "1.x" }'), told)
    expect(outline(report)).toEqual(['1.1.0 missing', '1.0.0 identical'])
    expect(report).toMatchObject({ result: 'missing', passed: false, problems: [] })
    expect(told).toEqual({ planned: 2 })
    expect(report.pairs.map(({ declaredAt }) => declaredAt)).toEqual(Array(2).fill({ file: FILE, line: 3 }))
    expect(report.pairs[0]?.notes).toContainEqual({
      kind: 'tags.uncompared',
      repository: `${mirror.host}/app`,
      tags: ['1.0.5'],
    })
  })

  it('are all missing where the mirror has no such repository', async () => {
    const report = await check(entry(await aRegistry(['1', '2']), await aRegistry([]), '{}'))
    expect(outline(report)).toEqual(['2 missing', '1 missing'])
    expect(report.problems).toEqual([])
  })

  it('are a problem where none is selected', async () => {
    const registry = await aRegistry(['1', '2'])
    const tags = '{ include: ["9.*"], exclude: [x], semver: "^9" }'
    const report = await check(entry(registry, await aRegistry(['1']), tags))
    expect(report).toMatchObject({ result: 'inconclusive', passed: false, pairs: [] })
    expect(report.problems).toEqual([
      expect.objectContaining({
        code: 'tags.none-selected',
        message: `list.yml:3: None of the 2 tags of ${registry.host}/app is selected (include 9.*; exclude x; semver ^9), so there is nothing to compare. Change "tags", or look why they are gone.`,
      }),
    ])
    const all = await check(entry(await aRegistry([], { onRequest: emptyList }), registry, '{}'))
    expect(all.problems[0]?.message).toContain('None of the 0 tags')
  })

  it('are a problem where one that is named is not there, whatever else is', async () => {
    const [source, mirror] = [await aRegistry(['1', '2']), await aRegistry(['1', '2'])]
    const report = await check(entry(source, mirror, '{ include: ["1", "3", "2*"], exclude: ["9"] }'))
    expect(outline(report)).toEqual(['2 identical', '1 identical'])
    expect(report).toMatchObject({ result: 'inconclusive', passed: false })
    expect(report.problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
      `tags.none-selected list.yml:3: ${source.host}/app has no tag 3, which "tags" names, so it was not compared. Change "tags", or look why it is gone.`,
    ])
  })

  it('are a problem if a pattern of a list that was taken over comes to no end', async () => {
    const tags = Array.from({ length: 5000 }, (_, at) => `${'a'.repeat(120)}${at}`)
    const body = JSON.stringify({ name: 'app', tags })
    const registry = await aRegistry([], {
      onRequest: ({ path }) =>
        path.includes('/tags/list')
          ? { status: 200, headers: { 'content-type': 'application/json' }, body }
          : undefined,
    })
    const entryOf = { source: `${registry.host}/app`, target: `${registry.host}/copy`, type: 'repository' }
    const list = JSON.stringify({ version: 1, sync: [{ ...entryOf, tags: { allow: ['.*.*.*x'] } }] })
    const report = await checkFile(list)
    expect(report).toMatchObject({ result: 'inconclusive', passed: false, pairs: [] })
    expect(report.problems).toEqual([
      expect.objectContaining({
        code: 'tags.pattern-slow',
        message: expect.stringContaining('was not done with the tags after 1 s. Write it with fewer'),
      }),
    ])
  })

  it.each<['source' | 'mirror', readonly string[]]>([
    ['source', []],
    ['mirror', ['2 identical', '1 identical']],
  ])('never pass where the list of the %s cannot be read', async (side, pairs) => {
    const options: RegistryOptions = {
      onRequest: ({ path }) => (path.includes('/tags/list') ? { status: 403 } : undefined),
    }
    const sides = { source: await aRegistry(['1', '2']), mirror: await aRegistry(['1', '2']) }
    const closed = await aRegistry(['1', '2'], options)
    const { source, mirror } = side === 'source' ? { ...sides, source: closed } : { ...sides, mirror: closed }
    const report = await check(entry(source, mirror, '{}'))
    expect(report).toMatchObject({ result: 'inconclusive', passed: false })
    expect(report.problems).toEqual([expect.objectContaining({ side, status: 403 })])
    expect(report.problems[0]?.message).toMatch(/^list\.yml:3: /)
    expect(outline(report)).toEqual(pairs)
  })

  it('are a problem where the source has no such repository', async () => {
    const report = await check(entry(await aRegistry([]), await aRegistry(['1']), '{}'))
    expect(report.problems).toEqual([expect.objectContaining({ code: 'tags.missing', side: 'source' })])
  })

  it('give way to a pair that is named, and are a problem where two selections want them otherwise', async () => {
    const [source, mirror] = [await aRegistry(['1', '2']), await aRegistry(['1', '2'])]
    const named = `  - { source: "${source.host}/app:1", mirror: ${mirror.host}/app, verify: content }\n`
    const report = await check(`${named}${entry(source, mirror, '{}')}${entry(source, mirror, '{ include: 2 }')}`)
    expect(report.pairs.map(({ mirror: { reference }, verify }) => `${reference} ${verify}`)).toEqual([
      `${mirror.host}/app:1 content`,
      `${mirror.host}/app:2 blobs`,
    ])
    expect(report.passed).toBe(true)
    const twice = `${entry(source, mirror, '{}')}${entry(source, mirror, '{ include: 2 }', '    match: digest\n')}`
    expect((await check(twice)).problems).toEqual([
      expect.objectContaining({
        code: 'tags.selected-twice',
        message: `list.yml:6: ${mirror.host}/app:2 is selected twice, with other options. Change "tags" so that one of them selects it.`,
      }),
    ])
  })
})

function emptyList({ path }: { readonly path: string }): { status: number; body: string } | undefined {
  return path.includes('/tags/list') ? { status: 200, body: '{"name":"app","tags":null}' } : undefined
}

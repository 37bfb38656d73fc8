import { describe, expect, it } from '@jest/globals'
import type { Answer, RegistryOptions } from '../helpers/registry/options.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'
import { closedAfterEach } from '../helpers/closed-after-each.js'
import { anImage } from '../helpers/image/image.js'
import { push } from '../helpers/image/push.js'
import { expectProblem } from './expect-problem.js'
import { clientWith } from './wire.js'

const open = closedAfterEach()
const signal = new AbortController().signal

async function aRegistry(tags: readonly string[], options: RegistryOptions = {}): Promise<TestRegistry> {
  const registry = await startRegistry(options)
  open.push(registry)
  for (const tag of tags) push(registry, 'team/app', tag, anImage())
  return registry
}

function tagsOf(
  registry: TestRegistry,
  repository = 'team/app',
): ReturnType<ReturnType<typeof clientWith>['client']['tags']> {
  const { client } = clientWith()
  open.push(client)
  return client.tags({ registry: registry.host, repository }, signal)
}

function answering(answer: (path: string) => Answer): RegistryOptions {
  return { onRequest: ({ path }) => (path.includes('/tags/list') ? answer(path) : undefined) }
}

const page = (tags: unknown, link?: string): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/json', ...(link === undefined ? {} : { link }) },
  body: JSON.stringify({ name: 'team/app', tags }),
})

describe('the tags of a repository', () => {
  it('are those of all pages', async () => {
    const tags = Array.from({ length: 25 }, (_, index) => `t${String(index).padStart(2, '0')}`)
    const registry = await aRegistry(tags, { tagPageSize: 10 })
    expect(await tagsOf(registry)).toEqual({ kind: 'found', value: tags })
    expect(registry.requests.map(({ path }) => path)).toEqual([
      '/v2/team/app/tags/list',
      '/v2/team/app/tags/list?n=10&last=t09',
      '/v2/team/app/tags/list?n=10&last=t19',
    ])
  })

  it('may be none, as null or as a list', async () => {
    expect(
      await tagsOf(
        await aRegistry(
          [],
          answering(() => page(null)),
        ),
      ),
    ).toEqual({ kind: 'found', value: [] })
    expect(
      await tagsOf(
        await aRegistry(
          [],
          answering(() => page([])),
        ),
      ),
    ).toEqual({ kind: 'found', value: [] })
  })

  it('follow an absolute link to their own origin', async () => {
    const registry: TestRegistry = await aRegistry(
      [],
      answering((path) =>
        path.includes('last=')
          ? page(['b'])
          : page(['a'], `<${registry.origin}/v2/team/app/tags/list?last=a>; rel=next`),
      ),
    )
    expect(await tagsOf(registry)).toEqual({ kind: 'found', value: ['a', 'b'] })
  })

  it.each(['rel = "next"', "rel='next'", 'rel="last next"'])('go on behind a link with %s', async (relation) => {
    const registry = await aRegistry(
      [],
      answering((path) =>
        path.includes('last=a') ? page(['b']) : page(['a'], `</v2/team/app/tags/list?last=a>; ${relation}`),
      ),
    )
    expect(await tagsOf(registry)).toEqual({ kind: 'found', value: ['a', 'b'] })
  })

  it('are not known where nobody can tell what a link leads to', async () => {
    const registry = await aRegistry(
      [],
      answering(() => page(['a'], 'next: /v2/team/app/tags/list?last=a')),
    )
    await expectProblem(tagsOf(registry), 'tags.invalid')
  })

  it('go on behind a page of which nothing was left', async () => {
    const next = (from: string): string => `</v2/team/app/tags/list?last=${from}>; rel="next"`
    const registry = await aRegistry(
      [],
      answering((path) => {
        if (path.includes('last=b')) return page(['c'])
        return path.includes('last=a') ? page([], next('b')) : page(['a'], next('a'))
      }),
    )
    expect(await tagsOf(registry)).toEqual({ kind: 'found', value: ['a', 'c'] })
  })

  it('take no other link for a next page', async () => {
    const link = '</v2/team/app/tags/list?last=a>; rel="prev"'
    expect(
      await tagsOf(
        await aRegistry(
          [],
          answering(() => page(['a'], link)),
        ),
      ),
    ).toEqual({ kind: 'found', value: ['a'] })
  })

  it('are missing where the registry does not know the repository', async () => {
    expect(await tagsOf(await aRegistry(['1']), 'team/other')).toMatchObject({
      kind: 'missing',
      problem: { code: 'tags.missing', status: 404 },
    })
  })

  it.each<[string, Answer | ((path: string) => Answer), string]>([
    [
      'a page of another origin',
      page(['a'], '<https://evil.example.com/v2/team/app/tags/list?last=a>; rel="next"'),
      'not of the same list',
    ],
    [
      'a page of another repository',
      page(['a'], '</v2/team/secret/tags/list?last=a>; rel="next"'),
      'not of the same list',
    ],
    ['a next page without a query', page(['a'], '</v2/team/app/tags/list>; rel="next"'), 'not of the same list'],
    ['pages in a circle', page(['a'], '</v2/team/app/tags/list?last=a>; rel="next"'), 'lead in a circle'],
    [
      'pages that bring nothing new',
      (path) => page(['a'], `</v2/team/app/tags/list?last=${path.length}>; rel="next"`),
      'lead in a circle',
    ],
    ['no JSON', { status: 200, body: '<html>' }, 'no JSON object'],
    ['no object', { status: 200, body: '[]' }, 'no JSON object'],
    ['null', { status: 200, body: 'null' }, 'no JSON object'],
    ['no list', page('a'), 'no JSON object'],
    ['a number', page([1]), 'no JSON object'],
    ['a tag that is none', page(['a/../b']), 'is not a tag'],
  ])('cannot be told from %s', async (_, answer, why) => {
    const registry = await aRegistry([], answering(typeof answer === 'function' ? answer : () => answer))
    const problem = await expectProblem(tagsOf(registry), 'tags.invalid')
    expect(problem.message).toContain(why)
  })

  it('cannot be told where a page fails', async () => {
    const answer = (path: string): Answer =>
      path.includes('last=') ? { status: 403 } : page(['a'], '</v2/team/app/tags/list?last=a>; rel="next"')
    await expect(tagsOf(await aRegistry([], answering(answer)))).rejects.toMatchObject({ problem: { status: 403 } })
  })

  it('are no more than anybody has', async () => {
    const many = (from: number): readonly string[] => Array.from({ length: 60_000 }, (_, index) => `t${from + index}`)
    const answer = (path: string): Answer => {
      const from = Number(/last=(\d+)/.exec(path)?.[1] ?? 0)
      return page(many(from), `</v2/team/app/tags/list?last=${from + 60_000}>; rel="next"`)
    }
    await expectProblem(tagsOf(await aRegistry([], answering(answer))), 'limit.tags')
    const small = (path: string): Answer => {
      const from = Number(/last=(\d+)/.exec(path)?.[1] ?? 0)
      return page([`t${from}`], `</v2/team/app/tags/list?last=${from + 1}>; rel="next"`)
    }
    await expectProblem(tagsOf(await aRegistry([], answering(small))), 'limit.tags')
  })
})

import { describe, expect, it } from '@jest/globals'
import type { Limits } from '../../src/model/limits.js'
import type { RegistryErrorCode } from '../../src/registry/error.js'
import { MEDIA_TYPES } from '../../src/oci/media-type.js'
import { closedAfterEach } from '../helpers/closed-after-each.js'
import { anArtifact, aReferrersList, SBOM, SIGNATURE } from '../helpers/image/artifact.js'
import { anImage } from '../helpers/image/image.js'
import { errorAnswer } from '../helpers/registry/answers.js'
import type { Answer } from '../helpers/registry/options.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'
import { expectProblem } from './expect-problem.js'
import { clientWith } from './wire.js'

const open = closedAfterEach()
const signal = new AbortController().signal
const image = anImage()
const [sbom, signature] = [anArtifact(image, SBOM), anArtifact(image, SIGNATURE)]

const list = (artifacts: Parameters<typeof aReferrersList>[0], link?: string): Answer => ({
  status: 200,
  headers: { 'content-type': MEDIA_TYPES.ociIndex, ...(link === undefined ? {} : { link }) },
  body: aReferrersList(artifacts).bytes,
})

interface Asked {
  readonly registry: TestRegistry
  readonly ask: () => ReturnType<ReturnType<typeof clientWith>['client']['referrers']>
}

async function asking(answer: (path: string) => Answer, limits: Partial<Limits> = {}): Promise<Asked> {
  const registry = await startRegistry({ onRequest: ({ path }) => answer(path) })
  const { client } = clientWith({ limits: { retries: 0, ...limits } })
  open.push(registry)
  open.push(client)
  const target = { registry: registry.host, repository: 'team/app' }
  return { registry, ask: () => client.referrers(target, image.digest, signal) }
}

async function digestsOf({ ask }: Asked): Promise<readonly string[]> {
  const answer = await ask()
  return answer.kind === 'listed' ? answer.entries.map(({ digest }) => digest) : [answer.kind]
}

describe('the API for referrers', () => {
  it('gives those of all pages, and asks for no type', async () => {
    const next = `/v2/team/app/referrers/${image.digest}?last=1`
    const asked = await asking((path) =>
      path.includes('last=') ? list([signature]) : list([sbom], `<${next}>; rel="next"`),
    )
    expect(await digestsOf(asked)).toEqual([sbom.digest, signature.digest])
    expect(asked.registry.requests.map(({ path }) => path)).toEqual([`/v2/team/app/referrers/${image.digest}`, next])
  })

  it('may list nothing', async () => {
    expect(await digestsOf(await asking(() => list([])))).toEqual([])
  })

  it.each<readonly [string, Answer, number]>([
    ['404', { status: 404, body: '404 page not found\n' }, 1],
    ['404 of an unknown name', errorAnswer(404, 'NAME_UNKNOWN', 'nobody'), 1],
    ['405', { status: 405 }, 1],
    ['406', { status: 406 }, 1],
    ['501', { status: 501 }, 1],
    ['400', errorAnswer(400, 'UNSUPPORTED', 'no'), 2],
    ['a page', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' }, 1],
    ['a list of another type', { ...list([sbom]), headers: { 'content-type': 'application/json' } }, 1],
    ['nothing that has a type', { status: 200, body: '{}' }, 1],
  ])('is not there where the answer is %s', async (_, answer, requests) => {
    const asked = await asking(() => answer)
    expect([await digestsOf(asked), await digestsOf(asked)]).toEqual([['unsupported'], ['unsupported']])
    expect(asked.registry.requests).toHaveLength(requests)
  })

  it.each<readonly [string, Answer, RegistryErrorCode]>([
    ['401', { status: 401 }, 'auth.denied'],
    ['403', { status: 403 }, 'auth.denied'],
    ['503', { status: 503 }, 'http.status'],
    ['a refused login', { status: 400, body: '{"errors":[{"code":"DENIED"}]}' }, 'auth.denied'],
    ['no index', { ...list([]), body: '{}' }, 'referrers.invalid'],
    ['no JSON', { ...list([]), body: '<html>' }, 'referrers.invalid'],
    ['a link to elsewhere', list([sbom], '<https://example.com/x?last=1>; rel="next"'), 'referrers.invalid'],
    ['a link that is none', list([sbom], 'next'), 'referrers.invalid'],
  ])('cannot be told where the answer is %s', async (_, answer, code) => {
    const { ask } = await asking(() => answer)
    await expectProblem(ask(), code)
  })

  it('cannot be told where pages lead in a circle, or to what is none', async () => {
    const path = `/v2/team/app/referrers/${image.digest}`
    const circle = await asking(() => list([sbom], `<${path}?last=1>; rel="next"`))
    await expectProblem(circle.ask(), 'referrers.invalid')
    const broken = await asking((asked) =>
      asked.includes('last=') ? { status: 404 } : list([sbom], `<${path}?last=1>; rel="next"`),
    )
    await expectProblem(broken.ask(), 'referrers.invalid')
  })

  it('ends at its limits, which are named', async () => {
    const entries = await asking(() => list([sbom, signature]), { referrers: 1 })
    expect((await expectProblem(entries.ask(), 'limit.referrers')).message).toContain('more than 1 entries')
    let page = 0
    const path = `/v2/team/app/referrers/${image.digest}`
    const pages = await asking(() => list([sbom], `<${path}?last=${++page}>; rel="next"`), { referrerPages: 3 })
    expect((await expectProblem(pages.ask(), 'limit.referrers')).message).toContain('more than 3 pages')
  })
})

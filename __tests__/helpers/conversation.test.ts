import { describe, expect, it } from '@jest/globals'
import { exchanged } from './conversation/exchanged.js'
import { image, layerBytes, manifest, manifestWith, movedTo, layer } from './conversation/image.js'
import { play } from './conversation/play.js'
import { basic, type Conversation, type Turn } from './conversation/script.js'

const host = 'registry.example.com'
const login = { username: 'ci', password: 'canary-of-ci' }
const tag = { host, path: '/v2/team/api/manifests/1' }

function conversation(change: Partial<Conversation>): Conversation {
  return {
    registry: 'a test',
    proves: 'nothing',
    reference: `${host}/team/api:1`,
    turns: [{ when: tag, then: manifest }],
    steps: [{ ask: 'top', gives: image.digest }],
    shown: {},
    ...change,
  }
}

describe('play', () => {
  it('serves what the script says, under the host’s own name', async () => {
    const played = await play(conversation({}))
    expect(played).toMatchObject({ strayed: [], requests: 1, outcomes: [image.digest], shown: { [host]: [] } })
  })

  it.each<[string, Turn['when'], string]>([
    ['another path', { ...tag, path: '/v2/team/api/manifests/2' }, 'URL is /v2/team/api/manifests/1'],
    ['another method', { ...tag, method: 'HEAD' }, 'method is GET, not HEAD'],
    ['another host', { ...tag, host: 'other.example.com' }, 'host is registry.example.com, not other.example.com'],
    ['another port', { ...tag, host: `${host}:5000` }, `host is ${host}, not ${host}:5000`],
    ['credentials', { ...tag, authorization: basic(login) }, 'authorization is undefined, not Basic'],
    ['a query', { ...tag, query: 'a=b' }, 'not /v2/team/api/manifests/1?a=b'],
    ['a range', { ...tag, range: 'bytes=0-' }, 'range is undefined, not bytes=0-'],
  ])('tells where the script expects %s', async (_, when, complaint) => {
    const hosts: Turn = { when: { host, path: '/never' }, then: { status: 200 } }
    const played = await play(conversation({ turns: [{ when, then: manifest }, hosts] }))
    expect(played.strayed[0]).toContain(complaint)
  })

  it('tells of a request behind the end of the script', async () => {
    const turns: Turn[] = [{ when: tag, then: { status: 503 } }]
    const played = await play(conversation({ turns }))
    expect(played.strayed).toEqual([`2: GET https://${host}/v2/team/api/manifests/1: the script has ended`])
  })

  it('leads to no host that the script does not name', async () => {
    const turns: Turn[] = [{ when: tag, then: movedTo('https://elsewhere.example.com/') }]
    const played = await play(conversation({ turns }))
    expect(played).toMatchObject({ strayed: [], requests: 1, outcomes: [{ code: 'proxy.refused' }] })
  })

  it('tells which host was shown a password and which a token, by what they really got', async () => {
    const turns = exchanged({
      ask: tag,
      challenge: `Bearer realm="https://auth.example.com/token"`,
      at: { host: 'auth.example.com', path: '/token', query: { scope: 'repository:team/api:pull' } },
      login,
      gives: { token: 'bearer-1' },
      answer: movedTo('https://storage.example.com/it?leak=bearer-1'),
    })
    const then = { when: { host: 'storage.example.com', path: '/it', query: 'leak=bearer-1' }, then: manifestWith({}) }
    const trustedTokenHosts = ['auth.example.com']
    const shown = { [host]: ['token'], 'auth.example.com': ['password'], 'storage.example.com': ['token'] } as const
    const played = await play(conversation({ login, trustedTokenHosts, turns: [...turns, then], shown }))
    expect(played.shown).toEqual(shown)
  })

  it('counts what was not asked for, too', async () => {
    const more: Turn = { when: { host, path: `/v2/team/api/blobs/${layer.digest}` }, then: layerBytes }
    const played = await play(conversation({ turns: [{ when: tag, then: manifest }, more] }))
    expect(played).toMatchObject({ strayed: [], requests: 1 })
  })
})

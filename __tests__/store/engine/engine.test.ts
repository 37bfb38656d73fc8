import { createServer, type RequestListener } from 'node:http'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { DEFAULT_LIMITS, type Limits } from '../../../src/model/limits.js'
import { createEngine, type Engine } from '../../../src/store/engine/engine.js'
import type { EngineAddress } from '../../../src/store/engine/engine-address.js'
import { refusal, SIGNAL, Workspace } from '../oci-builders.js'

const PLACE = { side: 'mirror', name: 'docker-daemon:app' } as const
const workspace = new Workspace()
const servers: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((close) => close()))
})
afterAll(() => workspace.clear())

/** Listens on a socket of its own. */
async function listen(listener: RequestListener): Promise<EngineAddress> {
  const path = join(await workspace.folder(), 'engine.sock')
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(path, resolve))
  servers.push(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return { kind: 'socket', path }
}

async function engineThat(listener: RequestListener, limits: Partial<Limits> = {}): Promise<Engine> {
  const address = await listen(listener)
  return createEngine(() => [address], { ...DEFAULT_LIMITS, ...limits }, PLACE)
}

function answering(status: number, body: string): RequestListener {
  return (_, response) => {
    response.writeHead(status, { 'api-version': '1.41' }).end(body)
  }
}

describe('the engine among several addresses', () => {
  const gone = (path: string): EngineAddress => ({ kind: 'socket', path })

  it('is the first that takes a connection, for all that follows', async () => {
    const first = await listen(answering(200, '{"first":true}'))
    const second = await listen(answering(200, '{}'))
    let asked = 0
    const addresses = (): readonly EngineAddress[] => {
      asked += 1
      return [gone('/nowhere.sock'), first, second]
    }
    const engine = createEngine(addresses, DEFAULT_LIMITS, PLACE)
    for (const path of ['/a', '/b']) {
      expect(Buffer.from((await engine.json(path, SIGNAL)) ?? '').toString()).toBe('{"first":true}')
    }
    expect(asked).toBe(1)
  })

  it('is told with the failure that says most', async () => {
    const closed = await workspace.file(Buffer.from('no socket'))
    const addresses = [gone('/nowhere.sock'), gone(closed), gone('/nowhere/else.sock')]
    const engine = createEngine(() => addresses, DEFAULT_LIMITS, PLACE)
    const failed = engine.json('/x', SIGNAL)
    expect(await refusal(failed)).toContain(
      `no engine answers; looked at unix:///nowhere.sock (ENOENT), unix://${closed} (ECONNREFUSED), unix:///nowhere/else.sock (ENOENT)`,
    )
    await expect(failed).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } })
  })

  it('is not looked for elsewhere once one has taken a connection', async () => {
    const bad = await listen((request) => request.destroy())
    const good = await listen(answering(200, '{}'))
    const engine = createEngine(() => [bad, good], DEFAULT_LIMITS, PLACE)
    expect(await refusal(engine.json('/x', SIGNAL))).toMatch(
      /^engine\.answer .*did not answer in full \(UND_ERR_SOCKET\)/,
    )
  })
})

describe('a bad answer of an engine', () => {
  it('ends the wait for one that never comes', async () => {
    const engine = await engineThat(() => undefined, { headersMs: 100 })
    expect(await refusal(engine.json('/x', SIGNAL))).toMatch(/^engine\.answer .*\(UND_ERR_HEADERS_TIMEOUT\)/)
  })

  it.each([404, 500])('for an export is no export, and no gap: %i', async (status) => {
    const engine = await engineThat(answering(status, '{"message":"no such image"}'))
    const said = await refusal(engine.stream('/images/x/get', SIGNAL))
    expect(said).toMatch(/^engine\.refused /)
    expect(said).toContain(`the engine answered ${status} to GET /images/x/get: "no such image"`)
  })

  it.each([
    ['no JSON', 'Bad Gateway'],
    ['JSON without a message', '["no"]'],
    ['null', 'null'],
    ['a message that is no text', '{"message":{"a":1}}'],
    ['more than anybody reads', `{"message":"${'x'.repeat(100_000)}"}`],
  ])('is told by its status where it holds %s', async (_, body) => {
    const engine = await engineThat(answering(502, body))
    expect(await refusal(engine.json('/x', SIGNAL))).toMatch(/the engine answered 502 to GET \/x\. Look into/)
  })

  it('that does not end gives way to the reason to stop', async () => {
    const stop = new AbortController()
    const engine = await engineThat((_, response) => {
      response.writeHead(500)
      response.write('{', () => {
        stop.abort(new Error('enough'))
      })
    })
    await expect(engine.json('/x', stop.signal)).rejects.toThrow('enough')
  })
})

import { describe, expect, it } from '@jest/globals'
import { errors } from 'undici'
import { brokenHttp } from '../../../src/registry/connect/broken-http.js'
import { closedAfterEach } from '../../helpers/closed-after-each.js'
import { startHostileServer } from '../../helpers/hostile/hostile-server.js'
import { HALF_CLOSE, send } from '../../helpers/hostile/steps.js'
import { expectProblem } from '../expect-problem.js'
import { clientWith, deadline, manifestBytes, OCI_MANIFEST } from '../wire.js'

const open = closedAfterEach()
const body = manifestBytes()
const LENGTH = `content-length: ${body.byteLength}`

const NOT_TLS = { kind: 'steps', after: 'greeting', steps: [send('HTTP/1.1 400 Bad Request\r\n\r\n')] } as const

/** What is said of a manifest that comes with such header lines, behind a good status line. */
async function told(lines: readonly string[], status = 'HTTP/1.1 200 OK', bytes = body.toString()): Promise<string> {
  const head = [status, `content-type: ${OCI_MANIFEST}`, ...lines].join('\r\n')
  const server = await startHostileServer({
    // The first greeting is in TLS.
    opening: (connection) => (connection === 1 ? NOT_TLS : { kind: 'plain' }),
    answer: () => [send(`${head}\r\n\r\n${bytes}`), HALF_CLOSE],
  })
  const { client } = clientWith({ limits: { retries: 0 } })
  open.push(server, client)
  const target = { registry: `127.0.0.1:${server.port}`, repository: 'app' }
  const fetched = client.manifest(target, { kind: 'tag', tag: '1' }, deadline())
  const { problem } = await expectProblem(fetched, 'http.broken')
  expect(problem).toMatchObject({ side: 'mirror', host: `127.0.0.1:${server.port}` })
  return problem.message
}

describe('registries.md: some gateways send', () => {
  it.each<[string, readonly string[]]>([
    ['Content-Length beside Transfer-Encoding: chunked', [LENGTH, 'transfer-encoding: chunked']],
    ['them the other way round', ['transfer-encoding: chunked', LENGTH]],
  ])('%s, and the sentence names both and who does that', async (_, lines) => {
    const message = await told(lines)
    expect(message).toMatch(/Content-Length.*Transfer-Encoding/)
    expect(message).toContain('gateways and proxies before them do')
  })

  it.each<[string, readonly string[]]>([
    ['one header that is long', [`x-trace: ${'t'.repeat(17_000)}`]],
    ['many headers', Array.from({ length: 300 }, (_, at) => `x-${at}: ${'t'.repeat(60)}`)],
  ])('more than 16 KiB of headers, in %s', async (_, lines) => {
    expect(await told([...lines, LENGTH])).toMatch(/sent more than 16 KiB of headers .*gateways/)
  })
})

describe('an answer that is no HTTP', () => {
  it.each<[string, readonly string[], RegExp]>([
    ['two lengths', [LENGTH, 'content-length: 3'], /two lengths/],
    ['a length that is no number', ['content-length: two'], /rules of HTTP: .*Content-Length/],
    ['a header with a space in its name', ['x y: 1'], /rules of HTTP: .*header/],
    ['a header with a control character', ['x: \u0001'], /rules of HTTP: .*header/],
  ])('is told with what is wrong in it: %s', async (_, lines, what) => {
    expect(await told(lines)).toMatch(what)
  })

  it.each([['SSH-2.0-OpenSSH_9.6'], ['HTTP/2 200 OK'], ['HTTP/9.9 200 OK'], ['HTTP/1.1 abc OK']])(
    'is told where it begins with %s',
    async (status) => {
      expect(await told([LENGTH], status)).toContain('sent an answer that breaks the rules of HTTP: ')
    },
  )

  it('is told where a chunk has no length', async () => {
    expect(await told(['transfer-encoding: chunked'], undefined, 'zz\r\nok\r\n')).toMatch(/rules of HTTP: .*chunk/)
  })
})

describe('brokenHttp', () => {
  const named = (code: string): string | undefined => brokenHttp({ code }, code, 'a.test:443', false)?.why

  it.each([
    ['HPE_UNEXPECTED_CONTENT_LENGTH', 'Content-Length beside Transfer-Encoding: chunked'],
    ['HPE_HEADER_OVERFLOW', 'more than 16 KiB of headers'],
    ['HPE_INVALID_CONSTANT', 'something that is not HTTP'],
    ['HPE_WHATEVER_COMES', 'an answer that breaks the rules of HTTP'],
  ])('says by the code %s what was sent', (code, sent) => {
    expect(named(code)).toBe(`a.test:443 sent ${sent} (${code})`)
  })

  it.each(['ECONNRESET', 'UND_ERR_SOCKET', ''])('has nothing to say of %j', (code) => {
    expect(named(code)).toBeUndefined()
  })

  it('takes a wrong length behind a good head for a broken connection', () => {
    const code = 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH'
    expect(named(code)).toContain('contradict each other')
    expect(brokenHttp({ code }, code, 'a.test:443', true)).toBeUndefined()
  })

  it.each(['', 'token=secret', 'no protocol (secret\u0007)'])(
    'repeats no other message than the parser’s: %j',
    (text) => {
      const error = new errors.HTTPParserError(text)
      expect(brokenHttp(error, '', 'a.test:443', false)?.why).toBe(
        'a.test:443 sent an answer that breaks the rules of HTTP',
      )
    },
  )
})

import { randomBytes } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { createBench, type Handler } from './token-registry.js'
import { deadline, descriptorOf, type TestServer } from './wire.js'

const { start, client } = createBench()
const MiB = 1024 ** 2
const blob = randomBytes(3 * MiB)

/** Sends `bytes` of what was asked for under the length of all of it, and breaks the connection off behind them. */
const cutEvery =
  (bytes: number): Handler =>
  (request, response) => {
    const begin = Number(/\d+/.exec(request.headers.range ?? '0')?.[0])
    const range = begin === 0 ? {} : { 'content-range': `bytes ${begin}-${blob.length - 1}/${blob.length}` }
    response.writeHead(begin === 0 ? 200 : 206, { 'content-length': blob.length - begin, ...range })
    response.write(blob.subarray(begin, begin + bytes), () => setTimeout(() => response.destroy(), 5))
  }

async function read(server: TestServer, retries: number): Promise<unknown> {
  const target = { registry: server.host, repository: 'app' }
  const answer = await client({ limits: { retries } }).client.blob(target, descriptorOf(blob), deadline())
  if (answer.kind !== 'found') throw new Error(answer.problem.message)
  let size = 0
  for await (const chunk of answer.value.chunks) size += chunk.byteLength
  return [size, answer.value.end()]
}

describe('a blob that is cut', () => {
  it('costs no attempt where much of it came', async () => {
    const server = await start(cutEvery(MiB + 10))
    expect(await read(server, 0)).toEqual([blob.length, { kind: 'whole' }])
    const ranges = server.seen.map(({ headers }) => headers.range)
    expect(ranges).toEqual([undefined, `bytes=${MiB + 10}-`, `bytes=${2 * (MiB + 10)}-`])
  })

  it('costs an attempt each time where little of it came', async () => {
    const server = await start(cutEvery(1000))
    await expect(read(server, 1)).rejects.toMatchObject({ code: 'blob.incomplete' })
    expect(server.seen.map(({ headers }) => headers.range)).toEqual([undefined, 'bytes=1000-'])
  })
})

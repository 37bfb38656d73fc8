import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { get } from 'node:https'
import type { IncomingMessage } from 'node:http'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createZstdDecompress } from 'node:zlib'

/** Reads blobs, and prints of each its digest and that of what it unpacks to. `COMPRESSION CA URL…` */
const [compression, ca = '', ...urls] = process.argv.slice(2)
const authority = readFileSync(ca)

async function read(url: string): Promise<string> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { ca: authority, agent: false }, resolve).on('error', reject)
  })
  const packed = createHash('sha256')
  const unpacked = createHash('sha256')
  const tap = new PassThrough()
  tap.on('data', (bytes: Buffer) => packed.update(bytes))
  const unpack = compression === 'gzip' ? createGunzip() : createZstdDecompress()
  await pipeline(answer, tap, unpack, async (chunks: AsyncIterable<Buffer>) => {
    for await (const bytes of chunks) unpacked.update(bytes)
  })
  return `sha256:${packed.digest('hex')} sha256:${unpacked.digest('hex')}`
}

process.stdout.write(`${(await Promise.all(urls.map(read))).join('\n')}\n`)

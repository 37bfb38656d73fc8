import { describe, expect, it } from '@jest/globals'
import { bytesOf, openPlain } from '../../../src/store/file-system.js'
import { streamInput } from '../../../src/store/tar/tar-input.js'
import { readTar } from '../../../src/store/tar/tar-reader.js'
import { writeTar, type TarFile } from '../../../src/store/tar/tar-writer.js'
import { collect } from '../../../src/store/stored-file.js'
import { runTool } from '../../e2e/harness/run-tool.js'
import { describeWithTools } from '../../e2e/harness/tools.js'
import { SIGNAL, Workspace } from '../oci-builders.js'

const LONG = `blobs/sha512/${'0123456789abcdef'.repeat(8)}`
const FILES: readonly TarFile[] = [
  { name: 'oci-layout', bytes: Buffer.from('{}') },
  { name: `a/${'b'.repeat(98)}`, bytes: Buffer.alloc(512, 'x') },
  { name: LONG, bytes: Buffer.alloc(513, 'y') },
  { name: 'empty', bytes: new Uint8Array(0) },
]

describe('writeTar', () => {
  it('writes what the reader reads, long names too', async () => {
    const chunks = (async function* () {
      await Promise.resolve()
      yield* writeTar(FILES)
    })()
    const read: TarFile[] = []
    for await (const { name, chunks: content } of readTar(streamInput(chunks, SIGNAL))) {
      read.push({ name, bytes: await collect(content()) })
    }
    expect(read.map(({ name, bytes }) => [name, Buffer.from(bytes)])).toEqual(
      FILES.map(({ name, bytes }) => [name, Buffer.from(bytes)]),
    )
  })

  it('writes nothing of this machine or day', () => {
    const [header = new Uint8Array(0)] = writeTar(FILES)
    expect(Buffer.from(header).toString('latin1').replaceAll('\0', ' ').replaceAll(/ +/g, ' ')).toBe(
      'oci-layout 0000644 0000000 0000000 00000000002 00000000000 007745 0 ustar 00 ',
    )
  })
})

describeWithTools(['tar'], 'an archive of ours', () => {
  const workspace = new Workspace()

  it('is read by tar', async () => {
    const path = await workspace.file(Buffer.concat([...writeTar(FILES)]))
    try {
      expect((await runTool('tar', ['-tf', path])).trim().split('\n')).toEqual(FILES.map(({ name }) => name))
      const place = { side: 'source', name: path } as const
      const file = await openPlain(path, path, place)
      expect((await collect(bytesOf(file, SIGNAL))).byteLength % 512).toBe(0)
      await file.close()
    } finally {
      await workspace.clear()
    }
  })
})

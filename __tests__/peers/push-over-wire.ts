import { originOf } from '../e2e/harness/transport.js'
import { putBlob } from '../e2e/harness/wire.js'
import type { BuiltImage } from '../helpers/image/image.js'
import type { BuiltIndex } from '../helpers/image/image-index.js'

/** Uploads an image or an index with all that it names, byte for byte; gives the reference. */
export async function pushOverWire(
  host: string,
  repository: string,
  tag: string,
  built: BuiltImage | BuiltIndex,
): Promise<string> {
  await put(host, repository, tag, built)
  return `${host}/${repository}:${tag}`
}

async function put(host: string, repository: string, name: string, built: BuiltImage | BuiltIndex): Promise<void> {
  if (built.kind === 'index') {
    for (const child of built.children) await put(host, repository, child.digest, child)
  } else {
    for (const { bytes } of [built.config, ...built.layers]) await putBlob(host, repository, Buffer.from(bytes))
  }
  const answer = await fetch(`${originOf(host)}/v2/${repository}/manifests/${name}`, {
    method: 'PUT',
    headers: { 'content-type': built.mediaType },
    body: new Uint8Array(built.bytes),
  })
  if (answer.status !== 201) throw new Error(`${answer.url} answers ${answer.status}: ${await answer.text()}`)
}

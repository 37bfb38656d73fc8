import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { buffer } from 'node:stream/consumers'
import { parseAccessLog } from './harness/access-log.js'
import { createBigLayer } from './harness/big-layer.js'
import { createCertificates } from './harness/certificates.js'
import { describeWithEngine, startDockerEngine } from './harness/docker-engine.js'
import { startRegistry } from './harness/registry-server.js'
import { runTool } from './harness/run-tool.js'
import { pushSmallImage } from './harness/small-image.js'
import { startTokenServer, type TokenServer } from './harness/token-server.js'
import { describeWithTools } from './harness/tools.js'
import { createWorkspace } from './harness/workspace.js'

describe('parseAccessLog', () => {
  it('reads requests and leaves other lines out', () => {
    const row = '127.0.0.1 - robot [22/Nov/2026:01:18:28 +0000] "GET /v2/a/blobs/b?c=d HTTP/1.1" 206 1 "" "curl/7.88.1"'
    expect(parseAccessLog(`time="x" level=info msg="listening"\n${row}\n`)).toEqual([
      {
        user: 'robot',
        method: 'GET',
        path: '/v2/a/blobs/b?c=d',
        protocol: 'HTTP/1.1',
        status: 206,
        size: 1,
        userAgent: 'curl/7.88.1',
      },
    ])
  })
})

describe('createBigLayer', () => {
  it('makes one gzip stream whose digests and size are true', async () => {
    const layer = createBigLayer(40)
    const stored = await buffer(layer.stream)
    const unpacked = gunzipSync(stored)
    const digest = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`
    expect(stored).toHaveLength(layer.size)
    expect(digest(stored)).toBe(layer.digest())
    expect(digest(unpacked)).toBe(layer.diffID())
    expect(unpacked.length).toBeGreaterThan(stored.length)
  })
})

describeWithTools(['docker-registry', 'skopeo', 'htpasswd', 'openssl'], 'the closed registries', () => {
  const workspace = createWorkspace()
  const images = { htpasswd: '', token: '' }
  let tokens: TokenServer
  let caFolder = ''

  beforeAll(async () => {
    const open = await startRegistry(workspace)
    await pushSmallImage(open.host, 'small')
    const { ca, server } = await createCertificates(workspace)
    caFolder = workspace.folder('ca')
    await runTool('cp', [ca.certificate, join(caFolder, 'ca.crt')])
    const path = join(workspace.folder('htpasswd'), 'users')
    writeFileSync(path, await runTool('htpasswd', ['-Bbn', 'robot', 'right']))
    tokens = await startTokenServer(workspace, server, { name: 'robot', password: 'right' })
    const auth = { htpasswd: { realm: 'e2e', path } }
    const withPasswords = await startRegistry(workspace, { root: open.root, tls: server, auth })
    const withTokens = await startRegistry(workspace, { root: open.root, auth: tokens.registryAuth })
    images.htpasswd = `docker://localhost:${withPasswords.port}/small:1`
    images.token = `docker://${withTokens.host}/small:1`
  })

  afterAll(() => workspace.remove())

  const inspect = (kind: keyof typeof images, credentials: string): Promise<string> => {
    const trust = kind === 'htpasswd' ? `--cert-dir=${caFolder}` : '--tls-verify=false'
    return runTool('skopeo', ['inspect', '--raw', trust, credentials, images[kind]])
  }

  it.each(['htpasswd', 'token'] as const)('let skopeo in by %s with the right password only', async (kind) => {
    await expect(inspect(kind, '--creds=robot:right')).resolves.toContain('application/vnd.docker.container.image')
    await expect(inspect(kind, '--creds=robot:wrong')).rejects.toThrow(/unauthorized|authentication required/i)
    await expect(inspect(kind, '--no-creds')).rejects.toThrow(/unauthorized|authentication required/i)
  })
})

describeWithEngine([], 'the engine', () => {
  const workspace = createWorkspace()

  afterAll(() => workspace.remove(), 60_000)

  it('ends with its workspace and leaves no process and no mount behind', async () => {
    const { dataRoot, docker } = await startDockerEngine(workspace)
    const traces = (): readonly number[] => {
      const commands = readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map(commandOf)
      const running = commands.filter((command) => command.includes(dirname(dataRoot)))
      const mounts = readFileSync('/proc/self/mounts', 'utf8').split('\n')
      return [running.length, mounts.filter((mount) => mount.includes(dirname(dataRoot))).length]
    }
    expect(await docker('image', 'ls', '-q')).toBe('')
    expect(traces()).toEqual([2, expect.any(Number)])
    await workspace.remove()
    expect(traces()).toEqual([0, 0])
  })
})

/** Empty for a process that has ended meanwhile. */
function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

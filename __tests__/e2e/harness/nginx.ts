import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LoggedRequest, parseAccessLog } from './access-log.js'
import type { KeyPair } from './certificates.js'
import { freePort, listening } from './proxy-server.js'
import { toolEnvironment } from './run-tool.js'
import { toolPath } from './find-tool.js'
import type { Workspace } from './workspace.js'

export interface NginxOptions {
  readonly server: KeyPair
  /** `127.0.0.1:port` of what it stands before, in http. */
  readonly behind: string
  /** Requests before it ends a connection (`keepalive_requests`). */
  readonly perConnection?: number
}

export interface RunningNginx {
  /** `127.0.0.1:PORT`. */
  readonly host: string
  /** Each request that it took. */
  requests(): readonly LoggedRequest[]
  stop(): Promise<void>
}

/** Starts nginx with TLS and HTTP/2 on a free port of loopback; it ends with `workspace`. */
export async function startNginx(workspace: Workspace, options: NginxOptions): Promise<RunningNginx> {
  const folder = workspace.folder('nginx')
  const [config, log] = [join(folder, 'nginx.conf'), join(folder, 'access.log')]
  const port = await freePort()
  writeFileSync(config, configuration(folder, log, port, options))
  const child = spawn(toolPath('nginx'), ['-p', folder, '-c', config], { env: toolEnvironment(), stdio: 'ignore' })
  const ended = once(child, 'exit')
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
  }
  workspace.onRemove(stop)
  await listening(port, () => child.exitCode !== null)
  return {
    host: `127.0.0.1:${port}`,
    requests: () => (existsSync(log) ? parseAccessLog(readFileSync(log, 'utf8')) : []),
    stop,
  }
}

/** In one process, so that the log is in the order of the answers. */
function configuration(folder: string, log: string, port: number, options: NginxOptions): string {
  const { server, behind, perConnection = 1000 } = options
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `  ${kind}_temp_path ${join(folder, kind)};`,
  )
  return `daemon off;
master_process off;
pid ${join(folder, 'pid')};
error_log ${join(folder, 'error.log')};
events { worker_connections 1024; }
http {
${temporary.join('\n')}
  access_log ${log} combined;
  server {
    listen 127.0.0.1:${port} ssl http2;
    ssl_certificate ${server.certificate};
    ssl_certificate_key ${server.key};
    keepalive_requests ${perConnection};
    location / {
      proxy_pass http://${behind};
      proxy_http_version 1.1;
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-Proto $scheme;
      client_max_body_size 0;
      proxy_request_buffering off;
      proxy_max_temp_file_size 0;
    }
  }
}
`
}

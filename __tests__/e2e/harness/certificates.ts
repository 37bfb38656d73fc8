import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runTool } from './run-tool.js'
import type { Workspace } from './workspace.js'

/** Paths of PEM files. */
export interface KeyPair {
  readonly certificate: string
  readonly key: string
}

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']

interface Certificates {
  readonly ca: KeyPair
  readonly server: KeyPair
}

const created = new WeakMap<Workspace, Promise<Certificates>>()

/**
 * A certificate authority of its own and a server certificate from it for localhost, 127.0.0.1 and 0.0.0.0: the same ones
 * for a workspace whenever they are asked for.
 */
export function createCertificates(workspace: Workspace): Promise<Certificates> {
  const known = created.get(workspace) ?? make(workspace)
  created.set(workspace, known)
  return known
}

async function make(workspace: Workspace): Promise<Certificates> {
  const folder = workspace.folder('certificates')
  const ca = { certificate: join(folder, 'ca.pem'), key: join(folder, 'ca.key') }
  const server = { certificate: join(folder, 'server.pem'), key: join(folder, 'server.key') }
  const subject = ['-days', '2', '-subj']
  const caArgs = ['-keyout', ca.key, '-out', ca.certificate, '-addext', 'keyUsage=critical,keyCertSign']
  await runTool('openssl', ['req', '-x509', ...newKey, ...subject, '/CN=Test CA', ...caArgs])
  const request = join(folder, 'server.csr')
  const extensions = join(folder, 'extensions')
  writeFileSync(extensions, 'subjectAltName=DNS:localhost,IP:127.0.0.1,IP:0.0.0.0\nextendedKeyUsage=serverAuth\n')
  await runTool('openssl', ['req', ...newKey, '-subj', '/CN=localhost', '-keyout', server.key, '-out', request])
  const signing = ['-CA', ca.certificate, '-CAkey', ca.key, '-CAcreateserial', '-extfile', extensions, '-days', '2']
  await runTool('openssl', ['x509', '-req', '-in', request, ...signing, '-out', server.certificate])
  return { ca, server }
}

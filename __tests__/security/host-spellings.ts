/** Where a login is kept, what is asked, and whether that is the same registry: as an input and as a key of config.json. */
export interface HostRow {
  readonly kept: string
  readonly asked: string
  readonly listed: boolean
  readonly inFile: boolean
}

const same = (kept: string, asked: string): HostRow => ({ kept, asked, listed: true, inFile: true })
const other = (kept: string, asked: string): HostRow => ({ kept, asked, listed: false, inFile: false })
/** A key that only Docker or Podman write. */
const fileOnly = (kept: string, asked: string): HostRow => ({ kept, asked, listed: false, inFile: true })

export const HOST_ROWS: readonly HostRow[] = [
  same('ghcr.io', 'ghcr.io'),
  same('GHCR.IO', 'ghcr.io'),
  same('docker.io', 'docker.io'),
  same('index.docker.io', 'docker.io'),
  same('registry-1.docker.io', 'docker.io'),
  same('registry.example.com:5000', 'registry.example.com:5000'),
  same('[2001:db8::1]:5000', '[2001:db8::1]:5000'),
  same('localhost:5000', 'localhost:5000'),
  other('ghcr.io', 'ghcr.io.evil.example'),
  other('ghcr.io', 'evil-ghcr.io'),
  other('ghcr.io', 'evil.ghcr.io'),
  other('ghcr.io', 'ghcr.io.'),
  other('ghcr.io', 'ghcr.ioo'),
  other('ghcr.io', 'ghcr.i'),
  other('ghcr.io', 'hcr.io'),
  other('ghcr.io', 'ghrc.io'),
  other('ghcr.io', 'ghcr-io'),
  other('ghcr.io', 'ghcr.io:5000'),
  other('ghcr.io', 'ghcr.io:80'),
  other('ghcr.io', 'ghcr.io@evil.example'),
  other('ghcr.io', 'evil.example@ghcr.io'),
  other('ghcr.io', 'user:pw@ghcr.io'),
  other('ghcr.io', 'ghcr.io#evil.example'),
  other('ghcr.io', 'ghcr.io?evil.example'),
  other('ghcr.io', 'ghcr.io\\evil.example'),
  other('ghcr.io', 'gh\u0441r.io'),
  other('ghcr.io', 'ⓖhcr.io'),
  other('ghcr.io', 'ghcr。io'),
  other('ghcr.io', 'xn--ghr-5ed.io'),
  other('ghcr.io', 'ghcr%2eio'),
  other('ghcr.io', ' ghcr.io'),
  other('ghcr.io', ''),
  other('docker.io', 'docker.io.evil.example'),
  other('docker.io', 'notdocker.io'),
  other('docker.io', 'auth.docker.io'),
  other('docker.io', 'hub.docker.com'),
  other('registry.example.com:5000', 'registry.example.com'),
  other('registry.example.com:5000', 'registry.example.com:50000'),
  other('registry.example.com:5000', 'registry.example.com:500'),
  other('registry.example.com', 'example.com'),
  other('example.com', 'registry.example.com'),
  other('*.example.com', 'registry.example.com'),
  other('*', 'registry.example.com'),
  other('.example.com', 'registry.example.com'),
  other('ghcr.io.', 'ghcr.io'),
  other('evil.example@ghcr.io', 'ghcr.io'),
  other('ghcr.io@evil.example', 'ghcr.io'),
  other('gh\u0441r.io', 'ghcr.io'),
  other('ghcr。io', 'ghcr.io'),
  other('127.0.0.1:5000', 'localhost:5000'),
  other('[2001:db8::1]', '[2001:db8::2]'),
  fileOnly('https://ghcr.io', 'ghcr.io'),
  fileOnly('https://ghcr.io/v2/', 'ghcr.io'),
  fileOnly('https://index.docker.io/v1/', 'docker.io'),
  other('https://evil.example/ghcr.io', 'ghcr.io'),
  other('https://ghcr.io.evil.example/v2/', 'ghcr.io'),
  other('https://ghcr.io@evil.example/', 'ghcr.io'),
  other('https://user@ghcr.io/', 'ghcr.io'),
  other('ftp://ghcr.io', 'ghcr.io'),
]

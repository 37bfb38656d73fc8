import { anImage, type BuiltImage } from '../__tests__/helpers/image/image.js'
import { aTar } from '../__tests__/helpers/image/tar.js'

export const PLATFORMS = ['linux/amd64', 'linux/arm64', 'linux/arm/v7'] as const

export type ExamplePlatform = (typeof PLATFORMS)[number]

/** What stands in the place of the program in the tampered mirror. */
export const TAMPERED_LAYER: Uint8Array = aTar({
  'app/': '',
  'app/server': '#!/bin/sh\necho this is not the program that was built\n',
})

/** A small service as a build for one platform would leave it: a base, its program, its settings. */
export function exampleImage(platform: ExamplePlatform): BuiltImage {
  const [, architecture] = platform.split('/')
  return anImage({
    platform,
    format: 'docker',
    layers: [
      aTar({
        'etc/': '',
        'etc/os-release': 'NAME="Example Linux"\nID=example\nVERSION_ID=12\n',
        'etc/passwd': 'root:x:0:0:root:/root:/bin/sh\napp:x:1000:1000::/app:/bin/sh\n',
        'lib/': '',
        [`lib/libc-${String(architecture)}.so`]: `the C library for ${platform}\n`.padEnd(256 * 1024, '\0'),
      }),
      aTar({ 'app/': '', 'app/server': `#!/bin/sh\necho serving on ${platform}\n` }),
      aTar({ 'app/': '', 'app/settings.json': '{ "port": 8080 }\n' }),
    ],
    runtime: {
      User: 'app',
      Entrypoint: ['/app/server'],
      Cmd: undefined,
      ExposedPorts: { '8080/tcp': {} },
      Labels: { 'org.opencontainers.image.title': 'example', 'org.opencontainers.image.version': '1.4.0' },
    },
    history: [
      { created: '2024-05-01T12:00:00Z', created_by: 'ADD rootfs.tar / # buildkit' },
      { created: '2024-05-01T12:00:01Z', created_by: 'COPY server /app/server # buildkit' },
      { created: '2024-05-01T12:00:02Z', created_by: 'COPY settings.json /app/settings.json # buildkit' },
      { created: '2024-05-01T12:00:02Z', created_by: 'ENTRYPOINT ["/app/server"]', empty_layer: true },
    ],
  })
}

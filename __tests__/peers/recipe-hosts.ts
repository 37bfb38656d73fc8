import { anIndex } from '../helpers/image/image-index.js'
import { anImage } from '../helpers/image/image.js'
import { push } from '../helpers/image/push.js'
import { aTar } from '../helpers/image/tar.js'
import { errorAnswer } from '../helpers/registry/answers.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'
import type { Recipe } from './recipe-table.js'

const TOKEN = 'a-token-of-the-job'

/** The login that recipes have for a host: its variable and its secret. */
const LOGINS: Readonly<Record<string, readonly [variable: string, secret: string]>> = {
  'harbor.example.com': ['HARBOR_USERNAME', 'HARBOR_PASSWORD'],
  'harbor.example.org': ['OTHER_USERNAME', 'OTHER_PASSWORD'],
  'registry.cn-hangzhou.aliyuncs.com': ['ALIYUN_USERNAME', 'ALIYUN_PASSWORD'],
  'ccr.ccs.tencentyun.com': ['TENCENT_ACCOUNT', 'TENCENT_PASSWORD'],
  'swr.cn-north-4.myhuaweicloud.com': ['SWR_USERNAME', 'SWR_PASSWORD'],
}
const names = Object.values(LOGINS)

/** The variables and secrets of the repository; what is hard to write in YAML is in each of them. */
export const VARIABLES: Readonly<Record<string, string>> = Object.fromEntries(
  names.map(([variable]) => [variable, `robot$${variable.toLowerCase()}`]),
)
export const SECRETS: Readonly<Record<string, string>> = {
  GITHUB_TOKEN: TOKEN,
  ...Object.fromEntries(names.map(([, secret]) => [secret, `the ${secret.toLowerCase()}, "quoted"`])),
}

/** The hosts of a recipe, each a registry on loopback. */
export interface Hosts {
  /** A text with the addresses in place of the hosts. */
  here(text: string): string
  /** A text with the hosts in place of the addresses. */
  back(text: string): string
  /** Puts the sources where the recipe has them. */
  putSources(): void
  /** Puts the copies; where they are not to pass, the first one is another image. */
  putMirrors(): void
  close(): Promise<void>
}

const hostOf = (reference: string): string => reference.split('/', 1).join('')

function usersOf(host: string, isRefused: boolean): Readonly<Record<string, string>> {
  const [variable = '', secret = 'GITHUB_TOKEN'] = LOGINS[host] ?? []
  return { [VARIABLES[variable] ?? 'acme']: isRefused ? 'another password' : (SECRETS[secret] ?? '') }
}

/** The first manifest that somebody with a login asks for is not there yet. */
function comeLate(registry: TestRegistry | undefined): void {
  let asked = false
  registry?.intercept(({ path, headers }) => {
    if (asked || !path.includes('/manifests/') || headers.authorization === undefined) return undefined
    asked = true
    return errorAnswer(404, 'MANIFEST_UNKNOWN', 'manifest unknown')
  })
}

/** Starts a registry for each host that a recipe names. To be closed by the caller. */
export async function startHosts({ pairs, closed = [], late = false }: Recipe, passes: boolean): Promise<Hosts> {
  const registries = new Map<string, TestRegistry>()
  const [, first = ''] = pairs[0] ?? []
  for (const host of new Set(pairs.flat().map(hostOf))) {
    const users = usersOf(host, late && !passes && host === hostOf(first))
    registries.set(host, await startRegistry(closed.includes(host) ? { auth: { kind: 'basic', users } } : {}))
  }
  const image = anIndex([anImage(), anImage({ platform: 'linux/arm64' })])
  const other = anIndex([anImage({ layers: [aTar({ a: 'another file' })] }), anImage({ platform: 'linux/arm64' })])
  function put(reference: string, built: typeof image): void {
    const [, host = '', repository = '', tag] = /^([^/]+)\/(.+):([^:/]+)$/.exec(reference) ?? []
    const registry = registries.get(host)
    if (registry === undefined) throw new Error(`${reference}: there is no such host`)
    push(registry, repository, tag, built)
  }
  return {
    here: (text) => [...registries].reduce((all, [host, registry]) => all.replaceAll(host, registry.host), text),
    back: (text) => [...registries].reduce((all, [host, registry]) => all.replaceAll(registry.host, host), text),
    putSources: () => {
      for (const [source] of pairs) put(source, image)
    },
    putMirrors: () => {
      for (const [at, [, mirror]] of pairs.entries()) put(mirror, at === 0 && !passes && !late ? other : image)
      if (late && passes) comeLate(registries.get(hostOf(first)))
    },
    close: async () => {
      await Promise.all([...registries.values()].map((registry) => registry.close()))
    },
  }
}

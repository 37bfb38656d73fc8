import { afterEach } from '@jest/globals'
import type { Telling } from '../../src/app/options/telling.js'
import { startApi, type ApiServer, type ApiServerOptions } from '../helpers/github/api-server.js'
import { aPair, aReport, differing } from '../report/a-report.js'
import { announce, type Run } from './announced.js'

export const GOOD = aReport(aPair())
export const BAD = aReport(differing('different', []))
export const WORSE = aReport(differing('missing', []))

export const ON_FAILURE: Partial<Telling> = { comment: 'on-failure' }
export const FAILING: Run = { how: ON_FAILURE }

export const LIST = 'GET /issues/5/comments'
export const CREATE = 'POST /issues/5/comments'

const open: ApiServer[] = []

/** Closes what was started, after each test of the file that calls this. */
export function closeAfterEach(): void {
  afterEach(async () => {
    await Promise.all(open.splice(0).map((api) => api.close()))
  })
}

export async function start(options: ApiServerOptions = {}): Promise<ApiServer> {
  const api = await startApi(options)
  open.push(api)
  return api
}

/** What was asked, as `POST /issues/5/comments`. */
export function asked({ exchanges }: ApiServer): readonly string[] {
  return exchanges.map(({ method, path }) => `${method} ${path.replace('/repos/acme/ops', '')}`)
}

/** The body that a failing run writes, and the marker in its first line. */
export async function written(): Promise<{ readonly body: string; readonly marker: string }> {
  const api = await start()
  await announce(api, BAD, FAILING)
  const body = api.comments[0]?.body ?? ''
  return { body, marker: body.split('\n')[0] ?? '' }
}

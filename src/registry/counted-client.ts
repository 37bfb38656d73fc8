import type { RegistryClient } from './client.js'
import { RegistryError } from './error.js'
import type { Repository } from './repository.js'

/** What one pair has asked of registries, both sides together. */
export interface QuestionCount {
  readonly limit: number
  asked: number
}

/** Whether work failed as somebody had asked too often: others that wait for the same may still ask. */
export function hasAskedTooOften(error: unknown): boolean {
  return error instanceof RegistryError && error.code === 'limit.requests'
}

/**
 * A client that asks no more than its count allows, so that no image of a run uses up what the others need. Throws
 * `limit.requests` for what comes after that.
 */
export function countedClient(client: RegistryClient, count: QuestionCount): RegistryClient {
  function take(target: Repository): void {
    count.asked += 1
    if (count.asked <= count.limit) return
    throw new RegistryError(client.subject(target, ''), {
      code: 'limit.requests',
      why: `this pair has asked registries ${count.limit} times, which is the limit`,
      advice: 'Compare fewer platforms, or look why the image has so many parts.',
    })
  }

  /** The same question, counted before it is asked. */
  function counted<Rest extends readonly unknown[], T>(
    ask: (target: Repository, ...rest: Rest) => Promise<T>,
  ): (target: Repository, ...rest: Rest) => Promise<T> {
    return async (target, ...rest) => {
      take(target)
      return await ask(target, ...rest)
    }
  }

  return {
    limits: client.limits,
    subject: client.subject,
    notes: client.notes,
    tls: client.tls,
    manifest: counted(client.manifest),
    head: counted(client.head),
    proveManifest: counted(client.proveManifest),
    tagDigest: counted(client.tagDigest),
    tags: counted(client.tags),
    referrers: counted(client.referrers),
    lookUp: counted(client.lookUp),
    blob: counted(client.blob),
  }
}

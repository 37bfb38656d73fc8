import { expect, it } from '@jest/globals'
import { parseDocument } from '../../../src/oci/document.js'
import { cosignTags } from '../../../src/oci/referrers.js'
import { registryReferrers, type ReferrerQuestion } from '../../../src/store/registry/registry-referrers.js'
import { createSharedAnswers } from '../../../src/store/registry/shared-answers.js'
import { anImage } from '../../helpers/image/image.js'

const image = anImage()
const target = { registry: 'a.b', repository: 'c' }
const signal = new AbortController().signal
const missing = { kind: 'missing', problem: { code: 'manifest.missing', message: 'x' } } as const

function asking(client: Partial<ReferrerQuestion['client']>): ReturnType<typeof registryReferrers> {
  const whole: ReferrerQuestion['client'] = {
    referrers: () => Promise.resolve({ kind: 'unsupported' }),
    manifest: () => Promise.resolve(missing),
    ...client,
  }
  return registryReferrers({ client: whole, answers: createSharedAnswers(), target }, image.digest, signal)
}

it('takes the image itself for no signature of it', async () => {
  const value = { digest: image.digest, bytes: image.bytes, document: parseDocument(image.bytes, {}) }
  const isCosigns = (tag: string): boolean => cosignTags(image.digest).includes(tag)
  const list = await asking({
    manifest: (_, question) =>
      Promise.resolve(question.kind === 'tag' && isCosigns(question.tag) ? { kind: 'found', value } : missing),
  })
  expect(list).toEqual({ found: [] })
})

it('hands on what is no failure of a registry', async () => {
  await expect(asking({ referrers: () => Promise.reject(new TypeError('ours')) })).rejects.toThrow('ours')
})

import { describe, expect, it } from '@jest/globals'
import { createSecrets } from '../../src/registry/secrets.js'

describe('hide', () => {
  it.each([
    [['hunter2', 'hunter2-prod']],
    [['hunter2-prod', 'hunter2']],
    [['prod-hunter2', 'hunter2-prod', 'hunter2']],
  ])('leaves nothing of a secret that another one is a part of: %j', (words) => {
    const secrets = createSecrets(() => undefined)
    for (const word of words) secrets.text(word)
    expect(secrets.hide('bad passwords hunter2-prod and hunter2, said prod-x')).toBe(
      'bad passwords *** and ***, said prod-x',
    )
  })

  it('leaves a text alone in which there is none', () => {
    const secrets = createSecrets(() => undefined)
    expect(secrets.hide('nothing')).toBe('nothing')
    secrets.text('a secret')
    expect(secrets.hide('nothing')).toBe('nothing')
  })
})

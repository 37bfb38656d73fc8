import { describe, expect, it } from '@jest/globals'
import { mistakeIn } from '../../../src/app/options/input-mistakes.js'
import { EXAMPLES, INPUT_NAMES, type InputName } from '../../../src/app/options/input-names.js'

const HOST = 'harbor.example.com/hub/app'

describe('mistakeIn', () => {
  it.each<[InputName, string, RegExp]>([
    ['mirror', '${{ env.MIRROR }}', /expression.*was not replaced/],
    ['mirror', '$MIRROR', /^MIRROR was not replaced by its value: .*\$\{\{ env\.MIRROR \}\}$/],
    ['mirror', `\${REGISTRY}/hub/app:1`, /^REGISTRY was not replaced/],
    ['source', '%IMAGE%', /^IMAGE was not replaced/],
    ['source', `${HOST}:$(git describe)`, /was not run/],
    ['platforms', '$PLATFORMS', /^PLATFORMS was not replaced/],
    ['timeout', '$TIMEOUT', /^TIMEOUT was not replaced/],
    ['ca-file', '$HOME/ca.pem', /^HOME was not replaced/],
    ['ca-file', '~/ca.pem', /"~" was not replaced by the home folder/],
    ['mirror', `"${HOST}:1"`, /^the quotes belong to the shell/],
    ['mirror', `'${HOST}:1'`, /^the quotes belong to the shell/],
    ['mirror', `${HOST}:1"`, /^the quotes belong to the shell/],
    ['match', '"config"', /^the quotes belong to the shell/],
    ['platforms', '["linux/amd64","linux/arm64"]', /JSON list.*separated by commas/],
    ['platforms', '[linux/amd64, linux/arm64]', /JSON list/],
    ['platforms', '- linux/amd64\n- linux/arm64', /YAML list; .* without "- "/],
    ['ignore', '- config.created', /YAML list.*"- ", one a line$/],
    ['ignore', 'config.created, config.author', /rules stand one a line/],
    ['platforms', 'linux/amd64 linux/arm64', /separated by commas or new lines, not by spaces/],
    ['platforms', 'linux/amd64;linux/arm64', /separated by commas or new lines, not by semicolons/],
    ['platforms', 'linux/amd64|linux/arm64', /separated by commas or new lines, not by bars/],
    ['insecure-registries', 'a.test b.test', /separated by commas or new lines, not by spaces/],
    ['trusted-token-hosts', '["a.test"]', /JSON list/],
    ['mirror', '{{ mirror }}', /template .* was not filled in/],
    ['mirror', 'harbor.example.com/<project>/app:1', /placeholder <project> was not filled in/],
    ['mirror', '$env:MIRROR', /^MIRROR was not replaced by its value: .*\$\{\{ env\.MIRROR \}\}$/],
    ['mirror', `“${HOST}:1”`, /^the quotes belong to the shell/],
    ['mirror', `${HOST}:`, /the tag is empty/],
    ['mirror', `${HOST}:1\n${HOST}:2`, /^it holds two lines; write one image here, and several pairs in "images"$/],
    [
      'source',
      `${HOST}:1\n${HOST}:2\n\n${HOST}:3`,
      /^it holds 4 lines; write one image here, and several pairs in "images"$/,
    ],
    ['mirror', `${HOST}:1,${HOST}:2`, /commas; write one image here, and several pairs in "images"$/],
    ['mirror', 'harbor.example.com/***/redis:7.2', /masked/],
    ['auth-file', '{"auths":{}}', /^holds text, not a path; write it to a file first$/],
  ])('says of %s: %j', (input, value, words) => {
    expect(mistakeIn(input, value)).toMatch(words)
  })

  it.each<[InputName, string]>([
    ['source-password', '$ecret "***"'],
    ['registry-auth', '[{ registry: a.b, token: $x }]'],
    ['title', '"Nightly" for $5'],
    ['source-username', 'robot$ci'],
    ['mirror', '[::1]:5000/app:1'],
    ['mirror', 'oci:my,folder'],
    ['platforms', 'linux/amd64\nlinux/arm64'],
    ['ignore', 'config.label:a\nconfig.created'],
    ['mirror', ''],
    ['platforms', 'linux/amd64, linux/arm64 # both\n windows/amd64:10.0.17763.1'],
    ['insecure-registries', '[::1]:5000, a.test'],
    ['ignore', 'config.label:a b'],
    ['ignore', '# by us, and them\nconfig.created # here, too\nconfig.label:a,b'],
  ])('takes %s: %j', (input, value) => {
    expect(mistakeIn(input, value)).toBeUndefined()
  })

  it.each(INPUT_NAMES)('takes the example of %s', (input) => {
    if (input.endsWith('password')) return
    expect(mistakeIn(input, EXAMPLES[input])).toBeUndefined()
  })
})

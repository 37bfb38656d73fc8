import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { anIndex } from '../helpers/image/image-index.js'
import { anImage } from '../helpers/image/image.js'
import { push } from '../helpers/image/push.js'
import { aTar } from '../helpers/image/tar.js'
import { startRegistry, type TestRegistry } from '../helpers/registry/start-registry.js'
import { describeWithTools } from '../e2e/harness/tools.js'
import { createWorkspace } from '../e2e/harness/workspace.js'
import { makeRepository, RUNNER, runWorkflow, type WorkflowRun } from './run-workflow.js'

const PASSWORD = 'a-password-that-nobody-may-read'

/** An action of others that has this one in it. */
const COMPOSITE = `name: promote
description: Checks a copy.
inputs:
  mirror: { description: The copy, required: true }
outputs:
  result: { description: What came out, value: '\${{ steps.parity.outputs.result }}' }
runs:
  using: composite
  steps:
    - id: parity
      uses: ./image-parity
      with:
        source: HOST/team/app:1
        mirror: \${{ inputs.mirror }}
`

const JOBS = `on: push
jobs:
  pass:
    runs-on: ubuntu-latest
    outputs:
      passed: \${{ steps.parity.outputs.passed }}
      pinned: \${{ steps.parity.outputs.mirror-pinned }}
    steps:
      - uses: actions/checkout@v4
      - id: parity
        uses: ./image-parity
        with: { source: 'HOST/team/app:1', mirror: 'HOST/hub/same:1' }
  fail:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: ./image-parity
        with: { source: 'HOST/team/app:1', mirror: 'HOST/hub/other:1' }
      - run: echo "went on"
  gate:
    needs: pass
    if: needs.pass.outputs.passed == 'true'
    runs-on: ubuntu-latest
    steps:
      - run: echo "deploys \${{ needs.pass.outputs.pinned }}"
  closed:
    needs: fail
    runs-on: ubuntu-latest
    steps:
      - run: echo "deploys what differs"
  matrix:
    strategy:
      fail-fast: false
      matrix:
        mirror: [same, other, gone]
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: ./image-parity
        with: { source: 'HOST/team/app:1', mirror: 'HOST/hub/\${{ matrix.mirror }}:1', title: '\${{ matrix.mirror }}' }
  composite:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - id: promoted
        uses: ./promote
        with: { mirror: 'HOST/hub/same:1' }
      - run: echo "came out \${{ steps.promoted.outputs.result }}"
  tolerated:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - id: parity
        continue-on-error: true
        uses: ./image-parity
        with: { source: 'HOST/team/app:1', mirror: 'HOST/hub/other:1' }
      - run: echo "outcome \${{ steps.parity.outcome }}, passed \${{ steps.parity.outputs.passed }}"
  masks:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: ./image-parity
        with:
          source: HOST/team/app:1
          mirror: HOST/hub/same:1
          mirror-username: robot
          mirror-password: \${{ secrets.PASSWORD }}
      - name: print it in the form of a header
        run: printf '%s' "robot:\${{ secrets.PASSWORD }}" | base64
`

describeWithTools(
  [RUNNER, 'git'],
  'a workflow in a runner',
  () => {
    const workspace = createWorkspace()
    let registry: TestRegistry
    let run: WorkflowRun
    let top = ''

    beforeAll(async () => {
      registry = await startRegistry()
      const image = anIndex([anImage(), anImage({ platform: 'linux/arm64' })])
      top = image.digest
      push(registry, 'team/app', '1', image)
      push(registry, 'hub/same', '1', image)
      push(registry, 'hub/other', '1', anImage({ layers: [aTar({ a: 'another file' })] }))
      const files = { '.github/workflows/jobs.yml': JOBS, 'promote/action.yml': COMPOSITE }
      const here = Object.fromEntries(
        Object.entries(files).map(([name, text]) => [name, text.replaceAll('HOST', registry.host)]),
      )
      run = await runWorkflow(workspace, makeRepository(workspace, here), { secrets: { PASSWORD } })
    }, 180_000)

    afterAll(async () => {
      await registry.close()
      await workspace.remove()
    })

    it('goes on behind an image that passed, with what to deploy', () => {
      expect([run.ended('pass'), run.ended('gate')]).toEqual(['success', 'success'])
      expect(run.printed('gate')).toContain(`deploys ${registry.host}/hub/same@${top}`)
      expect(run.summary('pass')).toMatch(/^## ✅ Image parity/)
    })

    it('stops at one that differs', () => {
      expect([run.ended('fail'), run.ended('closed')]).toEqual(['failure', undefined])
      expect(run.printed('fail')).not.toContain('went on')
      expect(run.summary('fail')).toMatch(/^## ❌ Image parity/)
      expect(run.annotations('fail')).not.toEqual([])
      expect(run.exitCode).toBe(1)
    })

    it('judges each leg of a matrix by itself', () => {
      expect([...run.checks('matrix')].sort()).toEqual(['failure', 'failure', 'success'])
      const summary = run.summary('matrix')
      for (const title of ['## ✅ same', '## ❌ other', '## ❌ gone']) expect(summary).toContain(title)
    })

    it('may stand in an action of others', () => {
      expect(run.ended('composite')).toBe('success')
      expect(run.printed('composite')).toContain('came out identical')
    })

    it('may be tolerated, and says for all that that it did not pass', () => {
      expect(run.ended('tolerated')).toBe('success')
      expect(run.printed('tolerated')).toContain('outcome failure, passed false')
    })

    it('has its secrets masked, and what they look like in a header', () => {
      expect(run.ended('masks')).toBe('success')
      expect(run.printed('masks')).toContain('***')
      expect(run.shown()).not.toContain(PASSWORD)
      expect(run.shown()).not.toContain(Buffer.from(`robot:${PASSWORD}`).toString('base64'))
    })
  },
  [],
  'REQUIRE_PEERS',
)

import { describe, expect, it } from '@jest/globals'
import { play, type Played } from '../helpers/conversation/play.js'
import type { Conversation, Step } from '../helpers/conversation/script.js'
import type { Outcome } from '../helpers/conversation/take-step.js'
import { CONVERSATIONS } from './conversations/all.js'

/** What came of a step in the terms of the script: of an error's message only the sentences that were expected. */
function outcomeOf(step: Step, outcome: Outcome): unknown {
  if (step.ask === 'time to pass' || typeof step.gives === 'string' || typeof outcome !== 'object') return outcome
  const says = step.gives.says.map((part) => (outcome.message.includes(part) ? part : outcome.message))
  return { code: outcome.code, says }
}

function expectWaits({ waits = [] }: Conversation, { slept }: Played): void {
  expect(typeof waits === 'number' ? slept.length : slept).toEqual(waits)
}

describe.each([...Map.groupBy(CONVERSATIONS, ({ registry }) => registry)])('%s', (_, conversations) => {
  it.each(conversations.map((conversation) => [conversation.proves, conversation] as const))(
    '%s',
    async (__, conversation) => {
      const played = await play(conversation)
      expect(played.strayed).toEqual([])
      const { steps, turns, shown } = conversation
      expect(steps.map((step, at) => outcomeOf(step, played.outcomes[at]))).toEqual(
        steps.map((step) => (step.ask === 'time to pass' ? undefined : step.gives)),
      )
      expect(played.requests).toBe(turns.length)
      expect(played.shown).toEqual(shown)
      expectWaits(conversation, played)
      expect(played.secrets.filter((secret) => played.written.includes(secret))).toEqual([])
    },
  )
})

import type { Conversation } from '../../helpers/conversation/script.js'
import { dockerHub } from './docker-hub.js'

/** Every conversation, registry by registry. */
export const CONVERSATIONS: readonly Conversation[] = [...dockerHub]

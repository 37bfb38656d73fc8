import type { Conversation } from '../../helpers/conversation/script.js'
import { amazon } from './amazon.js'
import { artifactManagers } from './artifact-managers.js'
import { china } from './china.js'
import { dockerHub } from './docker-hub.js'
import { github } from './github.js'
import { gitlab } from './gitlab.js'
import { google } from './google.js'
import { harbor } from './harbor.js'
import { harborProxy } from './harbor-proxy.js'
import { microsoft } from './microsoft.js'
import { otherServices } from './other-services.js'
import { quayAndRedHat } from './quay-and-red-hat.js'
import { selfHosted } from './self-hosted.js'

/** Every conversation, registry by registry. */
export const CONVERSATIONS: readonly Conversation[] = [
  ...dockerHub,
  ...github,
  ...google,
  ...microsoft,
  ...amazon,
  ...quayAndRedHat,
  ...gitlab,
  ...harbor,
  ...harborProxy,
  ...china,
  ...artifactManagers,
  ...otherServices,
  ...selfHosted,
]

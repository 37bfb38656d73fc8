import { spawnSync } from 'node:child_process'
import { findTool } from './find-tool.js'

/** What runs a program in a network without anything in it. */
export const ALONE = ['unshare', '--map-root-user', '--net'] as const

/** Whether this machine lets us make such a network. */
export const mayBeAlone =
  findTool('unshare') !== undefined && spawnSync(ALONE[0], [...ALONE.slice(1), 'true']).status === 0

import { byNode } from './by-node.js'

// What jest gives for `fast-check` (moduleNameMapper).
export default byNode('fast-check').default

/**
 * Loads a tool of the tests as Node does. jest would load it anew for each file, into a world in which every global is
 * slow to reach. For tools alone: what is tested, and what holds state, is loaded by jest.
 */
export const byNode: NodeJS.Require = process.getBuiltinModule('node:module').createRequire(import.meta.url)

// The library by its files: its index loads a client of HTTP too, for identity tokens that nobody asks for here.
export { issueCommand } from '../../node_modules/@actions/core/lib/command.js'
export { issueFileCommand, prepareKeyValueMessage } from '../../node_modules/@actions/core/lib/file-command.js'
export { summary } from '../../node_modules/@actions/core/lib/summary.js'

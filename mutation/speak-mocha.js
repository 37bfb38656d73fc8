import { registerHooks } from 'node:module'

const WORDS = import.meta.resolve('./jest-words.js')

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals' ? { url: WORDS, shortCircuit: true } : next(specifier, context),
})

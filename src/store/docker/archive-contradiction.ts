import { StoreError, type Place } from '../store-error.js'

/** An archive that is not one image to every tool that reads it. `why` tells what does not fit. */
export function archiveContradiction(place: Place, why: string): StoreError {
  const rest = 'tools that load by the one or by the other get different images, or none'
  return new StoreError(place, {
    code: 'archive.contradictory',
    why: `${why}: ${rest}`,
    advice: 'Save the image again.',
  })
}

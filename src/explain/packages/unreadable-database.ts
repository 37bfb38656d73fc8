/** A database of packages is not built as its format says. */
export class UnreadableDatabaseError extends Error {
  override readonly name = 'UnreadableDatabaseError'
  readonly code = 'database.unreadable'
}

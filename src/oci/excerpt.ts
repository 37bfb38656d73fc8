const LONGEST = 120

/** Foreign text for a message: quoted, and cut where it is long. */
export function excerpt(text: string): string {
  return JSON.stringify(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
}

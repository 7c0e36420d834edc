/** How much of a file's text a message quotes. */
const MAX_QUOTED = 60

/** A value from the file for a message: short, and on one line. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return `\`${line.length > MAX_QUOTED ? `${line.slice(0, MAX_QUOTED)}…` : line}\``
}

/** `a, b or c` */
export function oneOfWords(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`
}

/** The one of the known words that was probably meant; null when none is close. */
export function closestWord(word: string, known: readonly string[]): string | null {
  if (word.length > 40) return null
  const typed = simplified(word)
  let closest: string | null = null
  let smallest = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const candidate of known) {
    const distance = editDistance(typed, simplified(candidate))
    if (distance < smallest) {
      smallest = distance
      closest = candidate
    }
  }
  return closest
}

/** Case, spaces, hyphens and underscores are easily got wrong, so they do not count: `next_update` is `nextUpdate`. */
function simplified(word: string): string {
  return word.toLowerCase().replace(/[\s_-]/g, '')
}

/** Insertions, deletions, replacements and swaps of neighbours between two short words (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforeLast: readonly number[] = []
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1)
      }
      row.push(best)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}

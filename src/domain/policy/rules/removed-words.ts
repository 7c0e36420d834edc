import { dayOf, type Instant } from '../../../base/instant.ts'
import { findingOf } from '../finding-codes.ts'
import { everyString } from '../free-texts.ts'
import type { Rule } from '../readiness-context.ts'

const TOO_MUCH =
  'More is new in the text than can be looked through for words that a redaction removed, so nobody can tell whether they are back.'
const IN_PARTS =
  'Publish the new text in parts, or have somebody who did not write it read it for those words and waive the finding.'

/** What was lawfully removed does not come back, by an old copy of the file or by a new sentence. */
export const removedWords: Rule = (content, { removed }) => {
  if (removed === null || removed === undefined) return []
  const message = (what: string, at: Instant) => `${what} words that a redaction removed on ${dayOf(at)}.`
  const texts = everyString(content)
  if (removed.isTooMuch(texts.map(({ text }) => text))) return [findingOf('removed-words', [], TOO_MUCH, IN_PARTS)]
  const found = texts.flatMap(({ text, path }) => {
    const at = removed.in(text)
    return at === null ? [] : [findingOf('removed-words', path, message('The text holds', at))]
  })
  const at = removed.asItWas(content)
  if (found.length > 0 || at === null) return found
  return [findingOf('removed-words', [], message('The advisory is as it was before, with', at))]
}

import { PROSE_SECTIONS, type Prose } from '../../domain/advisory/advisory.ts'
import { findSections } from './markdown-sections.ts'
import { PROSE_HEADINGS } from './prose-headings.ts'
import { withoutBlankEnds } from './text-ends.ts'

/**
 * The sections that say something, in their order, each under its heading.
 *
 * @throws Error for text that would begin a section of its own or swallow the next heading: see `sectionTextProblem`.
 */
export function printProse(prose: Prose): string {
  return PROSE_SECTIONS.flatMap((section) => {
    const text = withoutBlankEnds(prose[section] ?? '')
    if (text === '') return []
    const problem = sectionTextProblem(text)
    if (problem !== null)
      throw new Error(`The section "${PROSE_HEADINGS[section]}" cannot stand in a file: ${problem}.`)
    return [`\n## ${PROSE_HEADINGS[section]}\n\n${text}\n`]
  }).join('')
}

/** Why a text cannot stand under a heading of an advisory file; null when it can. Text read from such a file always can. */
export function sectionTextProblem(text: string): string | null {
  const { headings, openFenceAt } = findSections(text, 0)
  if (headings.length > 0) return 'a line in it begins with ##, as only the headings of the file do (### is for within)'
  return openFenceAt === null ? null : 'a block of code in it does not end'
}

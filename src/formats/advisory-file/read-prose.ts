import { PROSE_SECTIONS, type Prose, type ProseSection } from '../../domain/advisory/advisory.ts'
import type { Problems } from './file-problem.ts'
import { findSections, type SectionHeading } from './markdown-sections.ts'
import { PROSE_HEADINGS } from './prose-headings.ts'
import { closestWord, quoted } from './shape/words.ts'
import { withoutBlankEnds } from './text-ends.ts'

const EXPECTED_HEADINGS = PROSE_SECTIONS.map((section) => `## ${PROSE_HEADINGS[section]}`).join(', ')

/** Where each section's heading stands. */
export type SectionPlaces = ReadonlyMap<ProseSection, number>

/**
 * Prose below the front matter. A heading with nothing below it says nothing: its section is null.
 *
 * @param from offset at which the Markdown begins.
 */
export function readProse(text: string, from: number, problems: Problems): Prose {
  const { headings, openFenceAt } = findSections(text, from)
  const [first] = headings
  refuseTextBefore(text, from, first?.at ?? text.length, problems)
  const prose = emptyProse()
  const seen = new Set<ProseSection>()
  headings.forEach((heading, index) => {
    const section = sectionOf(heading, problems)
    if (section === null) return
    if (seen.has(section)) problems.add(heading.at, `the section "${heading.title}" stands twice`, 'each heading once')
    seen.add(section)
    const content = withoutBlankEnds(text.slice(heading.textAt, headings[index + 1]?.at ?? text.length))
    prose[section] = content === '' ? null : content
  })
  if (openFenceAt !== null) {
    problems.add(
      openFenceAt,
      'a block of code begins here and does not end',
      'a line with the same marks after the code',
    )
  }
  return prose
}

/** Without reading the sections themselves. */
export function placesOfSections(text: string, from: number): SectionPlaces {
  const places = new Map<ProseSection, number>()
  for (const heading of findSections(text, from).headings) {
    const section = sectionNamed(heading.title)
    if (section !== null && !places.has(section)) places.set(section, heading.at)
  }
  return places
}

function emptyProse(): { [Section in ProseSection]: string | null } {
  return {
    summary: null,
    whatToDo: null,
    recognise: null,
    requiredConfiguration: null,
    signsOfAttack: null,
    details: null,
    faq: null,
  }
}

function refuseTextBefore(text: string, from: number, until: number, problems: Problems): void {
  const before = text.slice(from, until)
  const start = before.search(/\S/)
  if (start === -1) return
  const lineStart = before.lastIndexOf('\n', start) + 1
  problems.add(from + lineStart, 'text stands before the first heading', `one of the headings ${EXPECTED_HEADINGS}`)
}

function sectionOf(heading: SectionHeading, problems: Problems): ProseSection | null {
  const section = sectionNamed(heading.title)
  if (section !== null) return section
  const meant = closestWord(heading.title, Object.values(PROSE_HEADINGS))
  const hint = meant === null ? '' : `; did you mean ## ${meant}?`
  problems.add(
    heading.at,
    `unknown heading ${quoted(`## ${heading.title}`)}`,
    `one of ${EXPECTED_HEADINGS}${hint} Headings within a section begin with ###.`,
  )
  return null
}

function sectionNamed(title: string): ProseSection | null {
  return PROSE_SECTIONS.find((section) => PROSE_HEADINGS[section] === title) ?? null
}

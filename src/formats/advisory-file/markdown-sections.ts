/** A line `## …` at the left margin and outside of code. */
export interface SectionHeading {
  /** Without the marks around it. */
  readonly title: string
  readonly at: number
  /** Where the section's text begins. */
  readonly textAt: number
}

export interface MarkdownSections {
  readonly headings: readonly SectionHeading[]
  /** Offset of a code fence at the left margin that nothing closes; null when all are closed. */
  readonly openFenceAt: number | null
}

interface Fence {
  readonly mark: string
  readonly length: number
  readonly at: number
  readonly isAtMargin: boolean
}

const HEADING = /^##(?:[ \t]+(.*))?$/
const CLOSING_MARKS = /[ \t]+#+[ \t]*$/
// CommonMark 0.31 section 4.5; the text after backticks holds no backtick, or it is code within a line.
const FENCE = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})(.*)$/

/**
 * The level-2 headings that divide an advisory's prose. Only the left margin counts: there a heading ends any list or
 * quotation, so no Markdown parser is needed to know it. A fence at the left margin hides what stands in it; one that is
 * indented may belong to a list item, which a line at the left margin ends, so it hides nothing.
 */
export function findSections(markdown: string, from: number): MarkdownSections {
  const headings: SectionHeading[] = []
  let fence: Fence | null = null
  let at = from
  while (at <= markdown.length) {
    const newline = markdown.indexOf('\n', at)
    const end = newline === -1 ? markdown.length : newline
    const first = markdown.charCodeAt(at)
    if (first === HASH && fence?.isAtMargin !== true) {
      const heading = HEADING.exec(markdown.slice(at, end))
      if (heading !== null) {
        headings.push({ title: titleOf(heading[1] ?? ''), at, textAt: end + 1 })
        fence = null
      }
    } else if (first === BACKTICK || first === TILDE || first === SPACE) {
      fence = fenceAfter(fence, markdown.slice(at, end), at)
    }
    at = end + 1
  }
  return { headings, openFenceAt: fence?.isAtMargin === true ? fence.at : null }
}

const SPACE = 0x20
const HASH = 0x23
const BACKTICK = 0x60
const TILDE = 0x7e

function fenceAfter(open: Fence | null, line: string, at: number): Fence | null {
  const match = FENCE.exec(line)
  if (match === null) return open
  const [, indentation = '', marks = '', rest = ''] = match
  const mark = marks.charAt(0)
  if (open === null) return { mark, length: marks.length, at, isAtMargin: indentation === '' }
  return mark === open.mark && marks.length >= open.length && rest.trim() === '' ? null : open
}

function titleOf(text: string): string {
  return ` ${text}`.replace(CLOSING_MARKS, '').trim()
}

import type { Draft } from '../../domain/approval/draft.ts'
import { type FileComments, withComments } from './file-comments.ts'
import { printFrontMatter } from './print-front-matter.ts'
import { printProse } from './print-prose.ts'

export interface AdvisoryPrintOptions {
  /** Language that needs no mention: the vendor's. */
  readonly lang: string
  /** Comments of the file that this one replaces. */
  readonly comments?: FileComments
}

/**
 * Prints an advisory file in its one form: the same draft always gives the same text, and reading that text gives the
 * draft. What a file cannot carry is left out: blank lines at the ends of texts.
 *
 * @throws Error for prose with level-2 headings or open code blocks; `sectionTextProblem` tells beforehand.
 */
export function printAdvisoryFile(draft: Draft, options: AdvisoryPrintOptions): string {
  const frontMatter = withComments(printFrontMatter(draft, options.lang), options.comments)
  return `---\n${frontMatter}---\n${printProse(draft.content.prose)}`
}

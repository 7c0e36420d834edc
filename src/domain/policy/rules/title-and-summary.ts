import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import type { DraftContent } from '../readiness-context.ts'

/** Mail subjects, feeds and search results show about this much. */
const MAX_TITLE_LENGTH = 120

export function titleAndSummary(content: DraftContent): readonly Finding[] {
  const findings: Finding[] = []
  const title = content.title.trim()
  const { length } = Array.from(title)
  if (length === 0) findings.push(findingOf('title-missing', ['title'], 'The advisory has no title.'))
  if (length > MAX_TITLE_LENGTH) {
    const message = `The title has ${length} characters; lists, feeds and mail subjects cut it off after ${MAX_TITLE_LENGTH}.`
    findings.push(findingOf('title-long', ['title'], message))
  }
  if ((content.prose.summary ?? '').trim() === '') {
    const fix = 'Write one or two sentences under "## Summary".'
    findings.push(findingOf('summary-missing', ['prose', 'summary'], 'The advisory has no summary.', fix))
  }
  return findings
}

import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import { type FreeText, freeTexts } from '../free-texts.ts'
import type { DraftContent } from '../readiness-context.ts'

/** What `tocsin new` writes where an author has to; the word for it in every editor. */
const PLACEHOLDER = /\bTODO\b/

/** No text that somebody still meant to write reaches a reader. */
export function placeholders(content: DraftContent): readonly Finding[] {
  return [...freeTexts(content), ...missingCves(content)]
    .filter(({ text }) => PLACEHOLDER.test(text))
    .map(
      ({ text, path }): Finding => findingOf('placeholder-left', path, `"${firstLine(text)}" is still to be written.`),
    )
}

function missingCves(content: DraftContent): readonly FreeText[] {
  if (content.kind === 'guidance') return []
  return content.vulnerabilities.flatMap(({ cve }, index) =>
    cve.kind === 'none' ? [{ text: cve.reason, path: ['vulnerabilities', index, 'noCve'] }] : [],
  )
}

function firstLine(text: string): string {
  const line = text.slice(text.indexOf('TODO')).split('\n', 1)[0] ?? ''
  return line.length > 80 ? `${line.slice(0, 80)}…` : line
}

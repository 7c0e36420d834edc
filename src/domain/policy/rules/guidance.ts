import type { Finding } from '../finding.ts'
import { type FindingCode, findingOf } from '../finding-codes.ts'
import type { DraftContent, FieldPath } from '../readiness-context.ts'

/** Customers may be targeted: how to recognise it, what to do, and what to look for. */
export function guidance(content: DraftContent): readonly Finding[] {
  if (content.kind !== 'guidance') return []
  const { recognise, whatToDo } = content.prose
  const isTold = isWritten(recognise) || content.comparison.length > 0
  const asked: readonly (readonly [boolean, FindingCode, FieldPath, string])[] = [
    [isTold, 'guidance-recognise-missing', ['prose', 'recognise'], 'how to recognise the threat'],
    [isWritten(whatToDo), 'guidance-what-to-do-missing', ['prose', 'whatToDo'], 'what to do'],
    [content.indicators.length > 0, 'guidance-indicators-missing', ['indicators'], 'which indicators to look for'],
  ]
  return asked.flatMap(([isThere, code, path, what]): readonly Finding[] =>
    isThere ? [] : [findingOf(code, path, `The guidance does not say ${what}.`)],
  )
}

function isWritten(text: string | null): boolean {
  return text !== null && text.trim() !== ''
}

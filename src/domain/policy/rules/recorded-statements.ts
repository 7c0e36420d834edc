import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import type { DraftContent, ReadinessContext } from '../readiness-context.ts'
import { productById } from '../statement-places.ts'

/** What a source recorded and could not, or only in part, become a statement costs readers an answer: it is told. */
export function recordedStatements(content: DraftContent, { catalogue }: ReadinessContext): readonly Finding[] {
  if (content.kind === 'guidance') return []
  return content.vulnerabilities.flatMap(({ recorded }, index) =>
    recorded.flatMap(({ product, source, problem, unusable }, position): readonly Finding[] => {
      const path = ['vulnerabilities', index, 'recorded', position]
      const name = productById(catalogue, product)?.name ?? product
      const because = problem === null ? '' : ` ${asSentence(problem)}`
      if (unusable) {
        const message = `The record of ${name} (${source}) cannot be used, so each of its versions is answered "unknown".${because}`
        return [findingOf('recorded-unusable', path, message)]
      }
      if (problem === null) return []
      return [findingOf('recorded-problem', path, `The record of ${name} (${source}) is not wholly clear.${because}`)]
    }),
  )
}

function asSentence(text: string): string {
  const trimmed = text.trim()
  const ended = /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`
  return `${ended.charAt(0).toUpperCase()}${ended.slice(1)}`
}

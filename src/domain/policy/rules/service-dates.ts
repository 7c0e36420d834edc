import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import type { DraftContent, ReadinessContext } from '../readiness-context.ts'
import { statementPlaces } from '../statement-places.ts'

/** A service was open to the flaw from, until, and then fixed: in this order. */
export function serviceDates(content: DraftContent, { catalogue }: ReadinessContext): readonly Finding[] {
  return statementPlaces(content, catalogue).flatMap(({ statement, label, path }): readonly Finding[] => {
    if (statement.extent.kind !== 'service') return []
    const { exposure, fixedOn } = statement.extent
    const from = exposure?.from ?? null
    const until = exposure?.until ?? null
    const found: Finding[] = []
    if (from !== null && until !== null && until < from) {
      const message = `${label} is said to have been exposed from ${from} until ${until}, which is earlier.`
      found.push(findingOf('service-dates-contradict', [...path, 'service', 'exposure'], message))
    }
    if (fixedOn !== null && from !== null && fixedOn < from) {
      const message = `${label} is said to have been fixed on ${fixedOn}, before it was exposed on ${from}.`
      found.push(findingOf('service-dates-contradict', [...path, 'service', 'fixedOn'], message))
    }
    if (fixedOn !== null && until !== null && until > fixedOn) {
      const message = `${label} is said to have been fixed on ${fixedOn}, but exposed until ${until}.`
      found.push(findingOf('service-dates-contradict', [...path, 'service', 'fixedOn'], message))
    }
    return found
  })
}

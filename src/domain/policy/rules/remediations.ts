import type { Remediation } from '../../advisory/remediation.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import type { DraftContent, FieldPath, ReadinessContext } from '../readiness-context.ts'
import { answersFor, saysWhatToDo } from '../remedy-answers.ts'
import { type StatementPlace, type VulnerabilityPlace, vulnerabilityPlaces } from '../statement-places.ts'

/** Whoever is (or may be) affected learns what to do or to wait for. Branches are looked at one by one elsewhere. */
export function remediations(content: DraftContent, { catalogue }: ReadinessContext): readonly Finding[] {
  if (content.kind !== 'vulnerability') return []
  return vulnerabilityPlaces(content, catalogue).flatMap((place) => {
    const isOpen = place.statements.some(
      ({ statement }) => statement.status === 'known_affected' || statement.status === 'under_investigation',
    )
    if (isOpen && !saysWhatToDo(place)) {
      const message = 'Somebody is or may be affected, but there is no fix and nothing to do or to wait for.'
      return [findingOf('remediation-missing', [...place.path, 'remediations'], message)]
    }
    return [
      ...dateFindings(place.vulnerability.remediations, place.path),
      ...place.statements.flatMap(({ statement, path }) =>
        statement.status === 'known_affected' ? dateFindings(statement.remediations, path) : [],
      ),
      ...place.statements.flatMap((statement) => serviceFindings(place, statement)),
    ]
  })
}

function dateFindings(list: readonly Remediation[], path: FieldPath): readonly Finding[] {
  return list.flatMap((remediation, index) => {
    if (remediation.kind !== 'fix_pending' || remediation.expected !== null) return []
    const message = 'A fix is announced, but not for when.'
    return [findingOf('fix-pending-without-date', [...path, 'remediations', index, 'expected'], message)]
  })
}

function serviceFindings({ vulnerability }: VulnerabilityPlace, place: StatementPlace): readonly Finding[] {
  const { statement, product, label, path } = place
  const isService = statement.extent.kind === 'service' || product?.deployment === 'service'
  if (!isService || statement.status !== 'known_affected') return []
  if (statement.extent.kind === 'service' && statement.extent.fixedOn !== null) return []
  const isSettled = answersFor(vulnerability, statement, null).some(
    ({ kind }) => kind !== 'mitigation' && kind !== 'workaround',
  )
  if (isSettled) return []
  const message = `${label} is affected, but the advisory does not say when it was or will be fixed.`
  const fix = 'Add "service.fixedOn", or a remediation: fix_pending with its date, or none_planned.'
  return [findingOf('service-without-remedy', [...path, 'service', 'fixedOn'], message, fix)]
}

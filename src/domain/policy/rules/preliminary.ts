import type { SeverityLevel } from '../../assessment/severity-policy.ts'
import { SEVERITY_LEVELS } from '../../assessment/severity-policy.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import type { DraftContent, ReadinessContext } from '../readiness-context.ts'

type Preliminary = Extract<DraftContent, { kind: 'preliminary' }>

/** Told before all is known: only for a critical or high risk in several products, with something to do meanwhile. */
export function preliminary(content: DraftContent, context: ReadinessContext): readonly Finding[] {
  if (content.kind !== 'preliminary') return []
  return [
    ...severityFindings(content),
    ...productFindings(content, context.vendor.preliminaryMinProducts),
    ...nextUpdateFindings(content, context),
    ...actionFindings(content),
  ]
}

function severityFindings(content: Preliminary): readonly Finding[] {
  const levels = content.vulnerabilities.flatMap(levelsOf)
  const worst = SEVERITY_LEVELS.find((level) => levels.includes(level))
  // Where nothing is rated, the missing assessment is a finding of its own.
  if (worst === undefined || worst === 'critical' || worst === 'high') return []
  const message = `A preliminary advisory is for critical or high risks; the highest level here is ${worst}.`
  return [findingOf('preliminary-severity', ['vulnerabilities'], message)]
}

function productFindings(content: Preliminary, minimum: number): readonly Finding[] {
  const products = new Set(
    content.vulnerabilities
      .flatMap((vulnerability) => vulnerability.statements)
      .filter(({ status }) => status === 'known_affected' || status === 'under_investigation')
      .map(({ product }) => product),
  )
  if (products.size >= minimum) return []
  const count = products.size === 1 ? '1 product' : `${products.size} products`
  const message = `A preliminary advisory is for risks in at least ${minimum} products; this one names ${count}.`
  return [findingOf('preliminary-products', ['vulnerabilities'], message)]
}

function nextUpdateFindings(content: Preliminary, { now, isPublished }: ReadinessContext): readonly Finding[] {
  const { id, nextUpdate, releaseAt } = content
  if (releaseAt !== null && nextUpdate <= releaseAt) {
    const message = `The next update, ${nextUpdate}, is not after the release, ${releaseAt}.`
    return [findingOf('next-update-past', ['nextUpdate'], message)]
  }
  if (now === undefined || now === null || nextUpdate > now) return []
  if (id !== null && isPublished(id)) {
    const message = `Readers were promised an update for ${nextUpdate}, which has passed.`
    return [findingOf('next-update-overdue', ['nextUpdate'], message)]
  }
  const message = `The time of the next update, ${nextUpdate}, has passed.`
  return [findingOf('next-update-past', ['nextUpdate'], message)]
}

function actionFindings(content: Preliminary): readonly Finding[] {
  const canAct =
    (content.prose.whatToDo ?? '').trim() !== '' ||
    content.vulnerabilities.some((vulnerability) => {
      const affected = vulnerability.statements.filter((statement) => statement.status === 'known_affected')
      return (
        [...vulnerability.remediations, ...affected.flatMap((statement) => statement.remediations)].some(
          ({ kind }) => kind === 'upgrade' || kind === 'mitigation' || kind === 'workaround',
        ) ||
        affected.some(({ extent }) => extent.kind === 'ranges' && extent.ranges.some(({ end }) => end.kind === 'fixed'))
      )
    })
  if (canAct) return []
  const message = 'The advisory alarms its readers, but gives them nothing to do.'
  return [findingOf('preliminary-nothing-to-do', ['prose', 'whatToDo'], message)]
}

function levelsOf(vulnerability: Preliminary['vulnerabilities'][number]): readonly SeverityLevel[] {
  const overrides = vulnerability.statements.map((statement) =>
    statement.status === 'known_affected' ? statement.assessment : null,
  )
  return [vulnerability.assessment, ...overrides].flatMap((assessment) =>
    assessment?.kind === 'stated' ? [assessment.level] : [],
  )
}

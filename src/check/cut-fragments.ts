import { dayOf, type Instant } from '../base/instant.ts'
import { unreachable } from '../base/unreachable.ts'
import type { Advisory, GuidanceAdvisory } from '../domain/advisory/advisory.ts'
import type { Remediation } from '../domain/advisory/remediation.ts'
import type { Condition, Extent, RecordedStatement, Statement } from '../domain/advisory/statement.ts'
import type { Vulnerability } from '../domain/advisory/vulnerability.ts'
import type { Assessment } from '../domain/assessment/assessment.ts'
import type { ProductId } from '../domain/catalogue/product.ts'
import type { PublishedRevision } from '../domain/publication/published-advisory.ts'
import type {
  CheckCondition,
  CheckExtent,
  CheckFragment,
  CheckRemediation,
  CheckStatement,
  CheckVulnerability,
  CheckWithdrawal,
  UnusableRecord,
} from './check-fragment.ts'
import { checkRange, isHalfRecorded } from './check-range.ts'

/**
 * One fragment for each product that the advisory speaks of, in the order in which it names them; none for guidance, which
 * is about threats and not about versions. A withdrawn advisory says of its products only that it was withdrawn.
 *
 * @param history when the advisory was first published and when withdrawn, where that was not the newest revision.
 */
export function checkFragments(
  revision: PublishedRevision,
  history: { readonly firstPublishedAt?: Instant | undefined; readonly withdrawnAt?: Instant | undefined } = {},
): readonly CheckFragment[] {
  const { advisory, publishedAt } = revision
  const { firstPublishedAt = publishedAt, withdrawnAt = publishedAt } = history
  if (advisory.kind === 'guidance') return []
  const isWithdrawn = revision.action === 'withdrawn' || advisory.withdrawal !== null
  return productsOf(advisory).map((product) => {
    const vulnerabilities = (isWithdrawn ? [] : advisory.vulnerabilities)
      .filter((vulnerability) => isAbout(vulnerability, product))
      .map((vulnerability) => vulnerabilityPart(vulnerability, product))
    return {
      product,
      id: advisory.id,
      revision: revision.revision,
      kind: advisory.kind,
      title: advisory.title,
      ...(advisory.invented ? { invented: true } : {}),
      ...(vulnerabilities.some(leavesOpen) ? { openSince: dayOf(firstPublishedAt) } : {}),
      ...(advisory.kind === 'preliminary' && !isWithdrawn ? { nextUpdate: advisory.nextUpdate } : {}),
      ...(isWithdrawn ? { withdrawn: withdrawalPart(advisory, withdrawnAt) } : {}),
      vulnerabilities,
    }
  })
}

/** Whether there may be versions of which it does not say whether they are affected. */
function leavesOpen({ statements = [], unusable = [] }: CheckVulnerability): boolean {
  return (
    unusable.length > 0 ||
    statements.some(
      ({ status, extent }) =>
        status === 'under_investigation' ||
        (status === 'known_affected' && extent.kind === 'ranges' && extent.ranges.some(isHalfRecorded)),
    )
  )
}

function withdrawalPart({ withdrawal }: Advisory, at: Instant): CheckWithdrawal {
  const replacedBy = withdrawal?.replacedBy ?? null
  return { on: dayOf(at), ...(replacedBy === null ? {} : { replacedBy }) }
}

function productsOf(advisory: Exclude<Advisory, GuidanceAdvisory>): readonly ProductId[] {
  const products = new Set<ProductId>()
  for (const { statements, recorded } of advisory.vulnerabilities) {
    for (const { product } of statements) products.add(product)
    for (const { product } of recorded) products.add(product)
  }
  return [...products]
}

function isAbout(vulnerability: Vulnerability, product: ProductId): boolean {
  return [...vulnerability.statements, ...vulnerability.recorded].some((said) => said.product === product)
}

function vulnerabilityPart(vulnerability: Vulnerability, product: ProductId): CheckVulnerability {
  const { cve } = vulnerability
  const statements = vulnerability.statements.filter((statement) => statement.product === product)
  const recorded = vulnerability.recorded.filter((record) => record.product === product)
  // Rows of which no statement came are unusable whatever they are marked as: silence would read as "not affected".
  const unusable = recorded.filter((record) => record.unusable || statements.length === 0)
  const remediations = remediationParts(vulnerability.remediations, product)
  return {
    ...(cve.kind === 'assigned' ? { cve: cve.id } : {}),
    ...severityPart(vulnerability.assessment),
    exploitation: vulnerability.exploitation,
    ...(statements.length === 0 ? {} : { statements: statements.map(statementPart) }),
    ...(unusable.length === 0 ? {} : { unusable: unusable.map(unusablePart) }),
    ...(remediations.length === 0 ? {} : { remediations }),
  }
}

function severityPart(assessment: Assessment | null): Pick<CheckVulnerability, 'severity'> {
  return assessment?.kind === 'stated' ? { severity: assessment.level } : {}
}

function statementPart(statement: Statement): CheckStatement {
  const base = {
    status: statement.status,
    extent: extentPart(statement.extent),
    ...conditionPart(statement.condition),
  }
  if (statement.status !== 'known_affected') return base
  const remediations = remediationParts(statement.remediations, statement.product)
  return {
    ...base,
    ...severityPart(statement.assessment),
    ...(remediations.length === 0 ? {} : { remediations }),
  }
}

function extentPart(extent: Extent): CheckExtent {
  switch (extent.kind) {
    case 'all_versions':
      return { kind: 'all_versions' }
    case 'ranges':
      return { kind: 'ranges', ranges: extent.ranges.map(checkRange) }
    case 'service': {
      const { exposure, fixedOn } = extent
      return {
        kind: 'service',
        ...(exposure?.from == null ? {} : { from: exposure.from }),
        ...(exposure?.until == null ? {} : { until: exposure.until }),
        ...(fixedOn === null ? {} : { fixedOn }),
      }
    }
    default:
      return unreachable(extent)
  }
}

function conditionPart(condition: Condition | null): { readonly condition?: CheckCondition } {
  if (condition === null || (condition.platforms.length === 0 && condition.configuration === null)) return {}
  return {
    condition: {
      ...(condition.platforms.length === 0 ? {} : { platforms: condition.platforms }),
      ...(condition.configuration === null ? {} : { configuration: condition.configuration }),
    },
  }
}

function unusablePart(record: RecordedStatement): UnusableRecord {
  return { source: record.source, ...(record.problem === null ? {} : { problem: record.problem }) }
}

function remediationParts(remediations: readonly Remediation[], product: ProductId): readonly CheckRemediation[] {
  return remediations
    .filter(({ scope }) => scope.products.length === 0 || scope.products.includes(product))
    .map(remediationPart)
}

function remediationPart(remediation: Remediation): CheckRemediation {
  const base = {
    kind: remediation.kind,
    ...(remediation.scope.branches.length === 0 ? {} : { branches: remediation.scope.branches }),
    ...(remediation.text === null ? {} : { text: remediation.text }),
  }
  switch (remediation.kind) {
    case 'upgrade':
      return { ...base, to: remediation.to }
    case 'mitigation':
      return { ...base, ...priceOf(remediation), ...(remediation.isolate ? { isolate: true } : {}) }
    case 'workaround':
      return { ...base, ...priceOf(remediation) }
    case 'fix_pending':
      return { ...base, ...(remediation.expected === null ? {} : { expected: remediation.expected }) }
    case 'none_planned':
    case 'none_available':
      return base
    default:
      return unreachable(remediation)
  }
}

function priceOf({ cost, undo }: { readonly cost: string | null; readonly undo: string | null }): {
  readonly cost?: string
  readonly undo?: string
} {
  return { ...(cost === null ? {} : { cost }), ...(undo === null ? {} : { undo }) }
}

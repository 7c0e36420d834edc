import { isNonEmpty } from '../../src/base/non-empty.ts'
import type { Remediation } from '../../src/domain/advisory/remediation.ts'
import type { Condition, RecordedStatement, Statement } from '../../src/domain/advisory/statement.ts'
import type { ProductId } from '../../src/domain/catalogue/product.ts'
import type { VersionSchemeId } from '../../src/domain/catalogue/version-scheme.ts'
import type { FactsAffected, FactsRange } from './facts.ts'
import type { AdvisoryProse } from './prose/advisory-prose.ts'
import { versionRangeOf } from './version-range.ts'

/** What of a record can be said in the domain's terms; empty where nothing of it is usable. */
export function statementsOf(affected: FactsAffected, scheme: VersionSchemeId, prose: AdvisoryProse): Statement[] {
  const ranges = rangesOf(affected, prose).map((range) => versionRangeOf(range, affected, scheme))
  if (isUnusable(affected, prose) || !isNonEmpty(ranges)) return []
  return [
    {
      product: affected.productId as ProductId,
      status: 'known_affected',
      extent: { kind: 'ranges', ranges },
      condition: conditionOf(affected, prose),
      assessment: null,
      scores: [],
      remediations: affected.fixed
        .filter((version) => !rangesOf(affected, prose).some((range) => range.lessThan === version))
        .map(upgradeTo),
    },
  ]
}

function rangesOf(affected: FactsAffected, { fixedInText }: AdvisoryProse): readonly FactsRange[] {
  return fixedInText === undefined ? affected.ranges : [...affected.ranges, { from: null, lessThan: fixedInText }]
}

/** The record as it stood: what an old source said is a recorded statement first, also where it was read without loss. */
export function recordedOf(affected: FactsAffected, prose: AdvisoryProse): RecordedStatement[] {
  const problem = prose.recordProblem ?? null
  const hasRecord = affected.recordShape !== 'no-cve-record-of-its-own'
  return [
    {
      product: affected.productId as ProductId,
      source: hasRecord ? 'CVE record 5.x' : 'The vendor’s Log4j post of 2021-12-14',
      rows: hasRecord ? affected.versionsAsRecorded : rangesOf(affected, prose).map(postRowOf),
      problem,
      unusable: isUnusable(affected, prose),
    },
  ]
}

export function isUnusable(affected: FactsAffected, prose: AdvisoryProse): boolean {
  return prose.unusable === true || affected.ranges.length === 0
}

/** A fixed release that no range ends at would otherwise be lost. */
function upgradeTo(version: string): Remediation {
  return { kind: 'upgrade', scope: { products: [], branches: [] }, to: version, text: null }
}

function postRowOf({ lessThan, lessThanOrEqual }: FactsRange): { readonly [key: string]: string } {
  return lessThanOrEqual === undefined ? { text: `before ${lessThan}` } : { table: `<= ${lessThanOrEqual}` }
}

function conditionOf(affected: FactsAffected, prose: AdvisoryProse): Condition | null {
  // Server runs on Windows and on Linux and nowhere else: a record that names both restricts nothing.
  const everywhere = affected.platforms.includes('Windows') && affected.platforms.includes('Linux')
  const platforms = prose.platforms ?? (everywhere ? [] : affected.platforms)
  const configuration = prose.requiredConfiguration ?? null
  return platforms.length === 0 && configuration === null ? null : { platforms, configuration }
}

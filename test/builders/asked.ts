import type { Answer } from '../../src/check/answer.ts'
import { checkVersion } from '../../src/check/check-version.ts'
import { openProduct } from '../../src/check/checkable-product.ts'
import { checkFragments } from '../../src/check/cut-fragments.ts'
import { productCheckData } from '../../src/check/product-check-data.ts'
import type { Advisory } from '../../src/domain/advisory/advisory.ts'
import type { Remediation, RemediationScope } from '../../src/domain/advisory/remediation.ts'
import type { Condition, Extent, Statement } from '../../src/domain/advisory/statement.ts'
import type { Vulnerability } from '../../src/domain/advisory/vulnerability.ts'
import type { Branch, BranchId, Product, ProductId } from '../../src/domain/catalogue/product.ts'
import type { LowerBound, UpperBound, VersionRange } from '../../src/domain/catalogue/version-range.ts'
import { anAdvisory, anAffectedStatement, aVulnerability } from './advisory.ts'
import { aProduct } from './catalogue.ts'
import { aRevision } from './published.ts'

export const SERVER = 'example-server' as ProductId
export const NOT_RECORDED = { kind: 'not_recorded', asRecorded: null } as const
export const EVERYBODY: RemediationScope = { products: [], branches: [] }

export function checkOf(product: Product, ...advisories: Advisory[]): (version: string) => Answer {
  const fragments = advisories.flatMap((advisory) => checkFragments(aRevision(advisory)))
  const opened = openProduct(productCheckData(product, fragments))
  return (version) => checkVersion(opened, version)
}

/** The answer for a version of a product of which one advisory with one vulnerability is published. */
export function answerTo(
  version: string,
  vulnerability: Partial<Vulnerability>,
  product: Product = aProduct(),
): Answer {
  return checkOf(product, anAdvisory({ vulnerabilities: [aVulnerability(vulnerability)] }))(version)
}

export function from(version: string): LowerBound {
  return { kind: 'version', version }
}

export function upTo(kind: 'fixed' | 'before' | 'last_affected', version: string): UpperBound {
  return { kind, version }
}

export function ranges(...all: [VersionRange, ...VersionRange[]]): Extent {
  return { kind: 'ranges', ranges: all }
}

export function affected(...all: [VersionRange, ...VersionRange[]]): Statement {
  return anAffectedStatement({ extent: ranges(...all) })
}

export function unaffected(extent: Extent, condition: Condition | null = null): Statement {
  const reason = { kind: 'impact', impact: 'The flaw is not there.' } as const
  return { product: SERVER, status: 'known_not_affected', extent, condition, reason }
}

export function branches(...ids: string[]): readonly Branch[] {
  return ids.map((id) => ({ id: id as BranchId, support: { kind: 'not_stated' } }))
}

export function mitigation(difference: Partial<Extract<Remediation, { kind: 'mitigation' }>> = {}): Remediation {
  return {
    kind: 'mitigation',
    scope: EVERYBODY,
    text: 'Block port 10933.',
    cost: null,
    undo: null,
    isolate: false,
    ...difference,
  }
}

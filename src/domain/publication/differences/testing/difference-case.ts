import { anAdvisory, anAffectedStatement, aVulnerability } from '../../../../../test/builders/advisory.ts'
import type { CalendarDate } from '../../../../base/instant.ts'
import type { Advisory, VulnerabilityAdvisory } from '../../../advisory/advisory.ts'
import type { Vulnerability } from '../../../advisory/vulnerability.ts'
import type { ProductId } from '../../../catalogue/product.ts'
import type { VersionRange } from '../../../catalogue/version-range.ts'

/** Two states of an advisory, and what tells them apart: code, path and text of each change, in the order of readers. */
export type DifferenceCase = readonly [name: string, before: Advisory, after: Advisory, expected: ExpectedChanges]
export type ExpectedChanges = readonly (readonly [code: string, path: string, text: string])[]

export function advisory(difference: Partial<VulnerabilityAdvisory>): Advisory {
  return anAdvisory(difference)
}

export function flaw(difference: Partial<Vulnerability>): Advisory {
  return anAdvisory({ vulnerabilities: [aVulnerability(difference)] })
}

export const server = anAffectedStatement()
export const agent = anAffectedStatement({ product: 'example-agent' as ProductId })

export function ranges(...list: readonly [VersionRange, ...VersionRange[]]): Advisory {
  return flaw({ statements: [anAffectedStatement({ extent: { kind: 'ranges', ranges: list } })] })
}

export function upTo(introduced: string, version: string): VersionRange {
  return { introduced: { kind: 'version', version: introduced }, end: { kind: 'last_affected', version } }
}

export const day = (text: string) => text as CalendarDate
export const plain = anAdvisory()

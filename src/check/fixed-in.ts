import type { VersionText } from '../domain/catalogue/product.ts'
import { isOfLine, type VersionLine } from '../domain/catalogue/version-line.ts'
import { boundSlot, slotOf } from './bound-table.ts'
import type { CheckRemediation, CheckVulnerability } from './check-fragment.ts'
import type { CheckRange } from './check-range.ts'
import { type CheckableProduct, lineOfBound, lineOfFix, type ProductVersions } from './checkable-product.ts'
import { isAffectedAt } from './judge-fragment.ts'
import type { VulnerabilityJudgement } from './judge-vulnerability.ts'
import type { VersionPosition } from './version-position.ts'

export interface RecordedFix {
  readonly version: VersionText
  readonly slot: number
  readonly line: VersionLine
}

/**
 * The recorded fixes above a version at which the advisory, with all its vulnerabilities, no longer affects it,
 * ascending: the ends of the ranges that count and the upgrades that the vendor names. Where none of them is in the
 * version's own line, the fixes of later lines too, because the reader has to leave the line anyway.
 *
 * @param remediations those that apply to the version.
 */
export function fixedIn(
  product: CheckableProduct,
  versions: ProductVersions,
  owner: number,
  parts: readonly VulnerabilityJudgement[],
  position: VersionPosition,
  remediations: readonly CheckRemediation[],
): readonly RecordedFix[] {
  const fixes: RecordedFix[] = []
  function isWayOut(slot: number): boolean {
    if (slot <= position.slot || fixes.some((fix) => fix.slot === slot)) return false
    return !isAffectedAt(product.fragments, versions, owner, slot)
  }
  function add(version: VersionText, slot: number, line: VersionLine | null): void {
    if (line !== null) fixes.push({ version, slot, line })
  }
  function addEndOf(range: CheckRange | null, number: number): void {
    const fix = versions.ranges.fixes[number] ?? -1
    if (range?.fixed === undefined || fix < 0) return
    const slot = boundSlot(fix)
    if (isWayOut(slot)) add(range.fixed, slot, lineOfFix(versions, range.fixed, number))
  }
  for (const { matches, doubts } of parts) {
    for (const { range, number } of matches) addEndOf(range, number)
    for (const doubt of doubts) if (doubt.kind === 'not_recorded') addEndOf(doubt.range, doubt.number)
  }
  for (const { kind, to } of remediations) {
    const target = kind === 'upgrade' && to !== undefined ? versions.scheme.parse(to) : null
    // Targets are bounds of the table themselves.
    if (to === undefined || !target?.ok) continue
    const slot = slotOf(versions.bounds, target.value)
    if (isWayOut(slot)) add(to, slot, lineOfBound(versions, to))
  }
  if (!fixes.some((fix) => isOfLine(position.line, fix.line))) {
    for (const { vulnerability, first } of parts) {
      for (const [range, number] of affectedRanges(vulnerability, first)) addEndOf(range, number)
    }
  }
  return fixes.sort((a, b) => a.slot - b.slot)
}

/** With their numbers in the range table. */
function* affectedRanges(
  { statements = [] }: CheckVulnerability,
  first: number,
): Generator<readonly [CheckRange, number]> {
  let number = first
  for (const { status, extent } of statements) {
    if (extent.kind !== 'ranges') continue
    for (const range of extent.ranges) {
      if (status === 'known_affected') yield [range, number]
      number++
    }
  }
}

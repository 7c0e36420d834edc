import type { VersionText } from '../domain/catalogue/product.ts'
import { boundSlot, slotOf } from './bound-table.ts'
import type { CheckRemediation, CheckVulnerability } from './check-fragment.ts'
import { type CheckableProduct, lineOfBound, type ProductVersions } from './checkable-product.ts'
import { isAffectedAt, type JudgedPart } from './judge-fragment.ts'
import { isOfLine, type VersionLine, type VersionPosition } from './version-position.ts'

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
  parts: readonly JudgedPart[],
  position: VersionPosition,
  remediations: readonly CheckRemediation[],
): readonly RecordedFix[] {
  const fixes = new Map<number, VersionText>()
  function add(version: VersionText, slot: number): void {
    const isWayOut = slot > position.slot && !fixes.has(slot) && !isAffectedAt(product.fragments, versions, owner, slot)
    if (isWayOut) fixes.set(slot, version)
  }
  for (const { matches, doubts } of parts) {
    for (const said of [...matches, ...doubts]) {
      if (!('number' in said) || said.range?.fixed === undefined) continue
      const number = versions.ranges.fixes[said.number] ?? -1
      if (number >= 0) add(said.range.fixed, boundSlot(number))
    }
  }
  for (const { kind, to } of remediations) {
    const target = kind === 'upgrade' && to !== undefined ? versions.scheme.parse(to) : null
    if (to !== undefined && target?.ok) add(to, slotOf(versions.bounds, target.value))
  }
  const nearest = ascending(versions, fixes)
  if (nearest.some((fix) => isOfLine(position.line, fix.line))) return nearest
  for (const { vulnerability, first } of parts) {
    for (const [version, number] of recordedFixes(vulnerability, versions, first)) add(version, boundSlot(number))
  }
  return ascending(versions, fixes)
}

function* recordedFixes(
  { statements = [] }: CheckVulnerability,
  versions: ProductVersions,
  first: number,
): Generator<readonly [VersionText, number]> {
  let number = first
  for (const { status, extent } of statements) {
    if (extent.kind !== 'ranges') continue
    for (const { fixed } of extent.ranges) {
      const fix = versions.ranges.fixes[number] ?? -1
      if (status === 'known_affected' && fixed !== undefined && fix >= 0) yield [fixed, fix]
      number++
    }
  }
}

/** Every fix and every target of an upgrade is a bound of its own, so its slot says its number. */
function ascending(versions: ProductVersions, fixes: ReadonlyMap<number, VersionText>): readonly RecordedFix[] {
  return [...fixes]
    .sort(([a], [b]) => a - b)
    .map(([slot, version]) => ({ version, slot, line: lineOfBound(versions, (slot - 1) / 2) }))
}

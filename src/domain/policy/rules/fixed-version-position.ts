import { keyCovers } from '../../advisory/condition-key.ts'
import { positionInParsedRange } from '../../catalogue/range-position.ts'
import { rangeWords } from '../../catalogue/range-words.ts'
import type { VersionScheme } from '../../catalogue/version-scheme.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import { type FixedVersion, fixedVersionsOf, isAffected } from '../fixed-versions.ts'
import { orderRanges, type RangeOrder, rangeHolding } from '../range-order.ts'
import type { DraftContent, ReadinessContext } from '../readiness-context.ts'
import { type RangePlace, type StatementPlace, sameCircumstances, vulnerabilityPlaces } from '../statement-places.ts'

/** Nobody is sent from one affected version to another: no fixed version lies in an affected range of its flaw. */
export function fixedVersionPosition(content: DraftContent, { catalogue }: ReadinessContext): readonly Finding[] {
  return vulnerabilityPlaces(content, catalogue).flatMap((place) => {
    const groups = sameCircumstances(place.statements.filter(isAffected)).flatMap(affectedGroup)
    return fixedVersionsOf(place).flatMap((fixed) => {
      const found = groups.filter((group) => concerns(group, fixed)).map((group) => findingIn(group, fixed))
      // A remediation of the whole vulnerability names no condition. It is wrong where no condition can be found
      // under which its target is free of the flaw.
      if (fixed.condition === null && found.includes(null)) return []
      const told = found.filter((finding) => finding !== null)
      return told.find(({ code }) => code === 'fixed-version-affected') ?? told[0] ?? []
    })
  })
}

/** Whether somebody may be under both: who takes the fix may then still be in the range, as the check will tell them. */
function concerns({ statement, condition }: AffectedGroup, fixed: FixedVersion): boolean {
  if (statement.statement.product !== fixed.product) return false
  return fixed.condition === null || keyCovers(fixed.condition, condition) || keyCovers(condition, fixed.condition)
}

/** All affected ranges of one product under one condition. */
interface AffectedGroup {
  readonly statement: StatementPlace
  readonly condition: string
  readonly scheme: VersionScheme
  readonly order: RangeOrder<RangePlace>
}

function affectedGroup(group: readonly StatementPlace[]): readonly AffectedGroup[] {
  const [statement] = group
  if (statement === undefined || statement.scheme === null) return []
  const { condition, scheme } = statement
  const order = orderRanges(
    scheme,
    group.flatMap(({ ranges }) => ranges),
  )
  return [{ statement, condition, scheme, order }]
}

function findingIn({ statement, scheme, order }: AffectedGroup, { version, path }: FixedVersion): Finding | null {
  const parsed = scheme.parse(version)
  if (!parsed.ok) return null
  const inside = rangeHolding(scheme, order, parsed.value)
  if (inside !== null) {
    const message = `${version} is to bring the fix for ${statement.label}, but lies in the affected range ${rangeWords(inside.place.range)}.`
    return findingOf('fixed-version-affected', path, message)
  }
  const unclear = order.halfRecorded.find(
    (range) => positionInParsedRange(scheme, range.parsed, parsed.value).kind === 'unknown',
  )
  if (unclear === undefined) return null
  const message = `${version} is to bring the fix for ${statement.label}, but cannot be told from the affected range ${rangeWords(unclear.place.range)}: read to the letter, that range holds it too.`
  return findingOf('fixed-version-unclear', path, message)
}

import type { Remediation } from '../../advisory/remediation.ts'
import type { Vulnerability } from '../../advisory/vulnerability.ts'
import { branchOf } from '../../catalogue/branch-of.ts'
import type { Branch, BranchId, Product, VersionText } from '../../catalogue/product.ts'
import { rangeWords } from '../../catalogue/range-words.ts'
import type { VersionRange } from '../../catalogue/version-range.ts'
import type { VersionScheme } from '../../catalogue/version-scheme.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import { type FixedVersion, fixedVersionsOf, isAffected } from '../fixed-versions.ts'
import { publicSide } from '../public-side.ts'
import type { DraftContent, FieldPath, ReadinessContext } from '../readiness-context.ts'
import { answersFor, saysWhatToDo } from '../remedy-answers.ts'
import {
  type StatementPlace,
  sameCircumstances,
  type VulnerabilityPlace,
  vulnerabilityPlaces,
} from '../statement-places.ts'
import { type TouchedBy, touchedBranches } from '../touched-branches.ts'

/**
 * Users of each affected branch learn what they get: a fixed release of their branch, a date for one, another branch
 * to move to, or that nothing will come.
 */
export function branchRemedies(content: DraftContent, { catalogue }: ReadinessContext): readonly Finding[] {
  if (content.kind !== 'vulnerability') return []
  return vulnerabilityPlaces(content, catalogue).filter(saysWhatToDo).flatMap(vulnerabilityFindings)
}

function vulnerabilityFindings(place: VulnerabilityPlace): readonly Finding[] {
  const fixed = fixedVersionsOf(place)
  return sameCircumstances(place.statements.filter(isAffected)).flatMap((group) => {
    const [first] = group
    if (first === undefined || first.product === null || first.product.deployment === 'service') return []
    const { product, scheme, condition } = first
    const ownFixed = fixed.filter(
      (version) => version.product === product.id && (version.condition === null || version.condition === condition),
    )
    const fixes: KnownFixes = {
      touchedBy: touchedBranches(product),
      newest: scheme === null ? new Map() : newestFixes(publicSide(product), scheme, ownFixed),
      example: ownFixed.at(-1)?.version ?? null,
    }
    return group.flatMap((statement) => statementFindings(place.vulnerability, statement, fixes))
  })
}

/** What is known of one product under one condition. */
interface KnownFixes {
  readonly touchedBy: TouchedBy
  /** Per branch the newest version with the fix. */
  readonly newest: ReadonlyMap<BranchId, unknown>
  readonly example: VersionText | null
}

function statementFindings(vulnerability: Vulnerability, place: StatementPlace, fixes: KnownFixes): readonly Finding[] {
  const { scheme, statement } = place
  if (statement.extent.kind === 'service') return []
  const findings: Finding[] = []
  /** Whether a remediation answers for the branch, or its lack of an answer has been told. */
  const done = new Map<BranchId | null, boolean>()
  for (const { range, path } of piecesOf(place)) {
    const touched = fixes.touchedBy(range)
    for (const branch of touched.length > 0 ? touched : [null]) {
      const id = branch?.id ?? null
      if (!done.has(id)) done.set(id, answersFor(vulnerability, statement, id).some(settlesBranch))
      if (done.get(id) === true || endsInFix(range, branch, scheme, fixes.newest)) continue
      done.set(id, true)
      findings.push(findingFor(place, id, range, path, fixes.example))
    }
  }
  return findings
}

function piecesOf(place: StatementPlace): readonly { readonly range: VersionRange; readonly path: FieldPath }[] {
  if (place.ranges.length > 0) return place.ranges
  return [{ range: { introduced: { kind: 'beginning' }, end: { kind: 'open' } }, path: [...place.path, 'versions'] }]
}

/** A mitigation helps meanwhile; it does not say what becomes of the branch. */
function settlesBranch({ kind }: Remediation): boolean {
  return kind !== 'mitigation' && kind !== 'workaround'
}

function newestFixes(
  product: Product,
  scheme: VersionScheme,
  fixed: readonly FixedVersion[],
): ReadonlyMap<BranchId, unknown> {
  const newest = new Map<BranchId, unknown>()
  for (const { version } of fixed) {
    const parsed = scheme.parse(version)
    if (!parsed.ok) continue
    const branch = branchOf(product.branches, scheme.releaseParts(parsed.value))
    if (branch === null) continue
    if (!newest.has(branch) || scheme.compare(parsed.value, newest.get(branch)) > 0) newest.set(branch, parsed.value)
  }
  return newest
}

function endsInFix(
  { end }: VersionRange,
  branch: Branch | null,
  scheme: VersionScheme | null,
  newest: ReadonlyMap<BranchId, unknown>,
): boolean {
  // Who is on a branch that is no longer looked after, or on none, has to move to where the range ends anyway.
  if (end.kind === 'fixed' && (branch === null || branch.support.kind === 'ended')) return true
  if (branch === null || scheme === null || !newest.has(branch.id) || !('version' in end)) return false
  const last = scheme.parse(end.version)
  return last.ok && scheme.compare(newest.get(branch.id), last.value) >= 0
}

function findingFor(
  { label }: StatementPlace,
  branch: BranchId | null,
  range: VersionRange,
  path: FieldPath,
  example: VersionText | null,
): Finding {
  const missing =
    'no fixed release of its own, no date for one, no other branch to move to and no word that none will come'
  const what = branch === null ? label : `Branch ${branch} of ${label}`
  const upgrade = example === null ? 'an upgrade to another branch' : `an upgrade (to ${example}, say)`
  const scope = branch === null ? '' : ` with branches: ["${branch}"]`
  return findingOf(
    'branch-without-remedy',
    path,
    `${what} is affected (${rangeWords(range)}), but gets ${missing}.`,
    `Add a remediation${scope}: ${upgrade}, fix_pending with its date, or none_planned.`,
  )
}

import { canonicalJson } from '../../../base/canonical-json.ts'
import type { Extent, NotAffectedReason, Statement } from '../../advisory/statement.ts'
import type { Assessment } from '../../assessment/assessment.ts'
import type { VersionScheme } from '../../catalogue/version-scheme.ts'
import { changeOf } from '../change-codes.ts'
import type { SemanticChange } from '../semantic-change.ts'
import { affectedDifferences, rangesOf } from './affected-differences.ts'
import { isSame, type Member, pairUp } from './list-difference.ts'
import { textChanges } from './prose-differences.ts'
import { assessmentDifferences, scoreDifferences } from './rating-differences.ts'
import { remediationDifferences } from './remediation-differences.ts'
import { compareCovers } from './version-cover.ts'
import { extentWords, spoken } from './words.ts'

type Path = SemanticChange['path']
type Members = readonly Member<Statement>[]

/**
 * Differences between statements of one product with the same status under the same condition. Where all of a side
 * differ only in their versions, they are one statement that was cut in pieces, and are compared as one.
 *
 * @param path of the list of statements.
 * @param name of the product, with its condition.
 */
export function sameStatusDifferences(
  before: Members,
  after: Members,
  path: Path,
  name: string,
  scheme: VersionScheme | null,
): readonly SemanticChange[] {
  const old = asOne(before)
  const now = asOne(after)
  if (old !== null && now !== null) {
    const changes = pieceDifferences(old, now, [...path, now.index], name, scheme)
    if (changes.length > 0 || isSame(contentsOf(before), contentsOf(after))) return changes
    const text = `statements of ${name}: the same in other words`
    return [changeOf('statements_rearranged', [...path, now.index], text)]
  }
  const pairing = pairUp(before, after, [
    ({ item }) => canonicalJson(item),
    ({ item }) => canonicalJson(item.extent),
    ({ item }) => detailsKey(item),
    () => 'in order',
  ])
  return [
    ...pairing.pairs.flatMap(({ before: { item: one }, after: { item: other } }) =>
      pieceDifferences(pieceOf(one), pieceOf(other), [...path, other.index], name, scheme),
    ),
    ...pairing.removed.map(({ item: { item, index } }) =>
      changeOf('statement_removed', [...path, index], `no longer stated: ${name}, ${extentWords(item.extent)}`),
    ),
    ...pairing.added.map(({ item: { item, index } }) =>
      changeOf('statement_added', [...path, index], `newly stated: ${name}, ${extentWords(item.extent)}`),
    ),
  ]
}

/** A statement, or several that say the same of different versions. */
interface Piece {
  readonly statement: Statement
  readonly extents: readonly Extent[]
  readonly index: number
}

function pieceOf({ item, index }: Member<Statement>): Piece {
  return { statement: item, extents: [item.extent], index }
}

function asOne(members: Members): Piece | null {
  const [first] = members
  if (first === undefined || new Set(members.map(({ item }) => detailsKey(item))).size > 1) return null
  return { ...pieceOf(first), extents: members.map(({ item }) => item.extent) }
}

/** All that a statement says beside product, condition and versions. */
function detailsKey({ extent, product, condition, ...details }: Statement): string {
  return canonicalJson(details)
}

function contentsOf(members: Members): readonly string[] {
  return members.map(({ item }) => canonicalJson(item)).sort()
}

function pieceDifferences(
  before: Piece,
  after: Piece,
  path: Path,
  name: string,
  scheme: VersionScheme | null,
): readonly SemanticChange[] {
  const [old, now] = [before.statement, after.statement]
  if (old.status === 'known_affected' && now.status === 'known_affected') {
    const owner = ` of ${name}`
    return [
      ...affectedDifferences(before.extents, after.extents, path, name, scheme),
      ...overrideDifferences(old.assessment, now.assessment, [...path, 'assessment'], owner),
      ...scoreDifferences(old.scores, now.scores, [...path, 'scores'], owner),
      ...remediationDifferences(old.remediations, now.remediations, [...path, 'remediations'], owner),
    ]
  }
  const reasons =
    old.status === 'known_not_affected' && now.status === 'known_not_affected'
      ? reasonDifferences(old.reason, now.reason, path, name)
      : []
  return [...versionDifferences(before, after, path, name, scheme), ...reasons]
}

/** Null: the vulnerability's own rating holds. */
function overrideDifferences(
  before: Assessment | null,
  after: Assessment | null,
  path: Path,
  owner: string,
): readonly SemanticChange[] {
  if (before === null && after === null) return []
  if (before === null) return [changeOf('severity_stated', path, `severity${owner} stated: ${levelWords(after)}`)]
  if (after === null)
    return [changeOf('severity_removed', path, `severity${owner} no longer stated: ${levelWords(before)}`)]
  return assessmentDifferences(before, after, path, owner)
}

function levelWords(assessment: Assessment | null): string {
  return assessment?.kind === 'stated' ? assessment.level : 'not stated'
}

function reasonDifferences(
  before: NotAffectedReason,
  after: NotAffectedReason,
  path: Path,
  name: string,
): readonly SemanticChange[] {
  const [old, now] = [before, after].map((reason) => (reason.kind === 'justification' ? reason.justification : null))
  const impact = `reason why ${name} is not affected`
  return [
    ...(old === now
      ? []
      : [
          changeOf(
            'not_affected_reason_changed',
            [...path, 'justification'],
            `reason why ${name} is not affected: ${spoken(old ?? 'in words')} → ${spoken(now ?? 'in words')}`,
          ),
        ]),
    ...textChanges('not_affected_reason_changed', [...path, 'impact'], impact, before.impact, after.impact),
  ]
}

/** The versions of another status than affected. */
function versionDifferences(
  before: Piece,
  after: Piece,
  path: Path,
  name: string,
  scheme: VersionScheme | null,
): readonly SemanticChange[] {
  if (isSame(before.extents, after.extents)) return []
  const [old, now] = [before.extents, after.extents].map((extents) => extents.flatMap(rangesOf))
  const dates = [before.extents, after.extents].map((extents) => extents.filter(({ kind }) => kind === 'service'))
  const isSameCover = compareCovers(scheme, old ?? [], now ?? []) === 'equal' && isSame(dates[0], dates[1])
  if (isSameCover) {
    return [changeOf('ranges_rewritten', [...path, 'versions'], `versions of ${name}: the same, written differently`)]
  }
  const status = spoken(after.statement.status)
  const text = `${status} changed: ${name} ${extentsWords(before.extents)} → ${extentsWords(after.extents)}`
  return [changeOf('statement_versions_changed', [...path, 'versions'], text)]
}

function extentsWords(extents: readonly Extent[]): string {
  return extents.map(extentWords).join(', ')
}

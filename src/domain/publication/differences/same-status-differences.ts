import { canonicalJson } from '../../../base/canonical-json.ts'
import type { Extent, NotAffectedReason, Statement } from '../../advisory/statement.ts'
import type { Assessment } from '../../assessment/assessment.ts'
import type { VersionScheme } from '../../catalogue/version-scheme.ts'
import { changeOf } from '../change-codes.ts'
import type { DifferenceWords } from '../difference-words.ts'
import type { SemanticChange } from '../semantic-change.ts'
import { affectedDifferences, rangesOf } from './affected-differences.ts'
import { isSame, type Member, pairUp } from './list-difference.ts'
import { textChanges } from './prose-differences.ts'
import { assessmentDifferences, scoreDifferences } from './rating-differences.ts'
import { remediationDifferences } from './remediation-differences.ts'
import { compareCovers } from './version-cover.ts'
import { extentsWords, extentWords } from './words.ts'

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
  words: DifferenceWords,
): readonly SemanticChange[] {
  const old = asOne(before)
  const now = asOne(after)
  if (old !== null && now !== null) {
    const changes = pieceDifferences(old, now, [...path, now.index], name, scheme, words)
    if (changes.length > 0 || isSame(contentsOf(before), contentsOf(after))) return changes
    const text = words.statements.rearranged(name)
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
      pieceDifferences(pieceOf(one), pieceOf(other), [...path, other.index], name, scheme, words),
    ),
    ...pairing.removed.map(({ item: { item, index } }) =>
      changeOf(
        'statement_removed',
        [...path, index],
        words.statements.noLongerStated(name, extentWords(item.extent, words)),
      ),
    ),
    ...pairing.added.map(({ item: { item, index } }) =>
      changeOf('statement_added', [...path, index], words.statements.stated(name, extentWords(item.extent, words))),
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
  words: DifferenceWords,
): readonly SemanticChange[] {
  const [old, now] = [before.statement, after.statement]
  if (old.status === 'known_affected' && now.status === 'known_affected') {
    const owner = words.of(name)
    return [
      ...affectedDifferences(before.extents, after.extents, path, name, scheme, words),
      ...overrideDifferences(old.assessment, now.assessment, [...path, 'assessment'], owner, words),
      ...scoreDifferences(old.scores, now.scores, [...path, 'scores'], owner, words),
      ...remediationDifferences(old.remediations, now.remediations, [...path, 'remediations'], owner, words),
    ]
  }
  const reasons =
    old.status === 'known_not_affected' && now.status === 'known_not_affected'
      ? reasonDifferences(old.reason, now.reason, path, name, words)
      : []
  return [...versionDifferences(before, after, path, name, scheme, words), ...reasons]
}

/** Null: the vulnerability's own rating holds. */
function overrideDifferences(
  before: Assessment | null,
  after: Assessment | null,
  path: Path,
  owner: string,
  words: DifferenceWords,
): readonly SemanticChange[] {
  if (before === null && after === null) return []
  if (before === null)
    return [changeOf('severity_stated', path, words.severity.stated(owner, levelWords(after, words)))]
  if (after === null)
    return [changeOf('severity_removed', path, words.severity.noLongerStated(owner, levelWords(before, words)))]
  return assessmentDifferences(before, after, path, owner, words)
}

function levelWords(assessment: Assessment | null, words: DifferenceWords): string {
  return assessment?.kind === 'stated' ? words.levels[assessment.level] : words.notStated
}

function reasonDifferences(
  before: NotAffectedReason,
  after: NotAffectedReason,
  path: Path,
  name: string,
  words: DifferenceWords,
): readonly SemanticChange[] {
  const { inWords, impact, whyNotAffected } = words.statements
  const [old = inWords, now = inWords] = [before, after].map((reason) =>
    reason.kind === 'justification' ? words.justifications[reason.justification] : inWords,
  )
  return [
    ...(old === now
      ? []
      : [changeOf('not_affected_reason_changed', [...path, 'justification'], whyNotAffected(name, old, now))]),
    ...textChanges('not_affected_reason_changed', [...path, 'impact'], impact(name), before.impact, after.impact),
  ]
}

/** The versions of another status than affected. */
function versionDifferences(
  before: Piece,
  after: Piece,
  path: Path,
  name: string,
  scheme: VersionScheme | null,
  words: DifferenceWords,
): readonly SemanticChange[] {
  if (isSame(before.extents, after.extents)) return []
  const [old, now] = [before.extents, after.extents].map((extents) => extents.flatMap(rangesOf))
  const dates = [before.extents, after.extents].map((extents) => extents.filter(({ kind }) => kind === 'service'))
  const isSameCover = compareCovers(scheme, old ?? [], now ?? []) === 'equal' && isSame(dates[0], dates[1])
  if (isSameCover) {
    return [changeOf('ranges_rewritten', [...path, 'versions'], words.statements.versionsRewritten(name))]
  }
  const status = words.statuses[after.statement.status]
  const [were, are] = [extentsWords(before.extents, words), extentsWords(after.extents, words)]
  const text = words.statements.versions(status, name, were, are)
  return [changeOf('statement_versions_changed', [...path, 'versions'], text)]
}

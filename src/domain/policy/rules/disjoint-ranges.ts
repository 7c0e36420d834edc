import { isBelowEnd } from '../../catalogue/parsed-range.ts'
import { rangeWords } from '../../catalogue/range-words.ts'
import type { VersionRange } from '../../catalogue/version-range.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import { orderRanges } from '../range-order.ts'
import type { DraftContent, FieldPath, ReadinessContext } from '../readiness-context.ts'
import { type StatementPlace, sameCircumstances, vulnerabilityPlaces } from '../statement-places.ts'

/**
 * No version is told two things at once: the ranges of one product under one condition are disjoint, within a
 * statement and between statements.
 */
export function disjointRanges(content: DraftContent, { catalogue }: ReadinessContext): readonly Finding[] {
  return vulnerabilityPlaces(content, catalogue).flatMap(({ statements }) =>
    sameCircumstances(statements).flatMap((group) => [...wholeFindings(group), ...rangeFindings(group)]),
  )
}

/** What a statement covers, as far as two can be held against each other. */
interface Piece {
  readonly place: StatementPlace
  readonly words: string
  readonly path: FieldPath
}

interface RangePiece extends Piece {
  readonly range: VersionRange
}

/** "All versions" and "the service" leave nothing for another statement. */
function wholeFindings(group: readonly StatementPlace[]): readonly Finding[] {
  const whole = group.find(({ ranges }) => ranges.length === 0)
  if (whole === undefined) return []
  const words = whole.statement.extent.kind === 'service' ? 'the service' : 'all versions'
  const first: Piece = { place: whole, words, path: whole.path }
  return group
    .filter((place) => place !== whole)
    .map((place) => {
      const [range, ...more] = rangePieces(place)
      const second = range ?? { place, words, path: place.path }
      return conflict(first, { ...second, path: place.path, words: more.length > 0 ? 'several ranges' : second.words })
    })
}

function rangeFindings(group: readonly StatementPlace[]): readonly Finding[] {
  const pieces = group.flatMap(rangePieces)
  const scheme = group[0]?.scheme ?? null
  if (scheme === null) return []
  const position = new Map(pieces.map((piece, index) => [piece, index]))
  return orderRanges(scheme, pieces).sorted.flatMap(({ place: later, parsed, reach }) => {
    if (reach === null) return []
    const { introduced } = parsed
    if (introduced.kind === 'version' && isBelowEnd(scheme, introduced.version, reach.parsed.end) !== true) return []
    // Told at the one that stands later in the file, whichever begins first.
    const isInOrder = (position.get(reach.place) ?? 0) < (position.get(later) ?? 0)
    return [isInOrder ? conflict(reach.place, later) : conflict(later, reach.place)]
  })
}

function rangePieces(place: StatementPlace): readonly RangePiece[] {
  return place.ranges.map(({ range, path }) => ({ place, range, words: rangeWords(range), path }))
}

function conflict(first: Piece, second: Piece): Finding {
  const { label, statement } = second.place
  const { status } = first.place.statement
  if (status !== statement.status) {
    const message = `${label} is both ${spoken(status)} (${first.words}) and ${spoken(statement.status)} (${second.words}).`
    return findingOf('statements-contradict', second.path, message)
  }
  const message = `The ranges of ${label} overlap: ${first.words} and ${second.words}.`
  return findingOf('ranges-overlap', second.path, message)
}

function spoken(status: string): string {
  return status.replaceAll('_', ' ')
}

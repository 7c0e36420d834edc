import { canonicalJson } from '../../../base/canonical-json.ts'
import type { CalendarDate } from '../../../base/instant.ts'
import type { Extent } from '../../advisory/statement.ts'
import { rangesWords } from '../../catalogue/range-words.ts'
import type { VersionRange } from '../../catalogue/version-range.ts'
import type { VersionScheme } from '../../catalogue/version-scheme.ts'
import { versionSet } from '../../catalogue/version-set.ts'
import { type ChangeCode, changeOf } from '../change-codes.ts'
import type { DifferenceWords } from '../difference-words.ts'
import type { SemanticChange } from '../semantic-change.ts'
import { isSame } from './list-difference.ts'
import { compareCovers } from './version-cover.ts'
import { extentsWords } from './words.ts'

type Path = SemanticChange['path']
type ServiceExtent = Extract<Extent, { kind: 'service' }>

const CODES = { widened: 'affected_widened', narrowed: 'affected_narrowed', moved: 'affected_moved' } as const

/**
 * What became of the affected versions of one product under one condition, of their fixes, and of a service's dates.
 *
 * @param name of the product, with its condition.
 */
export function affectedDifferences(
  before: readonly Extent[],
  after: readonly Extent[],
  path: Path,
  name: string,
  scheme: VersionScheme | null,
  words: DifferenceWords,
): readonly SemanticChange[] {
  const oldRanges = before.flatMap(rangesOf)
  const newRanges = after.flatMap(rangesOf)
  if (oldRanges.length === 0 || newRanges.length === 0) {
    if (oldRanges.length === newRanges.length) {
      const dates = serviceDifferences(before, after, path, name, words)
      return dates.length > 0 ? dates : rewordings(before, after, path, name, words)
    }
    const text = words.affected.moved(name, extentsWords(before, words), extentsWords(after, words))
    return [changeOf('affected_moved', path, text)]
  }
  const versions = [...path, 'versions']
  const relation = compareCovers(scheme, oldRanges, newRanges)
  const changes: SemanticChange[] = []
  if (relation !== 'equal') {
    const [old, now] = [rangesWords(oldRanges, words.range), rangesWords(newRanges, words.range)]
    const text = words.affected[relation](name, old, now)
    changes.push(changeOf(CODES[relation], versions, text))
  }
  changes.push(...fixDifferences(oldRanges, newRanges, versions, name, scheme, words))
  changes.push(...serviceDifferences(before, after, path, name, words))
  if (changes.length === 0) changes.push(...rewordings(before, after, versions, name, words))
  return changes
}

/** The same versions, written differently. */
function rewordings(
  before: readonly Extent[],
  after: readonly Extent[],
  path: Path,
  name: string,
  words: DifferenceWords,
): readonly SemanticChange[] {
  if (isSame(before, after)) return []
  return isSame(sortedRanges(before), sortedRanges(after))
    ? [changeOf('order_changed', path, words.affected.reordered(name))]
    : [changeOf('ranges_rewritten', path, words.affected.rewritten(name))]
}

function sortedRanges(extents: readonly Extent[]): readonly string[] {
  return extents
    .flatMap((extent): readonly unknown[] => (extent.kind === 'ranges' ? extent.ranges : [extent]))
    .map(canonicalJson)
    .sort()
}

export function rangesOf(extent: Extent): readonly VersionRange[] {
  if (extent.kind === 'ranges') return extent.ranges
  return extent.kind === 'service' ? [] : [{ introduced: { kind: 'beginning' }, end: { kind: 'open' } }]
}

function fixDifferences(
  before: readonly VersionRange[],
  after: readonly VersionRange[],
  path: Path,
  name: string,
  scheme: VersionScheme | null,
  words: DifferenceWords,
): readonly SemanticChange[] {
  const old = fixesIn(before)
  const now = fixesIn(after)
  const [wereFixes, areFixes] = [versionSet(null, scheme, old), versionSet(null, scheme, now)]
  if (old.every((version) => areFixes.has(version)) && now.every((version) => wereFixes.has(version))) return []
  const { fix, noFix } = words.affected
  const text = fix(name, old.join(', ') || noFix, now.join(', ') || noFix)
  return [changeOf('fixed_version_changed', path, text)]
}

function fixesIn(ranges: readonly VersionRange[]): readonly string[] {
  return [...new Set(ranges.flatMap(({ end }) => (end.kind === 'fixed' ? [end.version] : [])))]
}

function serviceDifferences(
  before: readonly Extent[],
  after: readonly Extent[],
  path: Path,
  name: string,
  words: DifferenceWords,
): readonly SemanticChange[] {
  const old = before.flatMap(servicesOf)
  const now = after.flatMap(servicesOf)
  const [fixWords, exposureWords] = [fixWordsIn(words), exposureWordsIn(words)]
  const bothWords = (one: ServiceExtent) => words.affected.exposedAndFixed(exposureWords(one), fixWords(one))
  const fixes = datesOf(old, now, fixWords, words)
  const exposures = datesOf(old, now, exposureWords, words)
  // Two services under one condition that swapped one of their dates show only when both dates are taken together.
  const swapped = fixes === null && exposures === null ? datesOf(old, now, bothWords, words) : null
  return [
    ...dateChange('service_fix_changed', [...path, 'service', 'fixedOn'], name, fixes, words.affected.fixDate),
    ...dateChange(
      'exposure_changed',
      [...path, 'service', 'exposure'],
      name,
      exposures ?? swapped,
      words.affected.exposure,
    ),
  ]
}

/** The old dates and the new ones, in words. */
type Dates = readonly [before: string, after: string]

function dateChange(
  code: ChangeCode,
  path: Path,
  name: string,
  dates: Dates | null,
  sentence: (name: string, ...dates: Dates) => string,
): readonly SemanticChange[] {
  return dates === null ? [] : [changeOf(code, path, sentence(name, ...dates))]
}

/** Null where they are the same. */
function datesOf(
  before: readonly ServiceExtent[],
  after: readonly ServiceExtent[],
  told: (extent: ServiceExtent) => string,
  { notStated }: DifferenceWords,
): Dates | null {
  const old = before.map(told).sort().join(', ')
  const now = after.map(told).sort().join(', ')
  return old === now ? null : [old || notStated, now || notStated]
}

function fixWordsIn({ notStated, moment }: DifferenceWords) {
  return ({ fixedOn }: ServiceExtent): string => (fixedOn === null ? notStated : moment(fixedOn))
}

function exposureWordsIn({ notStated, moment, affected: { exposed, notKnown } }: DifferenceWords) {
  const told = (day: CalendarDate | null) => (day === null ? notKnown : moment(day))
  return ({ exposure }: ServiceExtent): string => {
    const from = exposure?.from ?? null
    const until = exposure?.until ?? null
    return from === null && until === null ? notStated : exposed(told(from), told(until))
  }
}

function servicesOf(extent: Extent): readonly ServiceExtent[] {
  return extent.kind === 'service' ? [extent] : []
}

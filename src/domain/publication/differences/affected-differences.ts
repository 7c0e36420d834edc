import { canonicalJson } from '../../../base/canonical-json.ts'
import type { Extent } from '../../advisory/statement.ts'
import { rangesWords } from '../../catalogue/range-words.ts'
import type { VersionRange } from '../../catalogue/version-range.ts'
import type { VersionScheme } from '../../catalogue/version-scheme.ts'
import { versionSet } from '../../catalogue/version-set.ts'
import { type ChangeCode, changeOf } from '../change-codes.ts'
import type { SemanticChange } from '../semantic-change.ts'
import { isSame } from './list-difference.ts'
import { compareCovers } from './version-cover.ts'
import { extentWords } from './words.ts'

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
): readonly SemanticChange[] {
  const oldRanges = before.flatMap(rangesOf)
  const newRanges = after.flatMap(rangesOf)
  if (oldRanges.length === 0 || newRanges.length === 0) {
    if (oldRanges.length === newRanges.length) {
      const dates = serviceDifferences(before, after, path, name)
      return dates.length > 0 ? dates : rewordings(before, after, path, name)
    }
    const text = `affected moved: ${name} ${before.map(extentWords).join(', ')} → ${after.map(extentWords).join(', ')}`
    return [changeOf('affected_moved', path, text)]
  }
  const versions = [...path, 'versions']
  const relation = compareCovers(scheme, oldRanges, newRanges)
  const changes: SemanticChange[] = []
  if (relation !== 'equal') {
    const text = `affected ${relation}: ${name} ${rangesWords(oldRanges)} → ${rangesWords(newRanges)}`
    changes.push(changeOf(CODES[relation], versions, text))
  }
  changes.push(...fixDifferences(oldRanges, newRanges, versions, name, scheme))
  changes.push(...serviceDifferences(before, after, path, name))
  if (changes.length === 0) changes.push(...rewordings(before, after, versions, name))
  return changes
}

/** The same versions, written differently. */
function rewordings(
  before: readonly Extent[],
  after: readonly Extent[],
  path: Path,
  name: string,
): readonly SemanticChange[] {
  if (isSame(before, after)) return []
  return isSame(sortedRanges(before), sortedRanges(after))
    ? [changeOf('order_changed', path, `ranges of ${name}: order changed`)]
    : [changeOf('ranges_rewritten', path, `ranges of ${name}: the same versions, written differently`)]
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
): readonly SemanticChange[] {
  const old = fixesIn(before)
  const now = fixesIn(after)
  const [wereFixes, areFixes] = [versionSet(null, scheme, old), versionSet(null, scheme, now)]
  if (old.every((version) => areFixes.has(version)) && now.every((version) => wereFixes.has(version))) return []
  const text = `fixed version changed: ${name} ${old.join(', ') || 'none'} → ${now.join(', ') || 'none'}`
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
): readonly SemanticChange[] {
  const old = before.flatMap(servicesOf)
  const now = after.flatMap(servicesOf)
  const fixes = dateWords(old, now, fixWords)
  const exposures = dateWords(old, now, exposureWords)
  // Two services under one condition that swapped one of their dates show only when both dates are taken together.
  const swapped = fixes === null && exposures === null ? dateWords(old, now, bothWords) : null
  return [
    ...dateChange('service_fix_changed', [...path, 'service', 'fixedOn'], `fix date changed: ${name}`, fixes),
    ...dateChange(
      'exposure_changed',
      [...path, 'service', 'exposure'],
      `exposure changed: ${name}`,
      exposures ?? swapped,
    ),
  ]
}

function dateChange(code: ChangeCode, path: Path, name: string, words: string | null): readonly SemanticChange[] {
  return words === null ? [] : [changeOf(code, path, `${name} ${words}`)]
}

/** `old → new`; null where they are the same. */
function dateWords(
  before: readonly ServiceExtent[],
  after: readonly ServiceExtent[],
  words: (extent: ServiceExtent) => string,
): string | null {
  const old = before.map(words).sort().join(', ')
  const now = after.map(words).sort().join(', ')
  return old === now ? null : `${old || 'not stated'} → ${now || 'not stated'}`
}

function fixWords({ fixedOn }: ServiceExtent): string {
  return fixedOn ?? 'not stated'
}

function bothWords(extent: ServiceExtent): string {
  return `${exposureWords(extent)}, fixed ${fixWords(extent)}`
}

function exposureWords({ exposure }: ServiceExtent): string {
  const from = exposure?.from ?? null
  const until = exposure?.until ?? null
  if (from === null && until === null) return 'not stated'
  return `${from ?? 'not known'} to ${until ?? 'not known'}`
}

function servicesOf(extent: Extent): readonly ServiceExtent[] {
  return extent.kind === 'service' ? [extent] : []
}

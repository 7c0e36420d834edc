import type { VersionRange } from '../../src/domain/catalogue/version-range.ts'
import type { VersionScheme, VersionSchemeId } from '../../src/domain/catalogue/version-scheme.ts'

const SCHEME_OF_TYPE: Readonly<Record<string, VersionSchemeId>> = { npm: 'semver', pypi: 'pypi' }

/** What a `vers` string means in our words: half-open intervals, and versions that are taken out of them. */
export interface VersRange {
  readonly scheme: VersionSchemeId
  readonly ranges: readonly VersionRange[]
  readonly excluded: readonly string[]
}

type Comparator = '<' | '<=' | '>' | '>=' | '=' | '!='

interface Constraint {
  readonly comparator: Comparator
  readonly version: string
}

/**
 * Reads `vers:TYPE/CONSTRAINT|CONSTRAINT…` as far as the containment tests need it (VERS specification, "Checking if a
 * version is contained within a range"): constraints are sorted by version; `=` stands for itself, `!=` takes one out,
 * and of the others a `>` or `>=` opens an interval that the next `<` or `<=` closes.
 */
export function readVers(text: string, schemeOf: (id: VersionSchemeId) => VersionScheme): VersRange {
  const [, type = '', constraintsText = ''] = /^vers:([a-z0-9.-]+)\/(.+)$/.exec(text) ?? []
  const scheme = SCHEME_OF_TYPE[type]
  if (scheme === undefined) throw new Error(`Not a vers string of ours: ${text}`)
  if (constraintsText === '*') {
    return { scheme, ranges: [{ introduced: { kind: 'beginning' }, end: { kind: 'open' } }], excluded: [] }
  }
  const constraints = constraintsText.split('|').map(readConstraint)
  return {
    scheme,
    ranges: [...pointsOf(constraints), ...intervalsOf(constraints, schemeOf(scheme))],
    // Our intervals include their start; after a `>` it is taken out again.
    excluded: constraints
      .filter(({ comparator }) => comparator === '!=' || comparator === '>')
      .map(({ version }) => version),
  }
}

function readConstraint(text: string): Constraint {
  const [, comparator = '', version = ''] = /^(<=|>=|!=|<|>|=|)([^<>=!*]+)$/.exec(text) ?? []
  if (version === '') throw new Error(`Not a vers constraint: ${text}`)
  return { comparator: comparator === '' ? '=' : (comparator as Comparator), version: decodeURIComponent(version) }
}

function pointsOf(constraints: readonly Constraint[]): VersionRange[] {
  return constraints
    .filter(({ comparator }) => comparator === '=')
    .map(({ version }) => ({ introduced: { kind: 'version', version }, end: { kind: 'last_affected', version } }))
}

function intervalsOf(constraints: readonly Constraint[], scheme: VersionScheme): VersionRange[] {
  const bounds = constraints
    .filter(({ comparator }) => comparator !== '=' && comparator !== '!=')
    .sort((a, b) => scheme.compare(parsed(scheme, a.version), parsed(scheme, b.version)))
  const intervals: VersionRange[] = []
  let introduced: VersionRange['introduced'] = { kind: 'beginning' }
  let isOpen = bounds[0]?.comparator.startsWith('<') ?? false
  for (const { comparator, version } of bounds) {
    if (comparator === '<' || comparator === '<=') {
      if (isOpen) {
        intervals.push({ introduced, end: { kind: comparator === '<' ? 'before' : 'last_affected', version } })
      }
      isOpen = false
    } else if (!isOpen) {
      introduced = { kind: 'version', version }
      isOpen = true
    }
  }
  if (isOpen) intervals.push({ introduced, end: { kind: 'open' } })
  return intervals
}

function parsed(scheme: VersionScheme, version: string): unknown {
  const result = scheme.parse(version)
  if (!result.ok) throw new Error(`${scheme.id} refuses ${version}`)
  return result.value
}

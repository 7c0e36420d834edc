import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anAdvisory, anAffectedStatement, aVulnerability } from '../../test/builders/advisory.ts'
import { aRevision } from '../../test/builders/published.ts'
import { positionInRange } from '../domain/catalogue/range-position.ts'
import type { LowerBound, UpperBound, VersionRange } from '../domain/catalogue/version-range.ts'
import { versionScheme } from '../domain/catalogue/version-schemes/index.ts'
import { readBounds, slotOf } from './bound-table.ts'
import { checkFragments } from './cut-fragments.ts'
import { rangeTells, tabulateRanges } from './range-table.ts'

/** Versions, spellings of the same version, and texts that are none, for a scheme each. */
const SAMPLES = {
  dotted: ['0.9', '1', '1.0', '1.0.0', '1.0.1', '1.2', '1.10', '2.6.0.778', '2022.3.348', '1.x', '<'],
  semver: ['1.0.0-rc.1', '1.0.0', 'v1.0.0', '1.0.0+build', '1.0.1', '1.2.0', '1.10.0', '3.0.0-v3.1', '1.0', '1.x'],
  'octopus-semver-build': ['2.4.2-bug-proxyselect-0001', '2.4.2', '4.4.7', '6.1.1116', '10.0.1', '6', 'unspecified'],
  maven: ['1', '1.0', '1-alpha', '1.0-SNAPSHOT', '1.1', '2', ''],
  pypi: ['1.0', '1.0.0', '1.0rc1', '1.0.dev1', '1!0.1', '2.0', 'x'],
  nuget: ['1.0', '1.0.0', '1.0.0.1', '1.0.0-alpha', '2.0.0', 'x'],
  deb: ['1.0', '1.0-1', '1.0~rc1', '1:0.5', '2.0', '-'],
  rpm: ['1.0', '1.0-1', '1.0~rc1', '1:0.5', '2.0', ''],
} as const

const missing = fc.constant({ kind: 'not_recorded', asRecorded: null } as const)

function anyRange(versions: readonly string[]): fc.Arbitrary<VersionRange> {
  const version = fc.constantFrom(...versions)
  return fc.record({
    introduced: fc.oneof(
      version.map((text): LowerBound => ({ kind: 'version', version: text })),
      fc.constant<LowerBound>({ kind: 'beginning' }),
      missing,
    ),
    end: fc.oneof(
      fc
        .tuple(fc.constantFrom('fixed', 'last_affected', 'before'), version)
        .map(([kind, text]): UpperBound => ({ kind, version: text })),
      fc.constant<UpperBound>({ kind: 'open' }),
      missing,
    ),
  })
}

test.each(Object.entries(SAMPLES))('tells of %s versions what positionInRange says', (id, samples) => {
  const scheme = versionScheme(id as keyof typeof SAMPLES)
  fc.assert(
    fc.property(fc.array(anyRange(samples), { minLength: 1, maxLength: 5 }), ([first, ...others]) => {
      if (first === undefined) return
      const ranges = [first, ...others] as const
      const statements = [anAffectedStatement({ extent: { kind: 'ranges', ranges } })]
      const fragments = checkFragments(aRevision(anAdvisory({ vulnerabilities: [aVulnerability({ statements })] })))
      const texts = ranges
        .flatMap(({ introduced, end }) => [introduced, end])
        .flatMap((bound) => ('version' in bound ? [bound.version] : []))
      const bounds = readBounds(scheme, texts)
      const table = tabulateRanges(fragments, bounds)
      for (const text of samples) {
        const version = scheme.parse(text)
        if (!version.ok) continue
        const slot = slotOf(bounds.table, version.value)
        const told = ranges.map((_, number) => {
          const tells = rangeTells(table, number, slot)
          return tells === null ? 'outside' : tells === 'inside' ? 'inside' : 'unknown'
        })
        expect(told).toEqual(ranges.map((range) => positionInRange(scheme, range, version.value).kind))
      }
    }),
    { numRuns: 200 },
  )
})

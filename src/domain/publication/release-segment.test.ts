import fc from 'fast-check'
import { expect, test } from 'vitest'
import { releaseSegment, versionOfSegment } from './release-segment.ts'

// Addresses are promises: a change here breaks links that customers hold.
test.each([
  ['2024.3.12899', '2024.3.12899'],
  ['1.0.0-rc.1', '1.0.0-rc.1'],
  ['1.0.0-RC1', '1.0.0-_r_c1'],
  ['1.0.0+build.5', '1.0.0_2bbuild.5'],
  ['1:2.3-4~beta', '1_3a2.3-4_7ebeta'],
  ['1_0', '1_5f0'],
  ['5%', '5_25'],
  ['2024/3', '2024_2f3'],
  ['..', '_2e_2e'],
  ['.', '_2e'],
  ['.5', '_2e5'],
  ['5.', '5_2e'],
  ['con', '_63on'],
  ['com1.2', '_63om1.2'],
  ['CON', '_c_o_n'],
  ['releases', '_72eleases'],
  ['index.html', '_69ndex.html'],
  ['1.0 é', '1.0_20__c3__a9'],
])('%s stands at %s', (version, segment) => {
  expect(releaseSegment(version)).toBe(segment)
  expect(versionOfSegment(segment)).toBe(version)
})

test.each(['', '\ud800', '1'.repeat(201), 'Z'.repeat(101)])('%j has no address', (version) => {
  expect(releaseSegment(version)).toBeNull()
})

test.each(['releases', 'con', '1_0', '1_2B', '1..2.', '1__ff', 'index.html'])(
  '%j is the address of no version',
  (segment) => {
    expect(versionOfSegment(segment)).toBeNull()
  },
)

const ANY = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'aAbB01.-_+/%~: é'), maxLength: 8 }),
)

test('whatever a version is, its address is a safe name, and no other version has it', () => {
  fc.assert(
    fc.property(ANY, ANY, (one, other) => {
      const segment = releaseSegment(one)
      if (segment === null) return
      expect(segment).toMatch(/^[a-z0-9_-](?:[a-z0-9._-]*[a-z0-9_-])?$/)
      expect(versionOfSegment(segment)).toBe(one)
      if (one !== other) expect(releaseSegment(other)?.toLowerCase()).not.toBe(segment.toLowerCase())
    }),
    { numRuns: 2_000 },
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anAdvisory, aVulnerability } from '../../test/builders/advisory.ts'
import { aProduct, aRelease } from '../../test/builders/catalogue.ts'
import { aRevision } from '../../test/builders/published.ts'
import type { Advisory } from '../domain/advisory/advisory.ts'
import type { AdvisoryId } from '../domain/advisory/identifiers.ts'
import type { Remediation } from '../domain/advisory/remediation.ts'
import type { Condition, Statement } from '../domain/advisory/statement.ts'
import type { Vulnerability } from '../domain/advisory/vulnerability.ts'
import { branchOf } from '../domain/catalogue/branch-of.ts'
import type { Branch, BranchId, Product } from '../domain/catalogue/product.ts'
import { positionInRange } from '../domain/catalogue/range-position.ts'
import type { LowerBound, UpperBound, VersionRange } from '../domain/catalogue/version-range.ts'
import type { VersionScheme } from '../domain/catalogue/version-scheme.ts'
import { versionScheme } from '../domain/catalogue/version-schemes/index.ts'
import type { Verdict } from './answer.ts'
import { checkVersion } from './check-version.ts'
import { openProduct } from './checkable-product.ts'
import { checkFragments } from './cut-fragments.ts'
import { parseProductCheckData } from './parse-product-check-data.ts'
import { productCheckData } from './product-check-data.ts'

/** Few numbers, so that bounds, releases and versions meet often. */
function anyVersion(schemeId: Product['versionScheme']): fc.Arbitrary<string> {
  const number = fc.integer({ min: 0, max: 3 })
  // `.0` spells the same version anew, and where the catalogue has no branch the spelling of a bound tells its line.
  const suffix = schemeId === 'dotted' ? fc.constantFrom('', '', '.1', '.0') : fc.constantFrom('', '', '-a', '-b.1')
  return fc
    .tuple(fc.integer({ min: 1, max: 2 }), number, number, suffix)
    .map(([a, b, c, end]) => `${a}.${b}.${c}${end}`)
}

function anyRange(schemeId: Product['versionScheme']): fc.Arbitrary<VersionRange> {
  const version = fc.oneof(
    { weight: 12, arbitrary: anyVersion(schemeId) },
    { weight: 1, arbitrary: fc.constant('1.x') },
  )
  const missing = fc.constant({ kind: 'not_recorded', asRecorded: null } as const)
  return fc.record({
    introduced: fc.oneof(
      { weight: 6, arbitrary: version.map((text): LowerBound => ({ kind: 'version', version: text })) },
      { weight: 1, arbitrary: fc.constant<LowerBound>({ kind: 'beginning' }) },
      { weight: 2, arbitrary: missing },
    ),
    end: fc.oneof(
      {
        weight: 8,
        arbitrary: fc
          .tuple(fc.constantFrom('fixed', 'fixed', 'last_affected', 'before'), version)
          .map(([kind, text]): UpperBound => ({ kind, version: text })),
      },
      { weight: 1, arbitrary: fc.constant<UpperBound>({ kind: 'open' }) },
      { weight: 1, arbitrary: missing },
    ),
  })
}

function anyRemediation(product: Product): fc.Arbitrary<Remediation> {
  const scope = fc.record({
    products: fc.constant([]),
    branches: fc.subarray(
      product.branches.map(({ id }) => id),
      { maxLength: Math.min(1, product.branches.length) },
    ),
  })
  return fc.oneof(
    fc.record({ kind: fc.constant('upgrade'), scope, to: anyVersion(product.versionScheme), text: fc.constant(null) }),
    fc.record({
      kind: fc.constant('mitigation'),
      scope,
      text: fc.constant('Close the port.'),
      cost: fc.constant(null),
      undo: fc.constant(null),
      isolate: fc.boolean(),
    }),
  )
}

function anyStatement(product: Product): fc.Arbitrary<Statement> {
  const extent = fc.oneof(
    {
      weight: 15,
      arbitrary: fc
        .tuple(anyRange(product.versionScheme), fc.array(anyRange(product.versionScheme), { maxLength: 2 }))
        .map(([first, others]) => ({ kind: 'ranges', ranges: [first, ...others] }) as const),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'all_versions' } as const) },
  )
  const condition = fc.constantFrom<Condition | null>(
    null,
    null,
    { platforms: ['Windows'], configuration: null },
    { platforms: ['Linux'], configuration: null },
  )
  const status = fc.constantFrom(
    ...(['known_affected', 'known_affected', 'known_affected', 'known_not_affected', 'fixed'] as const),
    'under_investigation' as const,
  )
  const remediation = fc.array(anyRemediation(product), { maxLength: 2 })
  return fc
    .tuple(extent, condition, status, remediation)
    .map(([extent, condition, status, remediations]): Statement => {
      const base = { product: product.id, extent, condition }
      if (status === 'known_affected') return { ...base, status, assessment: null, scores: [], remediations }
      if (status !== 'known_not_affected') return { ...base, status }
      return { ...base, status, reason: { kind: 'impact', impact: 'The flaw is not there.' } }
    })
}

function anyVulnerability(product: Product): fc.Arbitrary<Vulnerability> {
  return fc
    .tuple(fc.array(anyStatement(product), { maxLength: 3 }), fc.integer({ min: 0, max: 40 }))
    .map(([statements, luck]) => {
      const recorded = { product: product.id, source: 'CVE record', rows: [], problem: null, unusable: true }
      return aVulnerability({ statements, recorded: luck === 0 ? [recorded] : [] })
    })
}

interface World {
  readonly product: Product
  readonly advisories: readonly Advisory[]
  readonly version: string
}

const anyWorld: fc.Arbitrary<World> = fc
  .tuple(
    fc.constantFrom('dotted', 'semver', 'octopus-semver-build'),
    fc.subarray(['1.0', '1.1', '1.2', '1.3', '2', '2.1', '2.2']),
  )
  .chain(([schemeId, branchIds]) => {
    const scheme = versionScheme(schemeId)
    // A release is in the catalogue once: of two spellings, which line it is on would depend on the one that is asked.
    const isSame = (a: string, b: string) => scheme.compare(read(scheme, a), read(scheme, b)) === 0
    return fc.uniqueArray(anyVersion(schemeId), { maxLength: 12, comparator: isSame }).chain((releases) => {
      const product = aProduct({
        versionScheme: schemeId,
        branches: branchIds.map((id): Branch => ({ id: id as BranchId, support: { kind: 'not_stated' } })),
        releases: releases
          .sort((a, b) => scheme.compare(read(scheme, a), read(scheme, b)))
          .map((version) => aRelease(version)),
      })
      return fc.record({
        product: fc.constant(product),
        version: anyVersion(schemeId),
        advisories: fc
          .array(fc.tuple(anyVulnerability(product), fc.array(anyVulnerability(product), { maxLength: 1 })), {
            maxLength: 6,
          })
          .map((all) =>
            all.map(([first, others], index) =>
              anAdvisory({ id: `SA1900-${index + 10}` as AdvisoryId, vulnerabilities: [first, ...others] }),
            ),
          ),
      })
    })
  })

function read(scheme: VersionScheme, text: string): unknown {
  const parsed = scheme.parse(text)
  if (!parsed.ok) throw new Error(`${text} is a version`)
  return parsed.value
}

function schemeOf({ versionScheme: id }: Product): VersionScheme {
  if (id === null) throw new Error('Products of this test are numbered.')
  return versionScheme(id)
}

/** What the record says of a version, asked range by range and without an index. */
function verdictByHand(product: Product, vulnerability: Vulnerability, version: unknown): Verdict {
  const scheme = schemeOf(product)
  const position = (range: VersionRange) => positionInRange(scheme, range, version).kind
  const holds = ({ extent }: Statement): boolean =>
    extent.kind === 'all_versions' ||
    (extent.kind === 'ranges' && extent.ranges.some((range) => position(range) === 'inside'))
  const rangesOf = ({ extent }: Statement) => (extent.kind === 'ranges' ? extent.ranges : [])
  const { statements } = vulnerability
  const affecting = statements.filter(({ status }) => status === 'known_affected')
  if (affecting.some(holds)) return 'affected'

  const denials = statements.filter(
    (statement) => (statement.status === 'known_not_affected' || statement.status === 'fixed') && holds(statement),
  )
  const isDenied = (condition: Condition | null) =>
    denials.some(
      (denial) => denial.condition === null || JSON.stringify(denial.condition) === JSON.stringify(condition),
    )
  const line = (of: unknown) => branchOf(product.branches, scheme.releaseParts(of))
  const isSameLine = (bound: string): boolean => {
    const other = read(scheme, bound)
    if (line(version) !== null || line(other) !== null) return line(version) === line(other)
    const leading = scheme.releaseParts(other).slice(0, -1)
    return leading.every((part, index) => part === (scheme.releaseParts(version)[index] ?? '0'))
  }
  const claims = affecting.flatMap((statement) =>
    rangesOf(statement).flatMap(({ end }) => {
      if (end.kind !== 'fixed' || !scheme.parse(end.version).ok) return []
      const isBelow = scheme.compare(read(scheme, end.version), version) <= 0
      return isBelow && isSameLine(end.version) ? [statement.condition] : []
    }),
  )
  const isClaimed = (condition: Condition | null) =>
    claims.some((claim) => claim === null || JSON.stringify(claim) === JSON.stringify(condition))

  const isOpen = (statement: Statement): boolean => {
    if (isDenied(statement.condition)) return false
    if (statement.status === 'under_investigation') {
      return holds(statement) || rangesOf(statement).some((range) => position(range) === 'unknown')
    }
    return (
      statement.status === 'known_affected' &&
      rangesOf(statement).some((range) => {
        if (position(range) !== 'unknown') return false
        const { introduced, end } = range
        const bounds = [introduced, end].flatMap((bound) => ('version' in bound ? [bound.version] : []))
        const isHalf =
          (introduced.kind === 'not_recorded' || end.kind === 'not_recorded') &&
          bounds.every((bound) => scheme.parse(bound).ok)
        return !(isHalf && end.kind !== 'open' && !bounds.some(isSameLine) && isClaimed(statement.condition))
      })
    )
  }
  return statements.some(isOpen) || (vulnerability.recorded.length > 0 && !isDenied(null)) ? 'unknown' : 'not_affected'
}

function advisoryByHand(product: Product, advisory: Advisory, version: unknown): Verdict {
  if (advisory.kind === 'guidance') return 'not_affected'
  const verdicts = advisory.vulnerabilities.map((vulnerability) => verdictByHand(product, vulnerability, version))
  return (['affected', 'unknown'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'not_affected'
}

function idsByHand({ product, advisories }: World, version: unknown, verdict: Verdict): readonly string[] {
  return advisories.filter((advisory) => advisoryByHand(product, advisory, version) === verdict).map(({ id }) => id)
}

/** Through JSON, as the answer is given everywhere but in memory. */
function open({ product, advisories }: World) {
  const fragments = advisories.flatMap((advisory) => checkFragments(aRevision(advisory)))
  const data = parseProductCheckData(JSON.parse(JSON.stringify(productCheckData(product, fragments))))
  if (!data.ok) throw new Error(data.error.message)
  return openProduct(data.value)
}

test('the answer is what the record says, range by range', () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      const answer = checkVersion(open(world), world.version)
      const version = read(schemeOf(world.product), world.version)
      const of = (verdict: Verdict) => answer.advisories.filter((advisory) => advisory.verdict === verdict)
      expect(of('affected').map(({ id }) => id)).toEqual(idsByHand(world, version, 'affected'))
      expect(of('unknown').map(({ id }) => id)).toEqual(idsByHand(world, version, 'unknown'))
      expect(answer.verdict).toBe(answer.advisories[0]?.verdict ?? 'not_affected')
    }),
    { numRuns: 2_000 },
  )
})

test('the move is to the smallest release above that no advisory is known to affect, what is unknown said beside it', () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      const { product } = world
      const scheme = schemeOf(product)
      const version = read(scheme, world.version)
      const { verdict, upgrade, upgradeReason } = checkVersion(open(world), world.version)
      if (verdict === 'not_affected') {
        expect([upgrade, upgradeReason]).toEqual([null, null])
        return
      }
      const countAt = (of: unknown, counted: Verdict) => idsByHand(world, of, counted).length
      const clear = product.releases
        .map((release) => release.version)
        .filter((text) => scheme.compare(read(scheme, text), version) > 0)
        .filter((text) => countAt(read(scheme, text), 'affected') === 0)
      const unknown = (text: string) => countAt(read(scheme, text), 'unknown')
      // Who is not known to be affected goes only where less is unknown, and then where least is.
      const least = Math.min(...clear.map(unknown))
      const settlesMore = (text: string) => unknown(text) === least && least < unknown(world.version)
      const good = verdict === 'affected' ? clear : clear.filter(settlesMore)
      const isSameLine = (text: string): boolean => {
        const [own, other] = [version, read(scheme, text)].map((of) => {
          const parts = scheme.releaseParts(of)
          return { parts, branch: branchOf(product.branches, parts) }
        })
        if (own === undefined || other === undefined) return false
        if (own.branch !== null || other.branch !== null) return own.branch === other.branch
        return other.parts.slice(0, -1).every((part, index) => part === (own.parts[index] ?? '0'))
      }
      const expected = good.find(isSameLine) ?? good[0]
      if (expected === undefined) {
        expect(upgrade).toBeNull()
        expect(upgradeReason).not.toBeNull()
        return
      }
      expect(upgrade).toMatchObject({
        sameBranch: isSameLine(expected),
        unknown: idsByHand(world, read(scheme, expected), 'unknown'),
      })
      expect(scheme.compare(read(scheme, upgrade?.version ?? ''), read(scheme, expected))).toBe(0)
      expect(upgradeReason).toBeNull()
    }),
    { numRuns: 2_000 },
  )
})

test('whoever is sent on from where a move leads was told so before', () => {
  let settled = 0
  fc.assert(
    fc.property(anyWorld, (world) => {
      const opened = open(world)
      const { verdict, upgrade } = checkVersion(opened, world.version)
      if (upgrade === null) return
      const there = checkVersion(opened, upgrade.version)
      expect(there.verdict).not.toBe('affected')
      expect(there.advisories.map(({ id }) => id).toSorted()).toEqual(upgrade.unknown)
      if (verdict === 'unknown') expect(there.upgrade).toBeNull()
      const told = /; (no later release|[^;]+) leaves less open\.$/.exec(upgrade.reason)?.[1] ?? null
      const next = there.upgrade?.version ?? (there.verdict === 'unknown' ? 'no later release' : null)
      expect(told).toBe(next)
      if (there.upgrade === null) settled += 1
    }),
    { numRuns: 2_000 },
  )
  // Else it would hold of nothing. Who is sent on is rare here; `check-headline.test.ts` has such a one.
  expect(settled).toBeGreaterThan(100)
})

test('the reason begins with the headline, which calls nothing safe that is not', () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      const { verdict, headline, reason } = checkVersion(open(world), world.version)
      expect(headline).not.toBe('')
      expect(reason.startsWith(headline)).toBe(true)
      const said = {
        affected: /^Affected by /,
        unknown: /^No advisory is known to affect /,
        not_affected: /^(?:No advisory about|The one advisory about|None of the) /,
      }
      expect(headline).toMatch(said[verdict])
    }),
    { numRuns: 1_000 },
  )
})

test('a recorded fix is above the version, and its advisory does not affect it', () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      const { product } = world
      const scheme = schemeOf(product)
      for (const { id, fixedIn } of checkVersion(open(world), world.version).advisories) {
        const advisory = world.advisories.find((candidate) => candidate.id === id)
        if (advisory === undefined) throw new Error('It was published.')
        let before = read(scheme, world.version)
        for (const text of fixedIn) {
          const fix = read(scheme, text)
          expect(scheme.compare(before, fix)).toBeLessThan(0)
          expect(advisoryByHand(product, advisory, fix)).not.toBe('affected')
          before = fix
        }
      }
    }),
    { numRuns: 1_000 },
  )
})

test('no reason calls a release fixed that its advisory affects', () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      const scheme = schemeOf(world.product)
      for (const { id, reason } of checkVersion(open(world), world.version).advisories) {
        const advisory = world.advisories.find((candidate) => candidate.id === id)
        if (advisory === undefined) throw new Error('It was published.')
        const verdictAt = (text: string) => advisoryByHand(world.product, advisory, read(scheme, text))
        for (const [, text = ''] of reason.matchAll(/before (\S+), where it is fixed/g)) {
          expect(verdictAt(text)).not.toBe('affected')
        }
        for (const [, text = ''] of reason.matchAll(/before \S+, and (\S+) is affected too/g)) {
          expect(verdictAt(text)).toBe('affected')
        }
      }
    }),
    { numRuns: 2_000 },
  )
})

test('asking for a fleet, in any order, gives what asking for each version alone gives', () => {
  const anyFleet = anyWorld.chain((world) =>
    fc.tuple(fc.constant(world), fc.array(anyVersion(world.product.versionScheme), { minLength: 2, maxLength: 12 })),
  )
  fc.assert(
    fc.property(anyFleet, ([world, versions]) => {
      const opened = open(world)
      for (const version of [...versions, ...versions]) {
        expect(checkVersion(opened, version)).toEqual(checkVersion(open(world), version))
      }
    }),
    { numRuns: 400 },
  )
})

test('any text whatever gets an answer, and never "not affected" where it is no version', () => {
  fc.assert(
    fc.property(anyWorld, fc.string({ unit: 'binary', maxLength: 300 }), (world, text) => {
      const { verdict } = checkVersion(open(world), text)
      if (!schemeOf(world.product).parse(text.trim()).ok) expect(verdict).not.toBe('not_affected')
    }),
    { numRuns: 500 },
  )
})

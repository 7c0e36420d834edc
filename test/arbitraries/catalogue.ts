import fc from 'fast-check'
import {
  type Branch,
  type BranchId,
  type Catalogue,
  DEPLOYMENTS,
  type Product,
  type ProductId,
  RELEASE_STATES,
  type Release,
  type VersionText,
} from '../../src/domain/catalogue/product.ts'
import type { LowerBound, UpperBound, VersionRange } from '../../src/domain/catalogue/version-range.ts'
import { VERSION_SCHEME_IDS } from '../../src/domain/catalogue/version-scheme.ts'
import { RESERVED_PRODUCT_IDS } from '../../src/domain/publication/addresses.ts'
import { releaseSegment } from '../../src/domain/publication/release-segment.ts'
import { anyLine, anyRecordedText, anyWebAddress } from './text.ts'
import { anyDay } from './time.ts'

export function anyProductId(): fc.Arbitrary<ProductId> {
  return fc
    .oneof(
      fc.constantFrom('example-server', 'example-agent', 'example-cloud', 'null', 'true', '404', 'a'),
      fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,6}){0,2}$/),
    )
    .filter((id) => !/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(id) && !RESERVED_PRODUCT_IDS.includes(id))
    .map((id) => id as ProductId)
}

export function anyBranchId(): fc.Arbitrary<BranchId> {
  return fc
    .oneof(
      fc.constantFrom('2024.1', '2024.10', '2024.2', '8', '1.0', '0'),
      fc.tuple(fc.nat(2030), fc.nat(30)).map((numbers) => numbers.join('.')),
    )
    .map((id) => id as BranchId)
}

/** A version that every scheme can read. */
function anyPlainVersion(): fc.Arbitrary<VersionText> {
  return fc.tuple(fc.nat(2030), fc.nat(20), fc.nat(20000)).map((numbers) => numbers.join('.'))
}

/** A version as somebody wrote it: it need not parse. */
export function anyVersionText(): fc.Arbitrary<VersionText> {
  return fc
    .oneof(
      { weight: 6, arbitrary: anyPlainVersion() },
      {
        weight: 2,
        arbitrary: fc.constantFrom('2024.10', '8', '1.x', '<', '1e3', 'null', '1.0.0-rc.1+build', '1:2.3~rc1-4', 'all'),
      },
      { weight: 1, arbitrary: anyLine() },
    )
    .filter((version) => version !== 'beginning')
}

function anyLowerBound(): fc.Arbitrary<LowerBound> {
  return fc.oneof(
    { weight: 4, arbitrary: anyVersionText().map((version) => ({ kind: 'version' as const, version })) },
    { weight: 1, arbitrary: fc.constant({ kind: 'beginning' as const }) },
    { weight: 1, arbitrary: anyAsRecorded() },
  )
}

function anyUpperBound(): fc.Arbitrary<UpperBound> {
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constantFrom('fixed', 'last_affected', 'before'), version: anyVersionText() }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'open' as const }) },
    { weight: 1, arbitrary: anyAsRecorded() },
  )
}

function anyAsRecorded(): fc.Arbitrary<{ readonly kind: 'not_recorded'; readonly asRecorded: string | null }> {
  return fc.record({ kind: fc.constant('not_recorded'), asRecorded: fc.option(anyRecordedText()) })
}

export function anyRange(): fc.Arbitrary<VersionRange> {
  return fc.record({ introduced: anyLowerBound(), end: anyUpperBound() })
}

function anyBranch(): fc.Arbitrary<Branch> {
  return fc.record({
    id: anyBranchId(),
    support: fc.oneof(
      fc.record({ kind: fc.constant('supported'), until: fc.option(anyDay()) }),
      fc.record({ kind: fc.constant('ended'), since: fc.option(anyDay()) }),
      fc.constant({ kind: 'not_stated' as const }),
    ),
  })
}

function anyRelease(version: fc.Arbitrary<VersionText>): fc.Arbitrary<Release> {
  return fc.oneof(
    fc.record({
      version,
      state: fc.constant('released' as const),
      date: fc.constant(null),
      downloadUrl: fc.constant(null),
      notesUrl: fc.constant(null),
    }),
    fc.record({
      version,
      state: fc.constantFrom(...RELEASE_STATES),
      date: fc.option(anyDay()),
      downloadUrl: fc.option(anyWebAddress()),
      notesUrl: fc.option(anyWebAddress()),
    }),
  )
}

/** Numbers of a plain version compared one by one, which is the order of every scheme for them. */
function comparePlainVersions(a: VersionText, b: VersionText): number {
  const left = a.split('.').map(Number)
  const right = b.split('.').map(Number)
  return left.map((number, index) => number - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0
}

export function anyProduct(): fc.Arbitrary<Product> {
  const rest = {
    id: anyProductId(),
    name: anyLine(),
    deployment: fc.constantFrom(...DEPLOYMENTS),
    branches: fc.uniqueArray(anyBranch(), { maxLength: 4, selector: (branch) => branch.id }),
    names: fc.record({
      cpe: fc.option(fc.constant('cpe:2.3:a:example:server:*:*:*:*:*:*:*:*')),
      purl: fc.option(fc.constantFrom('pkg:nuget/Example.Server', 'pkg:npm/%40example/server')),
      cveProduct: fc.option(anyLine()),
      aliases: fc.array(anyLine(), { maxLength: 3 }),
    }),
    url: fc.option(anyWebAddress()),
  }
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        ...rest,
        versionScheme: fc.constantFrom(...VERSION_SCHEME_IDS),
        releases: anyReleases(anyPlainVersion()).map((releases) =>
          releases.toSorted((a, b) => comparePlainVersions(a.version, b.version)),
        ),
      }),
    },
    // Without a scheme nothing is known of their order, so any text may be a version and the file's order stands.
    {
      weight: 1,
      arbitrary: fc.record({
        ...rest,
        versionScheme: fc.constant(null),
        // Each release has a page, so a version has to fit into an address.
        releases: anyReleases(anyVersionText().filter((version) => releaseSegment(version) !== null)),
      }),
    },
  )
}

function anyReleases(version: fc.Arbitrary<VersionText>): fc.Arbitrary<readonly Release[]> {
  return fc.uniqueArray(anyRelease(version), { maxLength: 8, selector: (release) => release.version })
}

export function anyCatalogue(): fc.Arbitrary<Catalogue> {
  return fc.record({ products: fc.uniqueArray(anyProduct(), { maxLength: 4, selector: (product) => product.id }) })
}

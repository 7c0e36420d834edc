import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anAdvisory, anAffectedStatement, aVulnerability } from '../../../test/builders/advisory.ts'
import { aProduct } from '../../../test/builders/catalogue.ts'
import { aRevision } from '../../../test/builders/published.ts'
import { checkFragments, checkVersion, openProduct, productCheckData } from '../../check/index.ts'
import type { BranchId } from '../../domain/catalogue/product.ts'
import type { LowerBound, UpperBound, VersionRange } from '../../domain/catalogue/version-range.ts'
import { listingOf } from '../advisory-listing.ts'
import { summarize } from '../summary.ts'
import { branchStatuses } from './branches.ts'

const BRANCHES = ['1.0', '1.1', '1.2', '2.0', '2.1'] as BranchId[]
const product = aProduct({
  branches: BRANCHES.map((id) => ({ id, support: { kind: 'not_stated' } })),
  releases: [],
})
const VERSIONS = BRANCHES.flatMap((id) => [0, 1, 2, 3, 4].map((build) => ({ branch: id, version: `${id}.${build}` })))

const version = fc.constantFrom(...VERSIONS.map((one) => one.version))
const missing = fc.constant({ kind: 'not_recorded', asRecorded: null } as const)
const range: fc.Arbitrary<VersionRange> = fc.record({
  introduced: fc.oneof(
    version.map((text): LowerBound => ({ kind: 'version', version: text })),
    fc.constant<LowerBound>({ kind: 'beginning' }),
    missing,
  ),
  end: fc.oneof(
    fc
      .tuple(fc.constantFrom('fixed', 'fixed', 'last_affected', 'before'), version)
      .map(([kind, text]): UpperBound => ({ kind, version: text })),
    fc.constant<UpperBound>({ kind: 'open' }),
    missing,
  ),
})

test('no branch is told to be free of what the check finds, or cannot rule out, in one of its versions', () => {
  fc.assert(
    fc.property(range, fc.array(range, { maxLength: 3 }), (first, others) => {
      const statement = anAffectedStatement({
        product: product.id,
        extent: { kind: 'ranges', ranges: [first, ...others] },
      })
      const { branches, ...slice } = product
      const revision = aRevision(anAdvisory({ vulnerabilities: [aVulnerability({ statements: [statement] })] }), {
        products: [{ ...slice, branches: branches.map(({ id }) => id) }],
      })
      const opened = openProduct(productCheckData(product, checkFragments(revision)))
      const statuses = branchStatuses(product, [listingOf(summarize({ latest: revision, earlier: [] }))])
      for (const { branch, version } of VERSIONS) {
        const { verdict } = checkVersion(opened, version)
        const status = statuses.find(({ id }) => id === branch)
        const told = { affecting: status?.advisories ?? 0, unclear: status?.unclear ?? 0 }
        if (verdict === 'affected') expect({ version, ...told }).toMatchObject({ affecting: 1 })
        if (verdict === 'unknown') expect({ version, sum: told.affecting + told.unclear }).toEqual({ version, sum: 1 })
      }
    }),
    { numRuns: 1_000 },
  )
})

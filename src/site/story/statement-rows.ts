import type { BranchId, ProductId } from '../../domain/catalogue/product.ts'
import { findRangeProblems } from '../../domain/catalogue/range-position.ts'
import type { VersionRange } from '../../domain/catalogue/version-range.ts'
import type { RecordedStatement, Statement, Vulnerability } from '../../domain/publication/public-record.ts'
import type { ProductSlice } from '../../domain/publication/published-advisory.ts'
import {
  type BranchLabel,
  branchesInRange,
  branchOfVersion,
  labelOfHalfRange,
  labelOfRange,
  type Numbering,
  numberingOf,
} from './branch-label.ts'
import { type Fate, fateOfRange } from './fate.ts'

/** A product with its numbering made ready. */
export interface NumberedProduct {
  readonly slice: ProductSlice
  readonly numbering: Numbering
}

export type NumberedProducts = ReadonlyMap<ProductId, NumberedProduct>

export function numberProducts(slices: readonly ProductSlice[]): NumberedProducts {
  return new Map(slices.map((slice) => [slice.id, { slice, numbering: numberingOf(slice) }]))
}

/** One line of the product × branch table: one range of one statement, or the whole statement where it has none. */
export interface StatementRow {
  readonly product: ProductId
  readonly statement: Statement
  /** Null: all versions, or a service. */
  readonly range: VersionRange | null
  readonly label: BranchLabel
  /** True: the range is called affected, but lacks an end or cannot be used, so nobody can say of its versions. */
  readonly isUnclear: boolean
  /** Null where there is nothing to get rid of. */
  readonly fate: Fate | null
  /** On the first row of a statement how many rows it has, for product and condition are told once; else null. */
  readonly span: number | null
}

/** The rows of one vulnerability: products as the advisory orders them, the newest branch of each first. */
export function statementRows(vulnerability: Vulnerability, products: NumberedProducts): readonly StatementRow[] {
  return vulnerability.statements.flatMap((statement) => rowsOfStatement(statement, vulnerability, products))
}

/** Whether a reader must see a recorded statement: something could not be read from it. */
export function isUnclear({ unusable, problem }: RecordedStatement): boolean {
  return unusable || problem !== null
}

function rowsOfStatement(
  statement: Statement,
  vulnerability: Vulnerability,
  products: NumberedProducts,
): readonly StatementRow[] {
  const { product, extent } = statement
  const remediations =
    statement.status === 'known_affected' ? [...statement.remediations, ...vulnerability.remediations] : null
  if (extent.kind === 'service') {
    const fate: Fate =
      extent.fixedOn === null ? { kind: 'service_open' } : { kind: 'service_fixed', on: extent.fixedOn }
    return [
      {
        product,
        statement,
        range: null,
        label: { kind: 'service' },
        isUnclear: false,
        fate: remediations === null && extent.fixedOn === null ? null : fate,
        span: 1,
      },
    ]
  }
  const numbering = products.get(product)?.numbering ?? { scheme: null, branches: [] }
  if (extent.kind === 'all_versions') {
    const branches = numbering.branches.map(({ id }) => id)
    const label = { kind: 'all' } as const
    const fate = remediations === null ? null : fateOfRange(null, product, label, branches, remediations)
    return [{ product, statement, range: null, label, isUnclear: false, fate, span: 1 }]
  }
  return newestFirst(numbering, extent.ranges).map((range, index) => {
    const branches = branchesInRange(numbering, range)
    const certainty = certaintyOf(numbering, range)
    const label: BranchLabel =
      certainty === 'whole'
        ? labelOfRange(numbering, range, branches)
        : certainty === 'unusable'
          ? { kind: 'any' }
          : labelOfHalfRange(numbering, range, fixedBranches(vulnerability, product, numbering))
    return {
      product,
      statement,
      range,
      label,
      isUnclear: certainty !== 'whole' && statement.status === 'known_affected',
      fate: remediations === null ? null : fateOfRange(range, product, label, branches, remediations),
      span: index === 0 ? extent.ranges.length : null,
    }
  })
}

/** As the check reads a range: both ends recorded, one of them not, or of no use as it stands. */
function certaintyOf({ scheme }: Numbering, range: VersionRange): 'whole' | 'half' | 'unusable' {
  if (scheme !== null && findRangeProblems(scheme, range).length > 0) return 'unusable'
  return range.introduced.kind === 'not_recorded' || range.end.kind === 'not_recorded' ? 'half' : 'whole'
}

/** Where the flaw has a fix of the branch's own. */
function fixedBranches(vulnerability: Vulnerability, product: ProductId, numbering: Numbering): readonly BranchId[] {
  return vulnerability.statements.flatMap((statement) =>
    statement.product === product && statement.status === 'known_affected' && statement.extent.kind === 'ranges'
      ? statement.extent.ranges.flatMap(({ end }) =>
          end.kind === 'fixed' ? (branchOfVersion(numbering, end.version) ?? []) : [],
        )
      : [],
  )
}

/** Ranges whose bounds do not parse stay where the record has them. */
function newestFirst({ scheme }: Numbering, ranges: readonly VersionRange[]): readonly VersionRange[] {
  if (scheme === null || ranges.length < 2) return ranges
  const keyed = ranges.map((range) => {
    const version = versionOf(range)
    const parsed = version === null ? null : scheme.parse(version)
    return { range, key: parsed?.ok === true ? parsed.value : null }
  })
  if (keyed.some(({ key }) => key === null)) return ranges
  return keyed.sort((a, b) => scheme.compare(b.key, a.key)).map(({ range }) => range)
}

function versionOf({ introduced, end }: VersionRange): string | null {
  if (end.kind === 'fixed' || end.kind === 'last_affected' || end.kind === 'before') return end.version
  return introduced.kind === 'version' ? introduced.version : null
}

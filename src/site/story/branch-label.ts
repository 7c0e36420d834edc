import type { BranchId, VersionText } from '../../domain/catalogue/product.ts'
import type { VersionRange } from '../../domain/catalogue/version-range.ts'
import type { VersionScheme } from '../../domain/catalogue/version-scheme.ts'
import { versionScheme } from '../../domain/catalogue/version-schemes/index.ts'
import type { ProductSlice } from '../../domain/publication/published-advisory.ts'

/** Which branches a range is about, in as few words as a table cell has room for. */
export type BranchLabel =
  | { readonly kind: 'branch'; readonly branch: BranchId }
  | { readonly kind: 'span'; readonly first: BranchId; readonly last: BranchId }
  | { readonly kind: 'and_older'; readonly last: BranchId }
  | { readonly kind: 'and_newer'; readonly first: BranchId }
  | { readonly kind: 'all' }
  /** A service has dates instead of branches. */
  | { readonly kind: 'service' }
  /** The product has no branches, or the bounds fall into none of them. */
  | { readonly kind: 'none' }

/** How a product numbers its releases, made ready once for all ranges of a page. */
export interface Numbering {
  /** Null when nothing is known of how it is numbered. */
  readonly scheme: VersionScheme | null
  /** Ascending. */
  readonly branches: readonly { readonly id: BranchId; readonly parts: readonly string[] }[]
}

export function numberingOf(product: Pick<ProductSlice, 'versionScheme' | 'branches'>): Numbering {
  return {
    scheme: product.versionScheme === null ? null : versionScheme(product.versionScheme),
    branches: product.branches
      // Branches keep their product's spelling (22.04); the numbers of a version have no leading zeros.
      .map((id) => ({ id, parts: id.split('.').map((part) => part.replace(/^0+(?=\d)/, '')) }))
      .sort((a, b) => compareParts(a.parts, b.parts)),
  }
}

/** The branches that a range reaches into, ascending. An end that nobody recorded is not stretched over others. */
export function branchesInRange(numbering: Numbering, { introduced, end }: VersionRange): readonly BranchId[] {
  const from = introduced.kind === 'version' ? partsOf(numbering, introduced.version) : null
  const to = end.kind === 'open' || end.kind === 'not_recorded' ? null : partsOf(numbering, end.version)
  const lowest = introduced.kind === 'beginning' ? [] : introduced.kind === 'version' ? from : to
  const highest = end.kind === 'open' ? OPEN : end.kind === 'not_recorded' ? from : to
  if (lowest === null || highest === null) return []
  const ends = end.kind === 'before'
  return numbering.branches
    .filter(
      ({ parts }) =>
        comparePrefix(parts, lowest) >= 0 &&
        (highest === OPEN || comparePrefix(parts, highest) <= 0) &&
        // A range that just ends where a branch begins (before 2026.2.0) holds nothing of that branch.
        !(ends && highest !== OPEN && isStartOf(parts, highest)),
    )
    .map(({ id }) => id)
}

export function labelOfRange(numbering: Numbering, range: VersionRange): BranchLabel {
  const branches = branchesInRange(numbering, range)
  const [first] = branches
  const last = branches.at(-1)
  if (first === undefined || last === undefined) return { kind: 'none' }
  const fromStart = range.introduced.kind === 'beginning'
  if (fromStart && range.end.kind === 'open') return { kind: 'all' }
  if (fromStart) return { kind: 'and_older', last }
  if (range.end.kind === 'open') return { kind: 'and_newer', first }
  return first === last ? { kind: 'branch', branch: first } : { kind: 'span', first, last }
}

/** The same label gives the same key, so that what several flaws say of one branch can be put together. */
export function keyOfLabel(label: BranchLabel): string {
  return JSON.stringify(label)
}

const OPEN = Symbol('no upper end')

function partsOf({ scheme }: Numbering, version: VersionText): readonly string[] | null {
  const parsed = scheme?.parse(version)
  return scheme === null || scheme === undefined || parsed === undefined || !parsed.ok
    ? null
    : scheme.releaseParts(parsed.value)
}

function compareParts(a: readonly string[], b: readonly string[]): number {
  const length = Math.min(a.length, b.length)
  for (let index = 0; index < length; index += 1) {
    const order = comparePart(a[index] ?? '', b[index] ?? '')
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** As far as the branch says something: 2024.3 against 2024.3.12899 is 0. Nothing at all is lower than any branch. */
function comparePrefix(branch: readonly string[], version: readonly string[]): number {
  if (version.length === 0) return 1
  return compareParts(branch.slice(0, version.length), version.slice(0, branch.length))
}

function comparePart(a: string, b: string): number {
  if (a === b) return 0
  const numeric = /^\d+$/.test(a) && /^\d+$/.test(b)
  if (numeric && a.length !== b.length) return a.length - b.length
  return a < b ? -1 : 1
}

function isStartOf(branch: readonly string[], version: readonly string[]): boolean {
  return comparePrefix(branch, version) === 0 && version.slice(branch.length).every((part) => part === '0')
}

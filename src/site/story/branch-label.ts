import type { BranchId, VersionText } from '../../domain/catalogue/product.ts'
import type { UpperBound, VersionRange } from '../../domain/catalogue/version-range.ts'
import type { VersionScheme } from '../../domain/catalogue/version-scheme.ts'
import { versionScheme } from '../../domain/catalogue/version-schemes/index.ts'
import type { ProductSlice } from '../../domain/publication/published-advisory.ts'

/** Which branches a range is about, in as few words as a table cell has room for. */
export type BranchLabel =
  | { readonly kind: 'branch'; readonly branch: BranchId }
  | { readonly kind: 'span'; readonly first: BranchId; readonly last: BranchId }
  | { readonly kind: 'and_older'; readonly last: BranchId }
  | { readonly kind: 'and_newer'; readonly first: BranchId }
  /** Not recorded how far down: all older ones, but in a branch that has a fix of its own only what comes before it. */
  | { readonly kind: 'maybe_older'; readonly last: BranchId }
  /** Not recorded how far up, likewise. */
  | { readonly kind: 'maybe_newer'; readonly first: BranchId }
  | { readonly kind: 'all' }
  /** Nothing tells which versions are meant. */
  | { readonly kind: 'any' }
  /** A service has dates instead of branches. */
  | { readonly kind: 'service' }
  /** What is older than the branch that another line is about, and of no branch that has a name. */
  | { readonly kind: 'older' }
  /** What comes after all branches that have a name. */
  | { readonly kind: 'newer' }
  /** Every version that no other line is about. */
  | { readonly kind: 'rest' }
  /** The product has no branches, or the bounds fall into none of them. */
  | { readonly kind: 'none' }

/** How a product numbers its releases, made ready once for all ranges of a page. */
export interface Numbering {
  /** Null when nothing is known of how it is numbered. */
  readonly scheme: VersionScheme | null
  /** Ascending. */
  readonly branches: readonly { readonly id: BranchId; readonly numbers: readonly number[] }[]
}

export function numberingOf(product: Pick<ProductSlice, 'versionScheme' | 'branches'>): Numbering {
  const known = NUMBERINGS.get(product)
  if (known !== undefined) return known
  const numbering: Numbering = {
    scheme: product.versionScheme === null ? null : versionScheme(product.versionScheme),
    branches: product.branches
      .map((id) => ({ id, numbers: id.split('.').map(Number) }))
      .sort((a, b) => compareNumbers(a.numbers, b.numbers) || a.numbers.length - b.numbers.length),
  }
  NUMBERINGS.set(product, numbering)
  return numbering
}

/** Many advisories speak of the same slice of a product, which never changes. */
const NUMBERINGS = new WeakMap<object, Numbering>()

/** The branches that a range reaches into, ascending. An end that nobody recorded is not stretched over others. */
export function branchesInRange(numbering: Numbering, { introduced, end }: VersionRange): readonly BranchId[] {
  if (numbering.branches.length === 0) return []
  const from = introduced.kind === 'version' ? numbersOf(numbering, introduced.version) : null
  const to = end.kind === 'open' || end.kind === 'not_recorded' ? null : numbersOf(numbering, end.version)
  const lowest = introduced.kind === 'beginning' ? LOWEST : introduced.kind === 'version' ? from : to
  const highest = end.kind === 'open' ? HIGHEST : end.kind === 'not_recorded' ? from : to
  if (lowest === null || highest === null) return []
  const branches: BranchId[] = []
  for (const { id, numbers } of numbering.branches) {
    if (compareNumbers(numbers, lowest) < 0) continue
    if (!reaches(highest, isExcluded(end), numbers)) break
    branches.push(id)
  }
  return branches
}

/** The longest branch whose numbers begin the version's; null when it is on none, or does not parse. */
export function branchOfVersion(numbering: Numbering, version: VersionText): BranchId | null {
  const numbers = numbersOf(numbering, version)
  return numbers === null ? null : branchOfNumbers(numbering, numbers)
}

/** The same for a version that has been read. */
export function branchOfNumbers({ branches }: Numbering, numbers: readonly number[]): BranchId | null {
  return branches.findLast((branch) => isOnBranch(numbers, branch.numbers))?.id ?? null
}

/** Missing numbers of a version are 0: 2024 is on 2024.0, not on 2024.3. */
function isOnBranch(version: readonly number[], branch: readonly number[]): boolean {
  for (let index = 0; index < branch.length; index += 1) if (branch[index] !== (version[index] ?? 0)) return false
  return true
}

/**
 * Where a range begins or ends in a branch that the catalogue does not name, its leading numbers stand for it: whoever
 * has 2019.5.0 must find themselves in "2019.5 – 2026.2".
 *
 * @param branches those that the range reaches into, from {@link branchesInRange}.
 */
export function labelOfRange(numbering: Numbering, range: VersionRange, branches: readonly BranchId[]): BranchLabel {
  const [lowest] = branches
  const highest = branches.at(-1)
  if (lowest === undefined || highest === undefined) return { kind: 'none' }
  const { introduced, end } = range
  const first = introduced.kind === 'version' ? lineNear(numbering, introduced.version, lowest) : lowest
  const last = 'version' in end ? lineNear(numbering, end.version, highest, end) : highest
  const fromStart = range.introduced.kind === 'beginning'
  if (fromStart && range.end.kind === 'open') return { kind: 'all' }
  if (fromStart) return { kind: 'and_older', last }
  if (range.end.kind === 'open') return { kind: 'and_newer', first }
  return first === last ? { kind: 'branch', branch: first } : { kind: 'span', first, last }
}

/** The line of a version as its neighbour is named; the neighbour where that is its branch, or it holds no version of it. */
function lineNear(numbering: Numbering, version: VersionText, neighbour: BranchId, end?: UpperBound): BranchId {
  const numbers = numbersOf(numbering, version)
  if (numbers === null || branchOfNumbers(numbering, numbers) !== null) return neighbour
  const line = numbers.slice(0, neighbour.split('.').length)
  return end === undefined || reaches(numbers, isExcluded(end), line) ? (line.join('.') as BranchId) : neighbour
}

/**
 * Which branches a range may reach that lacks an end. The check takes the vendor's own fix in the version's branch for
 * more than half a range of another one, and so must what pages say.
 *
 * @param fixed the branches in which the same flaw has a fix.
 */
export function labelOfHalfRange(
  numbering: Numbering,
  { introduced, end }: VersionRange,
  fixed: readonly BranchId[],
): BranchLabel {
  const { branches } = numbering
  if (introduced.kind === 'not_recorded' && 'version' in end) {
    const to = numbersOf(numbering, end.version)
    const last = to === null ? undefined : branches.findLast(({ numbers }) => reaches(to, isExcluded(end), numbers))
    if (last === undefined) return { kind: 'none' }
    const hasOthers = branches.some(
      ({ id, numbers }) => fixed.includes(id) && compareNumbers(numbers, last.numbers) < 0,
    )
    return { kind: hasOthers ? 'maybe_older' : 'and_older', last: last.id }
  }
  if (introduced.kind === 'version' && end.kind === 'not_recorded') {
    const from = numbersOf(numbering, introduced.version)
    const first = from === null ? undefined : branches.find(({ numbers }) => compareNumbers(numbers, from) >= 0)
    if (first === undefined) return { kind: 'none' }
    const hasOthers = branches.some(
      ({ id, numbers }) => fixed.includes(id) && compareNumbers(numbers, first.numbers) > 0,
    )
    return { kind: hasOthers ? 'maybe_newer' : 'and_newer', first: first.id }
  }
  return { kind: 'any' }
}

/** The same label gives the same key, so that what several flaws say of one branch can be put together. */
export function keyOfLabel(label: BranchLabel): string {
  return Object.values(label).join(' ')
}

function isExcluded({ kind }: UpperBound): boolean {
  return kind === 'fixed' || kind === 'before'
}

/** A range that ends where a branch begins (before 2026.2.0) holds nothing of that branch. */
function reaches(to: readonly number[], excluded: boolean, branch: readonly number[]): boolean {
  const order = compareNumbers(branch, to)
  return order < 0 || (order === 0 && !(excluded && startsBranch(to, branch)))
}

const LOWEST: readonly number[] = [Number.NEGATIVE_INFINITY]
const HIGHEST: readonly number[] = [Number.POSITIVE_INFINITY]

/** Release numbers only tell branches apart here, so a number beyond all counting may lose its last digits. */
export function numbersOf({ scheme }: Pick<Numbering, 'scheme'>, version: VersionText): readonly number[] | null {
  const plain = plainNumbers(version)
  if (plain !== null) return plain
  const parsed = scheme?.parse(version)
  return scheme === null || parsed?.ok !== true ? null : scheme.releaseParts(parsed.value).map(Number)
}

/** Numbers and dots mean the same in every scheme, so most versions need not be parsed to find their branch. */
export function plainNumbers(version: VersionText): readonly number[] | null {
  const numbers: number[] = []
  let number = -1
  // By hand: a product page reads some hundred thousand versions, and this is most of its time.
  for (let index = 0; index < version.length; index += 1) {
    const digit = version.charCodeAt(index) - DIGIT_ZERO
    if (digit >= 0 && digit <= 9) number = number < 0 ? digit : number * 10 + digit
    else if (version[index] !== '.' || number < 0) return null
    else {
      numbers.push(number)
      number = -1
    }
  }
  if (number < 0) return null
  numbers.push(number)
  return numbers
}

const DIGIT_ZERO = '0'.charCodeAt(0)

/** As far as both say something: branch 2024.3 against version 2024.3.12899 is 0. */
export function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length)
  for (let index = 0; index < length; index += 1) {
    const [left = 0, right = 0] = [a[index], b[index]]
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}

/** Whether it is the first version of a branch, as far as numbers tell: 2026.2.0 or 2026.2. */
export function startsBranch(version: readonly number[], branch: readonly number[]): boolean {
  return version.slice(branch.length).every((number) => number === 0)
}

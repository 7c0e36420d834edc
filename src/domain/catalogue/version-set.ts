import { branchOf } from './branch-of.ts'
import type { BranchId, Product, VersionText } from './product.ts'
import type { VersionScheme } from './version-scheme.ts'

/** Versions of one product, to be asked whether a text names one of them. */
export interface VersionSet {
  /** In whatever spelling; also the name of a branch to which one of them belongs ("fixed in 2024.1"). */
  has(text: VersionText): boolean
}

export function versionSet(
  product: Product | null,
  scheme: VersionScheme | null,
  versions: readonly VersionText[],
): VersionSet {
  const texts = new Set(versions)
  if (scheme === null) return { has: (text) => texts.has(text) }
  const parsed = versions
    .flatMap((version) => {
      const one = scheme.parse(version)
      return one.ok ? [one.value] : []
    })
    .sort((a, b) => scheme.compare(a, b))
  const branches = new Set<BranchId | null>(
    parsed.map((version) => branchOf(product?.branches ?? [], scheme.releaseParts(version))),
  )
  return {
    has(text) {
      if (texts.has(text) || branches.has(text as BranchId)) return true
      const wanted = scheme.parse(text)
      return wanted.ok && holds(scheme, parsed, wanted.value)
    },
  }
}

/** Binary search. */
function holds(scheme: VersionScheme, sorted: readonly unknown[], wanted: unknown): boolean {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const order = scheme.compare(sorted[middle], wanted)
    if (order === 0) return true
    if (order < 0) low = middle + 1
    else high = middle
  }
  return false
}

import type { VersionText } from '../domain/catalogue/product.ts'
import type { VersionScheme } from '../domain/catalogue/version-scheme.ts'

/**
 * The versions that bound ranges, each once, in the order of their scheme.
 *
 * They cut all versions into slots that can be compared as plain numbers: slot 2i + 1 holds exactly the bound i, slot
 * 2i whatever lies between the bounds i − 1 and i. A version is compared with bounds only once, to find its slot.
 */
export interface BoundTable {
  readonly scheme: VersionScheme
  /** As the scheme parsed them, ascending. */
  readonly versions: readonly unknown[]
  /** As they are spelled; of several spellings of one version the one that `versions` was read from. */
  readonly texts: readonly VersionText[]
}

export interface ReadBounds {
  readonly table: BoundTable
  /** Number of the bound in the table; null for what is not a version of the scheme. */
  readonly numberOf: (text: VersionText) => number | null
}

export function readBounds(scheme: VersionScheme, texts: Iterable<VersionText>): ReadBounds {
  const parsed: { readonly text: VersionText; readonly version: unknown }[] = []
  for (const text of new Set(texts)) {
    const version = scheme.parse(text)
    if (version.ok) parsed.push({ text, version: version.value })
  }
  parsed.sort((a, b) => scheme.compare(a.version, b.version))
  const versions: unknown[] = []
  const spelled: VersionText[] = []
  const numbers = new Map<VersionText, number>()
  for (const { text, version } of parsed) {
    // Two spellings of one version, `1.0` and `1.0.0`, are one bound.
    if (versions.length === 0 || scheme.compare(versions[versions.length - 1], version) !== 0) {
      versions.push(version)
      spelled.push(text)
    }
    numbers.set(text, versions.length - 1)
  }
  return { table: { scheme, versions, texts: spelled }, numberOf: (text) => numbers.get(text) ?? null }
}

/** The slot of exactly the bound with this number. */
export function boundSlot(number: number): number {
  return 2 * number + 1
}

/** The slot below the bound with this number and above the one before it. */
export function slotBelow(number: number): number {
  return 2 * number
}

/** The slot above every bound. The lowest is 0. */
export function lastSlot(table: BoundTable): number {
  return 2 * table.versions.length
}

/** @param version parsed by the table's scheme. */
export function slotOf({ scheme, versions }: BoundTable, version: unknown): number {
  let from = 0
  let to = versions.length
  while (from < to) {
    const middle = (from + to) >>> 1
    const order = scheme.compare(version, versions[middle])
    if (order === 0) return boundSlot(middle)
    if (order < 0) to = middle
    else from = middle + 1
  }
  return slotBelow(from)
}

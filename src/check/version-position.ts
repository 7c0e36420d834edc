import type { Branch } from '../domain/catalogue/product.ts'
import { lineOf, type VersionLine } from '../domain/catalogue/version-line.ts'
import { type BoundTable, slotOf } from './bound-table.ts'

/** Where a version stands among the bounds and branches of its product. */
export interface VersionPosition {
  /** As the product's scheme parsed it. */
  readonly version: unknown
  readonly slot: number
  readonly line: VersionLine
}

export function positionOf(bounds: BoundTable, branches: readonly Branch[], version: unknown): VersionPosition {
  return { version, slot: slotOf(bounds, version), line: lineOf(bounds.scheme, branches, version) }
}

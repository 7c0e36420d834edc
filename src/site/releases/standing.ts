import type { Verdict } from '../../check/index.ts'
import type { BranchId, VersionText } from '../../domain/catalogue/product.ts'
import type { ReleaseGrid } from './release-grid.ts'
import type { ReleaseLine } from './release-lines.ts'
import type { ToldRelease } from './told-release.ts'

/**
 * How the releases of a branch stand: what the page of the product tells of them. JSON and small, so that it is kept from
 * one build to the next.
 */
export interface LineStanding {
  readonly branch: BranchId | null
  readonly releases: number
  readonly newest: { readonly version: VersionText; readonly verdict: Verdict }
  /** The newest release that no advisory affects; null where each is affected. */
  readonly safe: ReachableRelease | null
  /** Where the check sends those who have the newest release, where none is safe. */
  readonly move: ReachableRelease | null
  /** Null where it is too large to stand beside others. */
  readonly grid: ReleaseGrid | null
}

export interface ReachableRelease {
  readonly version: VersionText
  /** Of how many advisories nobody can say whether they affect it. */
  readonly unclear: number
}

/** All lines of a product, in the order of its lines. */
export type ProductStanding = readonly LineStanding[]

const SMALL_GRID = 400

/**
 * @param told all of the line, newest first.
 * @param grid of all of it; null where it may not stand on the page of the product.
 */
export function lineStanding(
  { branch }: ReleaseLine,
  told: readonly [ToldRelease, ...ToldRelease[]],
  grid: ReleaseGrid | null,
): LineStanding {
  const [newest] = told
  const safe = told.find(({ answer }) => answer.verdict !== 'affected')
  const { upgrade } = newest.answer
  return {
    branch: branch?.id ?? null,
    releases: told.length,
    newest: { version: newest.release.version, verdict: newest.answer.verdict },
    safe: safe === undefined ? null : { version: safe.release.version, unclear: safe.answer.advisories.length },
    move: safe !== undefined || upgrade === null ? null : { version: upgrade.version, unclear: upgrade.unknown.length },
    grid: grid !== null && isSmall(grid) ? grid : null,
  }
}

function isSmall({ rows, columns }: ReleaseGrid): boolean {
  return rows.length * (columns.length + 1) <= SMALL_GRID
}

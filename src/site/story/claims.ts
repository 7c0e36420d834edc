import type { ProductId } from '../../domain/catalogue/product.ts'
import type { VersionRange } from '../../domain/catalogue/version-range.ts'
import type { Vulnerability } from '../../domain/publication/public-record.ts'
import type { BranchLabel } from './branch-label.ts'
import type { Fate } from './fate.ts'
import type { StepState } from './steps.ts'

/** One row of a table of versions that gives users something to do, or to wait for. */
export interface Claim {
  readonly flaw: Vulnerability
  readonly state: ActionState
  readonly label: BranchLabel
  /** Null: all versions, a service, or nothing that can be read. */
  readonly range: VersionRange | null
  /** Null where nothing is said of a way out. */
  readonly fate: Fate | null
}

export type ActionState = Exclude<StepState, 'fixed' | 'not_affected'>

export interface Said {
  readonly state: ActionState
  /** Usually one; several where one flaw is fixed and another is not. */
  readonly fates: readonly Fate[]
}

/**
 * What the users of one line of branches do. No two of a product are about the same branch: whoever knows a version
 * finds it in one, which says what the check says.
 */
export interface Advice {
  readonly product: ProductId
  readonly label: BranchLabel
  /** Only where the label names no branch. */
  readonly range: VersionRange | null
  /** At least one, what is known before what is not; several where doubts are left beyond what is known. */
  readonly says: readonly [Said, ...Said[]]
}

/**
 * What several claims about the same versions come to. A doubt that what is known leads out of as well is not told: only
 * one that would stay.
 *
 * @param settle makes one way of several.
 * @returns empty or one: all of what is said.
 */
export function dueTo(
  claims: readonly Pick<Claim, 'state' | 'fate'>[],
  settle: (fates: readonly Fate[]) => readonly Fate[],
): readonly (readonly [Said, ...Said[]])[] {
  const fatesIn = (state: ActionState) =>
    onceEach(claims.flatMap((claim) => (claim.state === state && claim.fate !== null ? [claim.fate] : [])))
  const isSaid = (state: ActionState) => claims.some((claim) => claim.state === state)
  const said: Said[] = []
  const sure = fatesIn('affected')
  if (isSaid('affected')) said.push({ state: 'affected', fates: settle(sure) })
  if (isSaid('under_investigation')) said.push({ state: 'under_investigation', fates: [] })
  const doubts = fatesIn('unclear')
  if (doubts.length > 0 && !isSame(settle([...sure, ...doubts]), settle(sure))) {
    said.push({ state: 'unclear', fates: settle(doubts) })
  }
  if (claims.some(({ state, fate }) => state === 'unclear' && fate === null)) said.push({ state: 'unclear', fates: [] })
  const [first, ...more] = said
  return first === undefined ? [] : [[first, ...more]]
}

function onceEach(fates: readonly Fate[]): readonly Fate[] {
  return [...new Map(fates.map((fate) => [JSON.stringify(fate), fate])).values()]
}

function isSame(one: readonly Fate[], other: readonly Fate[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

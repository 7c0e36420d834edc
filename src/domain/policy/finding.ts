/**
 * At which gate a finding holds an advisory: a `blocker` at its approval and its publication, a `blocker_of_publication`
 * only at the latter, because it is about the world and not the text: nobody has to approve anew when a release has come
 * out. A `warning` holds nothing.
 */
export const FINDING_WEIGHTS = ['blocker', 'blocker_of_publication', 'warning'] as const
export type FindingWeight = (typeof FINDING_WEIGHTS)[number]

/** One result of a check. */
export interface Finding {
  /** Stable and searchable, `range-bound-malformed`; every code is listed in `docs/findings.md`. */
  readonly code: string
  readonly weight: FindingWeight
  /** One plain sentence: what is wrong. */
  readonly message: string
  /** Where, as keys and indexes from the front matter's root: `['vulnerabilities', 0, 'statements', 1, 'product']`. */
  readonly path: readonly (string | number)[]
  /** What to do about it; null only where it may not be told. */
  readonly fix: string | null
}

/** A finding with the place of its field in the text that it was read from. */
export interface PlacedFinding extends Finding {
  /** 1-based. */
  readonly line: number
  readonly column: number
}

/** As one reads the file. */
export function inOrderOfPlace(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  return findings.toSorted((a, b) => a.line - b.line || a.column - b.column)
}

export function blocksApproval({ weight }: Pick<Finding, 'weight'>): boolean {
  return weight === 'blocker'
}

export function blocksPublication({ weight }: Pick<Finding, 'weight'>): boolean {
  return weight !== 'warning'
}

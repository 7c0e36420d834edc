export const FINDING_WEIGHTS = ['blocker', 'warning'] as const
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
  /** What to do about it; null when there is no one remedy. */
  readonly fix: string | null
}

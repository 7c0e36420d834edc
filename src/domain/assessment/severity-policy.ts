/** From worst to least. */
export const SEVERITY_LEVELS = ['critical', 'high', 'medium', 'low', 'none'] as const
export type SeverityLevel = (typeof SEVERITY_LEVELS)[number]

/** One level of the vendor's policy. */
export interface SeverityThreshold {
  readonly level: SeverityLevel
  /** Lowest base score of the level, 0.0–10.0, included. */
  readonly from: number
  /** Days within which the vendor means to repair; null when it promises none. */
  readonly repairDays: number | null
}

/** The vendor's own thresholds, from worst to least; data, because vendors differ. */
export interface SeverityPolicy {
  readonly thresholds: readonly SeverityThreshold[]
}

/**
 * The level that the policy gives a score.
 *
 * @param baseScore 0.0–10.0; a score below every threshold is `none`.
 */
export function levelForScore(policy: SeverityPolicy, baseScore: number): SeverityLevel {
  return policy.thresholds.find((threshold) => baseScore >= threshold.from)?.level ?? 'none'
}

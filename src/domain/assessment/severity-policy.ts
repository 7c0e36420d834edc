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

export interface PolicyProblem {
  /** Which threshold, counted from 0; null for the policy as a whole. */
  readonly index: number | null
  /** One plain sentence. */
  readonly message: string
}

/** What keeps a policy from giving every score one level: a vendor's file is asked this once, when it is read. */
export function findPolicyProblems({ thresholds }: SeverityPolicy): readonly PolicyProblem[] {
  if (thresholds.length === 0)
    return [{ index: null, message: 'The policy has no thresholds, so everything would be "none".' }]
  return thresholds.flatMap(({ level, from, repairDays }, index) => {
    const before = thresholds.slice(0, index)
    const previous = before.at(-1)
    const messages: string[] = []
    if (!(from >= 0 && from <= 10)) messages.push(`A threshold lies between 0 and 10; this one is ${from}.`)
    if (previous !== undefined && from >= previous.from) {
      messages.push(
        `Thresholds descend: this one must be lower than ${previous.from}, the one before it, and is ${from}.`,
      )
    }
    if (before.some((other) => other.level === level)) {
      messages.push(`The level "${level}" is given twice.`)
    } else if (previous !== undefined && SEVERITY_LEVELS.indexOf(level) < SEVERITY_LEVELS.indexOf(previous.level)) {
      messages.push(`Levels go from worst to least: ${SEVERITY_LEVELS.map((known) => `"${known}"`).join(', ')}.`)
    }
    if (repairDays !== null && !(Number.isInteger(repairDays) && repairDays >= 1)) {
      messages.push(`Repair days are whole days, 1 or more; "${repairDays}" is not.`)
    }
    return messages.map((message) => ({ index, message }))
  })
}

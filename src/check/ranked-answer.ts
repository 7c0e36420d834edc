import { SEVERITY_LEVELS } from '../domain/assessment/severity-policy.ts'
import type { AdvisoryAnswer } from './answer.ts'

/** An advisory's answer and where it stands among those of others, so that they are put in order without being read. */
export interface RankedAnswer {
  /** Position of the advisory's fragment; fragments stand in the order of their ids. */
  readonly owner: number
  /** Of {@link answerRank}; ascending. */
  readonly rank: number
  /** Null when the advisory does not affect the version. */
  readonly answer: AdvisoryAnswer | null
}

/** Advisories as they stand in an answer: what affects first. */
export interface JudgedAdvisories {
  readonly advisories: readonly AdvisoryAnswer[]
  /** How many of them affect, and of how many nobody can say. */
  readonly affected: number
  readonly unknown: number
  /** How many advisories have ranges against which only a version could be held. */
  readonly needingVersion: number
}

/** What affects comes first, then the most severe; levels that nobody states come last. */
export function answerRank({ verdict, severity }: AdvisoryAnswer): number {
  const level = severity === null ? SEVERITY_LEVELS.length : SEVERITY_LEVELS.indexOf(severity)
  return verdict === 'affected' ? level : FIRST_UNKNOWN + level
}

const FIRST_UNKNOWN = SEVERITY_LEVELS.length + 1

/** Answers in their order, equal ones by id; without those that are null. @param counting is sorted in place. */
export function inOrder(counting: RankedAnswer[], needingVersion: number): JudgedAdvisories {
  counting.sort((a, b) => a.rank - b.rank || a.owner - b.owner)
  const advisories: AdvisoryAnswer[] = []
  let affected = 0
  for (const { rank, answer } of counting) {
    if (answer === null) continue
    if (rank < FIRST_UNKNOWN) affected++
    advisories.push(answer)
  }
  return { advisories, affected, unknown: advisories.length - affected, needingVersion }
}

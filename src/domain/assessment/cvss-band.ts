import type { CvssVersion } from './score.ts'

/** The words of the qualitative severity rating scale (CVSS 3.0 and 3.1 section 5, 4.0 section 6), from worst to least. */
const CVSS_BANDS = ['Critical', 'High', 'Medium', 'Low', 'None'] as const
export type CvssBand = (typeof CVSS_BANDS)[number]

const LOWEST_SCORE = { Critical: 9.0, High: 7.0, Medium: 4.0, Low: 0.1, None: 0.0 } as const satisfies Record<
  CvssBand,
  number
>

/**
 * The standard's own word for a score: not the vendor's level, which follows the vendor's policy.
 *
 * @param score 0.0–10.0, one decimal.
 * @returns null for 2.0, whose guide has no such scale (the three bands often seen beside its scores are a database's).
 */
export function cvssBand(version: CvssVersion, score: number): CvssBand | null {
  if (version === '2.0') return null
  return CVSS_BANDS.find((band) => score >= LOWEST_SCORE[band]) ?? 'None'
}

export const CVSS_VERSIONS = ['2.0', '3.0', '3.1', '4.0'] as const
export type CvssVersion = (typeof CVSS_VERSIONS)[number]

/** A CVSS score somebody gave: evidence for an assessment, not the assessment. */
export interface Score {
  /** `vendor`, or who else gave it (`nvd`, `cisa-adp`). A third party's score stands as it was recorded, always. */
  readonly source: string
  readonly version: CvssVersion
  /** As written, with the `CVSS:` prefix for 3.0 and later; null when only a number is recorded. */
  readonly vector: string | null
  /** 0.0–10.0, one decimal. */
  readonly baseScore: number
  /** The band's name as the source gave it; null when it gave none. */
  readonly severity: string | null
}

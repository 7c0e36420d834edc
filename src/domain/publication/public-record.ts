/**
 * What a published revision is made of, for readers of the public plane. They import from here and not from where it
 * is defined, because beside some of these words stand others, like the draft, that they must not be able to name.
 */
export { ADVISORY_KINDS, type Advisory, type AdvisoryKind } from '../advisory/advisory.ts'
export type { AdvisoryId, CveId } from '../advisory/identifiers.ts'
export type {
  Credit,
  CreditRole,
  Indicator,
  IndicatorKind,
  Reference,
  ReferenceKind,
} from '../advisory/notes.ts'
export type { Remediation, RemediationScope } from '../advisory/remediation.ts'
export type {
  Justification,
  NotAffectedReason,
  RecordedStatement,
  Statement,
} from '../advisory/statement.ts'
export type { OtherIdentifier, Vulnerability } from '../advisory/vulnerability.ts'
export { parseCvssVector } from '../assessment/cvss.ts'
export { cvssBand } from '../assessment/cvss-band.ts'
export { wordsOf } from '../assessment/cvss-words.ts'
export { CVSS_WORDS_DE } from '../assessment/cvss-words-de.ts'
export { CVSS_WORDS_EN, type CvssWordTable } from '../assessment/cvss-words-en.ts'
export type { Exploitation } from '../assessment/exploitation.ts'
export type { CvssVersion, Score } from '../assessment/score.ts'
export {
  levelForScore,
  SEVERITY_LEVELS,
  type SeverityLevel,
  type SeverityPolicy,
} from '../assessment/severity-policy.ts'

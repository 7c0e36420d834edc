/**
 * What a published revision is made of, for readers of the public plane. They import from here and not from where it
 * is defined, because beside some of these words stand others, like the draft, that they must not be able to name.
 */
export type { Advisory, AdvisoryKind, GuidanceAdvisory, Origin, Prose, Withdrawal } from '../advisory/advisory.ts'
export type { AdvisoryId, CveId, CweId } from '../advisory/identifiers.ts'
export type { Credit, CreditRole, Indicator, IndicatorKind, Reference, ReferenceKind } from '../advisory/notes.ts'
export type { Remediation, RemediationScope } from '../advisory/remediation.ts'
export type {
  Condition,
  Exposure,
  Justification,
  NotAffectedReason,
  ProductStatus,
  RecordedStatement,
  Statement,
} from '../advisory/statement.ts'
export type { OtherIdentifier, Vulnerability } from '../advisory/vulnerability.ts'
export type { Assessment } from '../assessment/assessment.ts'
export type { Exploitation, ExploitationStatus } from '../assessment/exploitation.ts'
export type { CvssVersion, Score } from '../assessment/score.ts'
export { SEVERITY_LEVELS, type SeverityLevel, type SeverityPolicy } from '../assessment/severity-policy.ts'

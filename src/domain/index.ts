/**
 * The language of advisories: what can be said, and the pure rules about it. Everything here is plain data and functions
 * that give the same for the same, in Node and in a browser.
 */

export { canonicalJson } from '../base/canonical-json.ts'
export {
  type CalendarDate,
  dayOf,
  type Instant,
  instantOf,
  type MalformedInstant,
  parseCalendarDate,
  parseInstant,
  startOfDay,
} from '../base/instant.ts'
export { isNonEmpty, type NonEmpty } from '../base/non-empty.ts'
export { err, ok, type Result } from '../base/result.ts'
export type { Sha256 } from '../base/sha256.ts'
export {
  ADVISORY_KINDS,
  type Advisory,
  type AdvisoryKind,
  type GuidanceAdvisory,
  type ImageFile,
  ORIGINS,
  type Origin,
  PROSE_SECTIONS,
  type PreliminaryAdvisory,
  type Prose,
  type ProseSection,
  type RecordedPublication,
  type VulnerabilityAdvisory,
  type Withdrawal,
} from './advisory/advisory.ts'
export {
  type AdvisoryId,
  type CveId,
  type CweId,
  type MalformedIdentifier,
  parseAdvisoryId,
  parseCveId,
  parseCweId,
} from './advisory/identifiers.ts'
export {
  type ComparedAspect,
  CREDIT_ROLES,
  type Credit,
  type CreditRole,
  INDICATOR_KINDS,
  type Indicator,
  type IndicatorKind,
  REFERENCE_KINDS,
  type Reference,
  type ReferenceKind,
  type TimelineEntry,
} from './advisory/notes.ts'
export {
  REMEDIATION_KINDS,
  type Remediation,
  type RemediationKind,
  type RemediationScope,
} from './advisory/remediation.ts'
export {
  type Condition,
  type Exposure,
  type Extent,
  JUSTIFICATIONS,
  type Justification,
  type NotAffectedReason,
  PRODUCT_STATUSES,
  type ProductStatus,
  type RecordedStatement,
  type Statement,
} from './advisory/statement.ts'
export type {
  CveIdentity,
  OtherIdentifier,
  Ownership,
  Vulnerabilities,
  Vulnerability,
} from './advisory/vulnerability.ts'
export type { Approval, Draft } from './approval/draft.ts'
export { type Seal, sealOf } from './approval/seal.ts'
export type { Assessment } from './assessment/assessment.ts'
export {
  type CvssVector,
  type MalformedCvss,
  parseCvssVector,
  scoresOf,
} from './assessment/cvss.ts'
export { type CvssBand, cvssBand } from './assessment/cvss-band.ts'
export type { CvssScores } from './assessment/cvss-scores.ts'
export {
  EXPLOITATION_STATUSES,
  type Exploitation,
  type ExploitationStatus,
} from './assessment/exploitation.ts'
export { CVSS_VERSIONS, type CvssVersion, type Score } from './assessment/score.ts'
export {
  levelForScore,
  SEVERITY_LEVELS,
  type SeverityLevel,
  type SeverityPolicy,
  type SeverityThreshold,
} from './assessment/severity-policy.ts'
export { branchOf } from './catalogue/branch-of.ts'
export { compareVersionTexts } from './catalogue/compare-versions.ts'
export { parseBranchId, parseProductId } from './catalogue/identifiers.ts'
export {
  type Branch,
  type BranchId,
  type BranchSupport,
  type Catalogue,
  DEPLOYMENTS,
  type Deployment,
  type Product,
  type ProductId,
  type ProductNames,
  RELEASE_STATES,
  type Release,
  type ReleaseState,
  type VersionText,
} from './catalogue/product.ts'
export { positionInRange, type RangePosition } from './catalogue/range-position.ts'
export type {
  AdvisoryIdPattern,
  ApprovalPolicy,
  SiteSettings,
  Vendor,
  VendorContact,
} from './catalogue/vendor.ts'
export type { LowerBound, UpperBound, VersionRange } from './catalogue/version-range.ts'
export {
  type MalformedVersion,
  VERSION_SCHEME_IDS,
  type VersionScheme,
  type VersionSchemeId,
} from './catalogue/version-scheme.ts'
export { versionScheme } from './catalogue/version-schemes/index.ts'
export { FINDING_WEIGHTS, type Finding, type FindingWeight } from './policy/finding.ts'
export { FINDING_CODES, type FindingCode } from './policy/finding-codes.ts'
export { readinessFindings } from './policy/readiness.ts'
export type { ReadinessContext } from './policy/readiness-context.ts'
export type { Waiver } from './policy/waiver.ts'
export { applyWaivers, type WaivedFinding, type WeighedFindings } from './policy/waivers.ts'
export type { Ledger, LedgerEntry } from './publication/ledger.ts'
export {
  type BareRevision,
  type InstantPrecision,
  type ProductSlice,
  type PublishedAdvisory,
  type PublishedRevision,
  REVISION_ACTIONS,
  type RedactionNote,
  type RevisionAction,
  type RevisionChange,
  type VendorSlice,
} from './publication/published-advisory.ts'
export { CHANGE_CLASSES, type ChangeClass, type SemanticChange } from './publication/semantic-change.ts'
export { type SemanticDiff, semanticDiff } from './publication/semantic-diff.ts'

import type { Rule } from '../readiness-context.ts'
import { advisoryIdentity } from './advisory-identity.ts'
import { assessments } from './assessments.ts'
import { branchRemedies } from './branch-remedies.ts'
import { dates } from './dates.ts'
import { disjointRanges } from './disjoint-ranges.ts'
import { exploitation } from './exploitation.ts'
import { fixedReleases } from './fixed-releases.ts'
import { fixedVersionPosition } from './fixed-version-position.ts'
import { guidance } from './guidance.ts'
import { hiddenCharacters } from './hidden-characters.ts'
import { images } from './images.ts'
import { linkedAdvisories } from './linked-advisories.ts'
import { placeholders } from './placeholders.ts'
import { preliminary } from './preliminary.ts'
import { products } from './products.ts'
import { proseCves } from './prose-cves.ts'
import { proseScores } from './prose-scores.ts'
import { proseSeverity } from './prose-severity.ts'
import { proseVersions } from './prose-versions.ts'
import { rangeBounds } from './range-bounds.ts'
import { recordedPublication } from './recorded-publication.ts'
import { recordedStatements } from './recorded-statements.ts'
import { remediations } from './remediations.ts'
import { removedWords } from './removed-words.ts'
import { replacement } from './replacement.ts'
import { serviceDates } from './service-dates.ts'
import { titleAndSummary } from './title-and-summary.ts'
import { unreleasedVersions } from './unreleased-versions.ts'
import { vendorScores } from './vendor-scores.ts'
import { vulnerabilityIdentifiers } from './vulnerability-identifiers.ts'

/** In the order in which an author wants to hear of them: what it is, whom it concerns, what helps, what is written. */
export const RULES = {
  titleAndSummary,
  placeholders,
  hiddenCharacters,
  removedWords,
  advisoryIdentity,
  recordedPublication,
  linkedAdvisories,
  replacement,
  preliminary,
  guidance,
  vulnerabilityIdentifiers,
  assessments,
  exploitation,
  vendorScores,
  products,
  rangeBounds,
  disjointRanges,
  fixedVersionPosition,
  recordedStatements,
  fixedReleases,
  unreleasedVersions,
  remediations,
  branchRemedies,
  serviceDates,
  dates,
  images,
  proseCves,
  proseScores,
  proseSeverity,
  proseVersions,
} as const satisfies Record<string, Rule>

import type { RULES } from '../all-rules.ts'
import {
  advisoryIdentityCases,
  imagesCases,
  linkedAdvisoriesCases,
  placeholdersCases,
  recordedPublicationCases,
  removedWordsCases,
  replacementCases,
  titleAndSummaryCases,
} from './advisory-level.ts'
import { datesCases, hiddenCharactersCases } from './dates-and-characters.ts'
import { guidanceCases, preliminaryCases } from './kinds.ts'
import {
  disjointRangesCases,
  fixedReleasesCases,
  fixedVersionPositionCases,
  productsCases,
  rangeBoundsCases,
  recordedStatementsCases,
  unreleasedVersionsCases,
} from './products-and-ranges.ts'
import { proseCvesCases, proseScoresCases, proseSeverityCases, proseVersionsCases } from './prose.ts'
import { assessmentsCases, exploitationCases, vendorScoresCases, vulnerabilityIdentifiersCases } from './ratings.ts'
import { branchRemediesCases, remediationsCases, serviceDatesCases } from './remedies.ts'
import type { RuleCase } from './rule-case.ts'

/** A rule without a table does not compile. */
export const CASES: Readonly<Record<keyof typeof RULES, readonly RuleCase[]>> = {
  titleAndSummary: titleAndSummaryCases,
  placeholders: placeholdersCases,
  hiddenCharacters: hiddenCharactersCases,
  removedWords: removedWordsCases,
  advisoryIdentity: advisoryIdentityCases,
  recordedPublication: recordedPublicationCases,
  linkedAdvisories: linkedAdvisoriesCases,
  replacement: replacementCases,
  preliminary: preliminaryCases,
  guidance: guidanceCases,
  vulnerabilityIdentifiers: vulnerabilityIdentifiersCases,
  assessments: assessmentsCases,
  exploitation: exploitationCases,
  vendorScores: vendorScoresCases,
  products: productsCases,
  rangeBounds: rangeBoundsCases,
  disjointRanges: disjointRangesCases,
  fixedVersionPosition: fixedVersionPositionCases,
  recordedStatements: recordedStatementsCases,
  fixedReleases: fixedReleasesCases,
  unreleasedVersions: unreleasedVersionsCases,
  remediations: remediationsCases,
  branchRemedies: branchRemediesCases,
  serviceDates: serviceDatesCases,
  dates: datesCases,
  images: imagesCases,
  proseCves: proseCvesCases,
  proseScores: proseScoresCases,
  proseSeverity: proseSeverityCases,
  proseVersions: proseVersionsCases,
}

// NOTE: long because it is the one list of what can be wrong; docs/findings.md is made from it.
import type { Finding, FindingWeight } from './finding.ts'

/**
 * What a finding becomes in an advisory of origin `public_record`. Gaps of an old source are shown to readers as "not
 * stated" and not asked for; what the record says wrongly is told, but cannot be blocked: it is already public.
 */
export type InPublicRecord = 'same' | 'warning' | 'not_asked'

export interface FindingCodeEntry {
  readonly code: string
  readonly weight: FindingWeight
  readonly inPublicRecord: InPublicRecord
  /** False where a waiver would break a rule that must always hold, or would publish what cannot be shown. */
  readonly waivable: boolean
  readonly description: string
  readonly remedy: string
}

/** Every code that a check can give, in the order in which an author meets the fields; last what is not about an advisory. */
export const FINDING_CODES = [
  {
    code: 'title-missing',
    weight: 'blocker',
    inPublicRecord: 'same',
    waivable: true,
    description: 'The advisory has no title.',
    remedy: 'Say in one line what can happen, in words that a customer understands.',
  },
  {
    code: 'title-long',
    weight: 'warning',
    inPublicRecord: 'same',
    waivable: true,
    description: 'The title has more than 120 characters; lists, feeds and mail subjects cut it off.',
    remedy: 'Shorten it; details belong in the summary.',
  },
  {
    code: 'placeholder-left',
    weight: 'blocker',
    inPublicRecord: 'same',
    waivable: true,
    description: 'A text still holds the word TODO, with which a new draft marks what has to be written.',
    remedy: 'Write it.',
  },
  {
    code: 'text-direction-changed',
    weight: 'blocker',
    inPublicRecord: 'same',
    waivable: false,
    description:
      'A text holds a control character that changes its direction (U+202A–U+202E, U+2066–U+2069), so that it is shown in another order than it is read.',
    remedy: 'Take the character out; where scripts of both directions meet, the marks U+200E and U+200F do.',
  },
  {
    code: 'invisible-character',
    weight: 'warning',
    inPublicRecord: 'same',
    waivable: true,
    description:
      'A text holds a character that nobody can see, so that it is not found or not the same when somebody copies it.',
    remedy: 'Take the character out.',
  },
  {
    code: 'removed-words',
    weight: 'blocker',
    inPublicRecord: 'same',
    waivable: true,
    description:
      'The advisory holds words again that a redaction removed from what is published; they are known by a hash and told nowhere.',
    remedy:
      'Take them out. Where they may stand again, or another meaning has the same words, somebody who did not write the text waives the finding with that reason.',
  },
  {
    code: 'summary-missing',
    weight: 'blocker',
    inPublicRecord: 'warning',
    waivable: true,
    description: 'The advisory has no summary.',
    remedy: 'Write one or two sentences under "## Summary": what can happen, to whom.',
  },
  {
    code: 'id-pattern',
    weight: 'blocker',
    inPublicRecord: 'same',
    waivable: true,
    description: "The id does not follow the vendor's pattern (old advisories may carry their CVE id instead).",
    remedy: 'Leave the id out: approval gives the next free one.',
  },
  {
    code: 'id-taken',
    weight: 'blocker',
    inPublicRecord: 'same',
    waivable: false,
    description: 'Another advisory has the same id; upper and lower case count as the same.',
    remedy: 'Give one of the two another id; a published one keeps its own.',
  },
  {
    code: 'link-unpublished',
    weight: 'blocker',
    inPublicRecord: 'same',
    waivable: false,
    description:
      'A related or replacing advisory is not published: the link would lead nowhere and betray its existence.',
    remedy: 'Publish the other advisory first or in the same act, or take the link out.',
  },
  {
    code: 'link-to-itself',
    weight: 'blocker',
    inPublicRecord: 'same',
    waivable: true,
    description: 'The advisory names itself as related to or replaced by itself.',
    remedy: 'Take the link out.',
  },
  {
    code: 'replacement-withdrawn',
    weight: 'blocker',
    inPublicRecord: 'same',
    waivable: false,
    description: 'What is to replace a withdrawn advisory is withdrawn itself, or is about to be in the same folder.',
    remedy: 'Name the advisory that holds, or leave `replacedBy` out.',
  },
  {
    code: 'replacement-circular',
    weight: 'blocker',
    inPublicRecord: 'same',
    waivable: false,
    description: 'Withdrawn advisories replace each other in a circle, so that readers never come to one that holds.',
    remedy: 'Name the advisory that holds, or leave `replacedBy` out.',
  },
  {
    code: 'public-record-undated',
    weight: 'warning',
    inPublicRecord: 'same',
    waivable: true,
    description: 'The advisory is taken from public records, but no source for its publication day is given.',
    remedy: 'Add `recordedPublication` with the day and the source it is from.',
  },
  {
    code: 'recorded-publication-future',
    weight: 'blocker',
    inPublicRecord: 'same',
    waivable: false,
    description:
      'The day on which the advisory was first public is still to come; it would be published today under a date after which nothing could correct or withdraw it.',
    remedy: 'Correct `recordedPublication.day`; an advisory that is to appear later has `releaseAt`.',
  },
  {
    code: 'image-not-listed',
    weight: 'blocker',
    inPublicRecord: 'same',
    waivable: false,
    description: 'The prose shows a picture that is not listed with its hash, so the seal would not cover it.',
    remedy: 'Put the picture beside the file and list it under `images` with its SHA-256.',
  },
  {
    code: 'image-unused',
    weight: 'warning',
    inPublicRecord: 'same',
    waivable: true,
    description: 'A listed picture is shown nowhere in the prose, but would be published.',
    remedy: 'Show it, or take it out of `images`.',
  },
  {
    code: 'preliminary-severity',
    weight: 'blocker',
    inPublicRecord: 'not_asked',
    waivable: true,
    description: 'A preliminary advisory is for critical or high risks, and nothing in this one is rated so.',
    remedy: 'Wait for the fix and publish a `vulnerability`, or correct the rating.',
  },
  {
    code: 'preliminary-products',
    weight: 'warning',
    inPublicRecord: 'not_asked',
    waivable: true,
    description: 'A preliminary advisory is for risks that affect several products; the vendor profile says how many.',
    remedy: 'Name the other products, or wait for the fix and publish a `vulnerability`.',
  },
  {
    code: 'next-update-past',
    weight: 'blocker',
    inPublicRecord: 'warning',
    waivable: true,
    description: 'The promised time of the next update lies before the release, or has passed.',
    remedy: 'Set `nextUpdate` to a time that can be kept.',
  },
  {
    code: 'next-update-overdue',
    weight: 'warning',
    inPublicRecord: 'same',
    waivable: true,
    description: 'A public preliminary advisory promised an update for a time that has passed.',
    remedy: 'Publish what is known now, with the time of the next update, or make it a `vulnerability`.',
  },
  {
    code: 'preliminary-nothing-to-do',
    weight: 'blocker',
    inPublicRecord: 'not_asked',
    waivable: true,
    description: 'A preliminary advisory alarms its readers without giving them anything to do.',
    remedy: 'Add a mitigation, a workaround or an upgrade, or write "## What to do".',
  },
  {
    code: 'guidance-recognise-missing',
    weight: 'blocker',
    inPublicRecord: 'not_asked',
    waivable: true,
    description: 'Guidance does not say how to recognise the threat.',
    remedy: 'Write "## How to recognise it", or set the genuine beside the fake under `comparison`.',
  },
  {
    code: 'guidance-what-to-do-missing',
    weight: 'blocker',
    inPublicRecord: 'not_asked',
    waivable: true,
    description: 'Guidance does not say what to do.',
    remedy: 'Write "## What to do".',
  },
  {
    code: 'guidance-indicators-missing',
    weight: 'blocker',
    inPublicRecord: 'not_asked',
    waivable: true,
    description: 'Guidance carries no indicator that a customer could look for.',
    remedy: 'List domains, senders, hashes or addresses under `indicators`.',
  },
  {
    code: 'cve-reason-missing',
    weight: 'blocker',
    inPublicRecord: 'not_asked',
    waivable: true,
    description: 'A vulnerability has neither a CVE id nor a reason why it has none.',
    remedy: 'Add `cve`, or say under `noCve` why there is none (yet).',
  },
  {
    code: 'cve-duplicate',
    weight: 'blocker',
    inPublicRecord: 'warning',
    waivable: true,
    description: 'Two vulnerabilities of one advisory have the same CVE id.',
    remedy: 'Merge them, or correct the id.',
  },
  {
    code: 'assessment-missing',
    weight: 'blocker',
    inPublicRecord: 'not_asked',
    waivable: true,
    description: 'The vendor does not say how severe a vulnerability is.',
    remedy: 'Add `assessment` with a level and a reason.',
  },
  {
    code: 'assessment-reason-missing',
    weight: 'blocker',
    inPublicRecord: 'not_asked',
    waivable: true,
    description: 'A severity level has no written reason.',
    remedy: 'Say in `assessment.reason` what leads to the level.',
  },
  {
    code: 'level-differs-from-policy',
    weight: 'blocker',
    inPublicRecord: 'warning',
    waivable: true,
    description: "The level differs from what the severity policy gives the vendor's own score, without a reason.",
    remedy: 'Write the reason for the difference, or take the level of the policy.',
  },
  {
    code: 'exploitation-missing',
    weight: 'blocker',
    inPublicRecord: 'not_asked',
    waivable: true,
    description: 'The advisory does not say whether the flaw or the fraud is being used.',
    remedy: 'Add `exploitation` with status and date; `none_known` is a statement, too.',
  },
  {
    code: 'score-vector-malformed',
    weight: 'blocker',
    inPublicRecord: 'warning',
    waivable: true,
    description: "The vendor's CVSS vector cannot be read.",
    remedy: 'Copy the vector anew from a CVSS calculator.',
  },
  {
    code: 'score-differs-from-vector',
    weight: 'blocker',
    inPublicRecord: 'warning',
    waivable: true,
    description: "The vendor's score is not what its vector gives. Scores of third parties are not judged.",
    remedy: 'Write the score that the vector gives, or correct the vector.',
  },
  {
    code: 'score-severity-differs',
    weight: 'blocker',
    inPublicRecord: 'warning',
    waivable: true,
    description: "The word beside the vendor's score belongs to another score.",
    remedy: 'Write the word that the score has in CVSS or in the severity policy, or leave it out.',
  },
  {
    code: 'statements-missing',
    weight: 'blocker',
    inPublicRecord: 'warning',
    waivable: true,
    description: 'A vulnerability says nothing about any product.',
    remedy: 'Add a statement for each product concerned.',
  },
  {
    code: 'product-unknown',
    weight: 'blocker',
    inPublicRecord: 'same',
    waivable: false,
    description: 'A product is named that the catalogue does not have.',
    remedy: 'Correct the product id, or add the product to products.yaml.',
  },
  {
    code: 'branch-unknown',
    weight: 'blocker',
    inPublicRecord: 'warning',
    waivable: true,
    description: 'A remediation is limited to a branch that none of its products has, so it would reach nobody.',
    remedy: 'Correct the branch, or add it to products.yaml.',
  },
  {
    code: 'version-scheme-unknown',
    weight: 'blocker',
    inPublicRecord: 'warning',
    waivable: true,
    description: 'Versions are stated for a product whose numbering is not known, so nobody can be answered.',
    remedy: 'Give the product a `versionScheme` in products.yaml.',
  },
  {
    code: 'extent-deployment',
    weight: 'blocker',
    inPublicRecord: 'warning',
    waivable: true,
    description: 'Versions are stated for a service, or service dates for a product that customers run themselves.',
    remedy: 'Use `service` for services and `versions` for the others.',
  },
  {
    code: 'range-bound-malformed',
    weight: 'blocker',
    inPublicRecord: 'warning',
    waivable: true,
    description: "A bound of a range is no version in the product's scheme.",
    remedy: 'Write the bound as the product writes its versions.',
  },
  {
    code: 'range-reversed',
    weight: 'blocker',
    inPublicRecord: 'warning',
    waivable: true,
    description: 'A range ends before it begins, so it holds no version.',
    remedy: 'Swap or correct the bounds.',
  },
  {
    code: 'range-half-recorded',
    weight: 'blocker',
    inPublicRecord: 'warning',
    waivable: true,
    description:
      'A range has only one bound. Versions on the open side are answered “unknown”, but where their own branch has a recorded fix at or below them.',
    remedy: 'State the missing bound: a version, `beginning` or `end: open`.',
  },
  {
    code: 'ranges-overlap',
    weight: 'blocker',
    inPublicRecord: 'warning',
    waivable: true,
    description: 'Two ranges of one product under one condition overlap, so its versions have two different fixes.',
    remedy: 'Make one range of the two, or let the first end where the second begins.',
  },
  {
    code: 'statements-contradict',
    weight: 'blocker',
    inPublicRecord: 'warning',
    waivable: true,
    description: 'One version has two statuses at once under the same condition.',
    remedy: 'Keep the right one, or tell the two apart by a condition.',
  },
  {
    code: 'fixed-version-affected',
    weight: 'blocker',
    inPublicRecord: 'warning',
    waivable: true,
    description: 'A version that is to bring the fix lies inside an affected range of the same vulnerability.',
    remedy: 'Correct the range or the fixed version.',
  },
  {
    code: 'fixed-version-unclear',
    weight: 'warning',
    inPublicRecord: 'same',
    waivable: true,
    description: 'Because another range lacks a bound, a version with the fix cannot be told from the affected ones.',
    remedy: 'State the missing bound of the other range.',
  },
  {
    code: 'recorded-unusable',
    weight: 'blocker',
    inPublicRecord: 'warning',
    waivable: true,
    description: 'What a source recorded could not become a statement, so every version of the product is unknown.',
    remedy: 'Find out what was meant and write it as a statement.',
  },
  {
    code: 'recorded-problem',
    weight: 'warning',
    inPublicRecord: 'same',
    waivable: true,
    description: 'What a source recorded became statements only in part.',
    remedy: 'Find out what was meant and complete the statements.',
  },
  {
    code: 'fixed-release-absent',
    weight: 'blocker',
    inPublicRecord: 'warning',
    waivable: true,
    description: 'A version that is to bring the fix is not in the catalogue, so nobody can be sent to it.',
    remedy: 'Add the release to products.yaml, or correct the version.',
  },
  {
    code: 'fixed-release-planned',
    weight: 'blocker_of_publication',
    inPublicRecord: 'same',
    waivable: false,
    description: 'A version that is to bring the fix is only planned.',
    remedy: 'Release it and set its state to `released`, or state `fix_pending` with a date until then.',
  },
  {
    code: 'fixed-release-embargoed',
    weight: 'blocker_of_publication',
    inPublicRecord: 'same',
    waivable: false,
    description: 'A version that is to bring the fix is under embargo.',
    remedy: 'Make it downloadable and set its state to `released`; an advisory never appears before its fix.',
  },
  {
    code: 'release-not-public',
    weight: 'blocker_of_publication',
    inPublicRecord: 'same',
    waivable: false,
    description: 'A range or the prose names a planned or embargoed release, which must leave no trace in public.',
    remedy: 'Take the version out, or set the release to `released` once it is public.',
  },
  {
    code: 'remediation-missing',
    weight: 'blocker',
    inPublicRecord: 'not_asked',
    waivable: true,
    description: 'Somebody is affected, and there is neither a fix nor anything else to do or to wait for.',
    remedy: 'Add a fixed version or a remediation; `none_planned` is an answer, too.',
  },
  {
    code: 'branch-without-remedy',
    weight: 'blocker',
    inPublicRecord: 'not_asked',
    waivable: true,
    description:
      'An affected branch gets no answer: no fixed release of its own, no date for one, no other branch to move to, no explicit "none".',
    remedy: 'Add a fixed version, `fix_pending` with a date, an `upgrade` to another branch, or `none_planned`.',
  },
  {
    code: 'service-without-remedy',
    weight: 'blocker',
    inPublicRecord: 'not_asked',
    waivable: true,
    description: 'A service is affected, and the advisory does not say when it was or will be fixed.',
    remedy: 'Add `service.fixedOn`, or a remediation such as `fix_pending` with a date.',
  },
  {
    code: 'fix-pending-without-date',
    weight: 'blocker',
    inPublicRecord: 'not_asked',
    waivable: true,
    description: 'A fix is announced without saying when it is expected.',
    remedy: 'Add `expected`.',
  },
  {
    code: 'fix-pending-overdue',
    weight: 'warning',
    inPublicRecord: 'same',
    waivable: true,
    description: 'A fix was expected for a day that has passed.',
    remedy: 'State the release that brings the fix, or the new day in `expected`.',
  },
  {
    code: 'date-in-future',
    weight: 'blocker',
    inPublicRecord: 'warning',
    waivable: true,
    description:
      'A day in the timeline, or the one as of which exploitation is stated, is still to come (for an advisory with `releaseAt`: comes after it).',
    remedy: 'Correct the date; what is to come is said by `nextUpdate`, `fix_pending` or in the text.',
  },
  {
    code: 'service-dates-contradict',
    weight: 'blocker',
    inPublicRecord: 'warning',
    waivable: true,
    description: 'The dates of a service contradict each other.',
    remedy: 'Correct the exposure or the day of the fix.',
  },
  {
    code: 'prose-cve-unlisted',
    weight: 'blocker',
    inPublicRecord: 'warning',
    waivable: true,
    description: 'The prose names a CVE id that the structured data does not have.',
    remedy: 'Correct the id, or, where another flaw is meant, add a reference to its record.',
  },
  {
    code: 'prose-score-differs',
    weight: 'blocker',
    inPublicRecord: 'warning',
    waivable: true,
    description: 'The prose names a CVSS score or vector that the structured data does not have.',
    remedy: 'Correct the prose or the score.',
  },
  {
    code: 'prose-severity-differs',
    weight: 'blocker',
    inPublicRecord: 'warning',
    waivable: true,
    description: 'The prose rates the severity otherwise than the assessment.',
    remedy: 'Correct the prose or the assessment; name the source where the rating is a third party’s.',
  },
  {
    code: 'prose-fixed-version-differs',
    weight: 'blocker',
    inPublicRecord: 'warning',
    waivable: true,
    description: 'The prose sends readers to a version that the structured data does not give as fixed.',
    remedy: 'Correct the prose or the fixed versions.',
  },
  {
    code: 'prose-status-differs',
    weight: 'blocker',
    inPublicRecord: 'warning',
    waivable: true,
    description:
      'The prose calls a version affected that no affected range holds, or not affected although each vulnerability has it as affected.',
    remedy: 'Correct the prose or the ranges.',
  },
  {
    code: 'prose-affected-version-differs',
    weight: 'warning',
    inPublicRecord: 'warning',
    waivable: true,
    description: 'The prose limits the affected versions otherwise than the ranges.',
    remedy: 'Correct the prose or the ranges.',
  },
  {
    code: 'prose-version-unlisted',
    weight: 'warning',
    inPublicRecord: 'same',
    waivable: true,
    description:
      'The prose names a version of one of the advisory’s products of which the structured data says nothing: it lies in no range, is no bound and no fix. It may be misspelt.',
    remedy: 'Correct the version, or state it in the data; where it only serves as an example, waive the finding.',
  },
  {
    code: 'authors-missing',
    weight: 'blocker',
    inPublicRecord: 'same',
    waivable: false,
    description:
      'A draft names no author, and in this folder nobody approves alone: nobody could tell that two people looked, so nobody can approve it.',
    remedy: 'Say who wrote it, under `authors`.',
  },
  {
    code: 'waiver-incomplete',
    weight: 'blocker',
    inPublicRecord: 'same',
    waivable: false,
    description: 'A waiver lacks the code, the reason or the name, so it waives nothing.',
    remedy: 'Complete it.',
  },
  {
    code: 'waiver-refused',
    weight: 'warning',
    inPublicRecord: 'same',
    waivable: false,
    description:
      'A waiver does not count: its finding cannot be waived, an author of the advisory wrote it, or it is newer than the approval.',
    remedy: 'Remove the cause of the finding, or let somebody else waive it before it is approved.',
  },
  {
    code: 'waiver-unused',
    weight: 'warning',
    inPublicRecord: 'same',
    waivable: false,
    description: 'A waiver matches no finding; what it accepted is gone, or the code or path is misspelt.',
    remedy: 'Take it out, or correct it.',
  },
  {
    code: 'accent-too-weak',
    weight: 'warning',
    inPublicRecord: 'same',
    waivable: false,
    description:
      'In vendor.yaml: links in the vendor’s accent colour have a contrast below 4.5 : 1 on the light or the dark site, so that many people cannot read them (WCAG 2.2, 1.4.3).',
    remedy: 'Take the colour that the finding proposes, or another one with enough contrast.',
  },
  {
    code: 'logo-unreadable',
    weight: 'warning',
    inPublicRecord: 'same',
    waivable: false,
    description:
      'In vendor.yaml: the logo is missing, lies outside the folder, or is no whole SVG, PNG or WebP. The site shows the name in its place.',
    remedy: 'Put the picture there, saved as SVG, PNG or WebP, or take `look.logo` out.',
  },
  {
    code: 'logo-too-large',
    weight: 'warning',
    inPublicRecord: 'same',
    waivable: false,
    description:
      'In vendor.yaml: the logo has more than 50 kB, or more than 4096 pixels on a side. Every reader has to load it first, also on a weak line, so the site shows the name in its place.',
    remedy: 'Save it smaller: it is shown 40 pixels high at most. Or export it as SVG without pictures in it.',
  },
  {
    code: 'logo-unsafe',
    weight: 'warning',
    inPublicRecord: 'same',
    waivable: false,
    description:
      'In vendor.yaml: the logo could run a script or load something from elsewhere for whoever opens it, or it moves. The site shows the name in its place.',
    remedy: 'Take out what the finding names, or export the picture as plain SVG, PNG or WebP that stands still.',
  },
  {
    code: 'old-feed-stays',
    weight: 'warning',
    inPublicRecord: 'same',
    waivable: false,
    description:
      'In vendor.yaml: an address of the old feed is one that the new site has for itself, or could have, so it stands in no map from which a server leads on.',
    remedy: 'Take it out of `oldFeed.addresses`. Where that feed has readers, keep the site at another host or path.',
  },
  {
    code: 'security-txt-expires',
    weight: 'warning',
    inPublicRecord: 'same',
    waivable: false,
    description:
      'In vendor.yaml: the security.txt of the site expires within 30 days, or has expired. RFC 9116 tells readers not to rely on it then, so that reports of vulnerabilities go elsewhere.',
    remedy:
      'See whether the contacts and keys still hold, set `securityTxt.expires` to an instant at most a year ahead, and build the site.',
  },
  {
    code: 'site-language-unknown',
    weight: 'warning',
    inPublicRecord: 'same',
    waivable: false,
    description:
      'In vendor.yaml: the fixed words of the site do not exist in the language that `lang` names, so that they are English beside your own texts.',
    remedy: 'Add the language as docs/languages.md tells, or leave it so.',
  },
] as const satisfies readonly FindingCodeEntry[]

export type FindingCode = (typeof FINDING_CODES)[number]['code']

const BY_CODE: ReadonlyMap<string, FindingCodeEntry> = new Map(FINDING_CODES.map((entry) => [entry.code, entry]))

/** Null for a code that no check gives. */
export function findingCodeEntry(code: string): FindingCodeEntry | null {
  return BY_CODE.get(code) ?? null
}

/**
 * A finding with the weight that its code has.
 *
 * @param fix what to do in this very case; the remedy of the code where there is nothing more exact.
 */
export function findingOf(
  code: FindingCode,
  path: Finding['path'],
  message: string,
  fix: string | null = null,
): Finding {
  const entry = BY_CODE.get(code)
  if (entry === undefined) throw new Error(`The code ${code} is not listed.`)
  return { code, weight: entry.weight, message, path, fix: fix ?? entry.remedy }
}

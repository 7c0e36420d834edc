import { err, ok } from '../../base/result.ts'
import { SEVERITY_LEVELS, type SeverityThreshold } from '../../domain/assessment/severity-policy.ts'
import type { Vendor } from '../../domain/catalogue/vendor.ts'
import { parseAdvisoryIdPattern } from '../../domain/policy/advisory-id-pattern.ts'
import { contactAddress, language, matching, webAddress } from './form-shapes.ts'
import { listOf, nonEmptyListOf } from './shape/collection-shapes.ts'
import { optional, optionalWith, required } from './shape/fields.ts'
import { mapOf } from './shape/map-shapes.ts'
import { baseScore, flag, line, oneOf, parsed, text, wholeNumber } from './shape/scalar-shapes.ts'
import { mapped, refined, type Shape } from './shape/shape.ts'

export const DEFAULT_VENDOR_LANGUAGE = 'en'
export const DEFAULT_APPROVAL = { required: 1, nobodyApprovesAlone: true } as const
export const DEFAULT_PRELIMINARY_MIN_PRODUCTS = 2

const thresholdShape: Shape<SeverityThreshold> = mapOf({
  level: required(oneOf(SEVERITY_LEVELS), 'The level’s name.'),
  from: required(baseScore(), 'Lowest CVSS base score of the level.'),
  repairDays: optional(wholeNumber(0, 3650), 'Days within which the vendor means to repair; absent: none promised.'),
})

/** From worst to least: the first threshold that a score reaches gives its level. */
const severityShape = refined(nonEmptyListOf(thresholdShape), (thresholds, node, problems) => {
  for (const [index, threshold] of thresholds.entries()) {
    const next = thresholds[index + 1]
    if (next === undefined) return thresholds
    const isWorse = SEVERITY_LEVELS.indexOf(threshold.level) < SEVERITY_LEVELS.indexOf(next.level)
    if (isWorse && threshold.from > next.from) continue
    const at = node.kind === 'list' ? (node.items[index + 1]?.at ?? node.at) : node.at
    problems.add(
      at,
      'the levels do not go down',
      'each level once, from critical to none, each `from` lower than the one before',
    )
    return undefined
  }
  return thresholds
})

const siteShape = mapOf({
  baseUrl: required(
    mapped(
      matching(
        '^https?://[^\\s/?#@"<>\\\\^`{|}]+(?:/[^\\s?#"<>\\\\^`{|}]*)?$',
        'an address like https://advisories.example.com, without ? and #',
      ),
      (url) => url.replace(/\/+$/, ''),
    ),
    'Where the public site is served from; its path becomes the prefix of every link.',
  ),
  notice: optional(text(), 'A notice at the top of every page.'),
  robots: optionalWith(true, flag(), 'False asks robots to stay away.'),
})

const idPatternShape = parsed((input) => {
  const pattern = parseAdvisoryIdPattern(input)
  return pattern.ok
    ? ok(input)
    : err({
        expected: 'a pattern like SA{year}-{number:2}: letters, digits, hyphens, {number} once, {year} at most once',
      })
})

/** `vendor.yaml` */
export const vendorShape: Shape<Vendor> = mapped(
  mapOf({
    name: required(line(), 'The vendor’s name, as readers know it.'),
    namespace: required(webAddress(), 'The vendor’s namespace for other formats, an https address.'),
    cna: optional(line(), 'Short name as a CVE Numbering Authority; absent: it is none.'),
    contacts: optionalWith(
      [],
      listOf(
        mapOf({
          label: required(line(), 'What to use it for, as Report a vulnerability.'),
          url: required(contactAddress(), 'A mailto: or https: address.'),
        }),
      ),
      'How to reach the vendor.',
    ),
    advisoryIds: required(idPatternShape, 'How ids are made: SA{year}-{number:2} gives SA2026-04.'),
    severity: required(severityShape, 'The vendor’s levels with their thresholds, from worst to least.'),
    approval: optionalWith(
      DEFAULT_APPROVAL,
      mapOf({
        required: optionalWith(
          DEFAULT_APPROVAL.required,
          wholeNumber(1, 99),
          'How many people must approve the same content.',
        ),
        nobodyApprovesAlone: optionalWith(
          DEFAULT_APPROVAL.nobodyApprovesAlone,
          flag(),
          'True: authors are named, and none of them may approve.',
        ),
      }),
      'Who must agree before anything is published.',
    ),
    preliminaryMinProducts: optionalWith(
      DEFAULT_PRELIMINARY_MIN_PRODUCTS,
      wholeNumber(1, 1000),
      'How many products a preliminary advisory must concern; fewer is a warning.',
    ),
    disclosurePolicy: optional(text(), 'How the vendor discloses (Markdown).'),
    lang: optionalWith(DEFAULT_VENDOR_LANGUAGE, language(), 'Language of the vendor’s texts.'),
    site: required(siteShape, 'The public site.'),
  }),
  ({ cna, advisoryIds, severity, ...vendor }) => ({
    ...vendor,
    cnaShortName: cna,
    advisoryIdPattern: advisoryIds,
    severityPolicy: { thresholds: severity },
  }),
)

import { err, ok } from '../../base/result.ts'
import { SEVERITY_LEVELS, type SeverityThreshold } from '../../domain/assessment/severity-policy.ts'
import { FEED_FORMATS, type FeedFormat } from '../../domain/catalogue/feed-formats.ts'
import { SITE_LANGUAGES } from '../../domain/catalogue/site-languages.ts'
import { type OldFeed, reportContacts, type SiteLook, type Vendor } from '../../domain/catalogue/vendor.ts'
import { parseAdvisoryIdPattern } from '../../domain/policy/advisory-id-pattern.ts'
import {
  contactAddress,
  feedAddress,
  fingerprint,
  instant,
  language,
  matching,
  secureAddress,
  webAddress,
} from './form-shapes.ts'
import { listOf, nonEmptyListOf, recordOf } from './shape/collection-shapes.ts'
import { optional, optionalWith, required } from './shape/fields.ts'
import { mapOf } from './shape/map-shapes.ts'
import { baseScore, flag, line, oneOf, parsed, text, wholeNumber } from './shape/scalar-shapes.ts'
import { mapped, refined, type Shape } from './shape/shape.ts'
import { quoted } from './shape/words.ts'

export const DEFAULT_VENDOR_LANGUAGE = 'en'
export const DEFAULT_APPROVAL = { required: 1, nobodyApprovesAlone: true } as const
export const DEFAULT_PRELIMINARY_MIN_PRODUCTS = 2
export const DEFAULT_OLD_FEED_FORMAT: FeedFormat = 'rss'

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

const genuineFields = {
  announcedAt: optionalWith(
    [],
    listOf(
      mapOf({
        label: required(line(), 'What it is, as Our status page.'),
        url: required(webAddress(), 'An https address.'),
      }),
    ),
    'Where advisories are announced, besides this site.',
  ),
  senders: optionalWith([], listOf(line()), 'From where the vendor writes: mail addresses, account names.'),
  neverAskedFor: optionalWith([], listOf(line()), 'What the vendor never asks for, as your password.'),
  text: optional(text(), 'What else there is to say (Markdown).'),
}

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
  socialCards: optionalWith(true, flag(), 'False: no picture is made for links to an advisory.'),
})

const linksShape = listOf(
  mapOf({
    label: required(line(), 'What the link says.'),
    url: required(secureAddress(), 'Where it leads, an https address.'),
  }),
)
const colour = () => matching('^#[0-9a-fA-F]{6}$', 'a colour like #0b5cad')

/** No way out of the folder, and none to what is hidden in it. */
const pictureFile = () =>
  matching(
    '^[^\\s./\\\\:][^/\\\\:]*(?:/[^\\s./\\\\:][^/\\\\:]*)*$',
    'a picture in the folder of vendor.yaml, like brand/logo.svg',
  )

const DEFAULT_LOOK: SiteLook = { logo: null, accent: null, header: [], footer: [] }
const lookShape: Shape<SiteLook> = mapOf({
  logo: optional(
    mapOf({
      file: required(pictureFile(), 'The picture: SVG, PNG or WebP, at most 50 kB.'),
      dark: optional(
        pictureFile(),
        'The one for readers whose screen is dark; absent: the first one stands on a light ground there.',
      ),
    }),
    'A picture in the place of the vendor’s name, at the top of every page.',
  ),
  accent: optional(
    mapOf({
      light: required(colour(), 'On white.'),
      dark: required(colour(), 'On black, for readers whose screen is dark.'),
    }),
    'Colours of links and marks; validate tells where they are too weak to be read.',
  ),
  header: optionalWith([], linksShape, 'Links at the top of every page, to the vendor’s own.'),
  footer: optionalWith([], linksShape, 'Links at the end of every page.'),
})

const oldFeedShape: Shape<OldFeed> = refined(
  mapOf({
    id: optional(matching('^\\S+$', 'the id of the old feed, which has no spaces'), 'The Atom id of that feed.'),
    entries: optionalWith(
      {},
      recordOf(matching('^\\S+$', 'the id of an entry of the old feed, which has no spaces')),
      'The id that its entry about an advisory had, by the id of the advisory.',
    ),
    addresses: optionalWith(
      [],
      listOf(
        mapOf({
          url: required(feedAddress(), 'The address, in full or from the root of the old site on.'),
          format: optionalWith(
            DEFAULT_OLD_FEED_FORMAT,
            oneOf(FEED_FORMATS),
            'What was served there, so that readers are led on to the same.',
          ),
        }),
      ),
      'Where it was: servers lead on from there to the feed of everything.',
    ),
  }),
  (feed, node, problems) => {
    const ids = Object.values(feed.entries)
    const twice = ids.find((id, index) => ids.indexOf(id) !== index)
    if (twice === undefined) return feed
    problems.add(node.at, `two advisories have the old id ${quoted(twice)}`, 'an id of its own for each')
    return undefined
  },
)

const idPatternShape = parsed((input) => {
  const pattern = parseAdvisoryIdPattern(input)
  return pattern.ok
    ? ok(input)
    : err({
        expected: 'a pattern like SA{year}-{number:2}: letters, digits, hyphens, {number} once, {year} at most once',
      })
})

/** `vendor.yaml` */
export const vendorShape: Shape<Vendor> = refined(
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
          reports: optionalWith(
            false,
            flag(),
            'True: vulnerabilities may be reported there. The first contact takes reports in any case.',
          ),
        }),
      ),
      'How to reach the vendor; first where to report a vulnerability.',
    ),
    keys: optionalWith(
      [],
      listOf(
        mapOf({
          label: required(line(), 'What it is, as OpenPGP key for reports.'),
          url: required(secureAddress(), 'Where it is served, an https address.'),
          fingerprint: optional(fingerprint(), 'Its OpenPGP fingerprint: 40 or 64 hex digits.'),
        }),
      ),
      'Keys with which to encrypt what is sent to the vendor.',
    ),
    reporting: optional(text(), 'What a report should hold and when it is answered (Markdown).'),
    genuineMessages: optional(
      mapOf(genuineFields, [{ kind: 'at_least_one', keys: Object.keys(genuineFields) }]),
      'How customers tell a message of the vendor from a forged one.',
    ),
    securityTxt: optional(
      mapOf({
        expires: required(instant(), 'After this instant nobody should rely on the file; at most a year ahead.'),
        languages: optionalWith(
          [],
          listOf(language()),
          'In which reports are read; absent: that of the vendor’s texts.',
        ),
        alsoAt: optionalWith(
          [],
          listOf(
            matching(
              '^https://[^\\s/?#@"<>\\\\^`{|}]+/\\.well-known/security\\.txt$',
              'an address like https://example.com/.well-known/security.txt',
            ),
          ),
          'Where the vendor serves the same file besides, as on its main domain.',
        ),
      }),
      'Makes /.well-known/security.txt (RFC 9116) from the contacts and keys.',
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
    lang: optionalWith(
      DEFAULT_VENDOR_LANGUAGE,
      language(),
      `Language of the vendor’s texts, and of the site’s own words where it has them in it: ${SITE_LANGUAGES.join(', ')}.`,
    ),
    site: required(siteShape, 'The public site.'),
    look: optionalWith(DEFAULT_LOOK, lookShape, 'What makes the site look like the vendor’s.'),
    oldFeed: optional(
      oldFeedShape,
      'The feed that the vendor had before, so that its readers are led on and do not see old entries as new.',
    ),
  }),
  ({ cna, advisoryIds, severity, ...values }, node, problems) => {
    const vendor = {
      ...values,
      cnaShortName: cna,
      advisoryIdPattern: advisoryIds,
      severityPolicy: { thresholds: severity },
    }
    const fault = vendor.securityTxt === null ? null : securityTxtFault(vendor)
    if (fault === null) return vendor
    const key = node.kind === 'map' ? node.entries.find((entry) => entry.key === 'securityTxt') : undefined
    problems.add(key?.keyAt ?? node.at, ...fault)
    return undefined
  },
)

/** What RFC 9116 wants of the rest of the profile; null: nothing is missing. */
function securityTxtFault(vendor: Pick<Vendor, 'contacts' | 'site'>): readonly [what: string, expected: string] | null {
  const contacts = reportContacts(vendor)
  if (contacts.length === 0) {
    return ['`securityTxt` has nobody to name', 'a contact under `contacts`: the first one is where reports go']
  }
  const plain = contacts.find(({ url }) => /^http:/i.test(url))
  if (plain !== undefined) {
    return [`\`securityTxt\` would name ${quoted(plain.url)}`, 'a contact that begins with https:// or mailto:']
  }
  if (!/^https:/i.test(vendor.site.baseUrl)) {
    return ['`securityTxt` is for a site without https', 'a `baseUrl` under `site` that begins with https://']
  }
  return null
}

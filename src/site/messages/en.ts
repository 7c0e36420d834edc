import type { CalendarDate } from '../../base/instant.ts'
import { unreachable } from '../../base/unreachable.ts'
import { CVSS_WORDS_EN } from '../../domain/publication/public-record.ts'
import { enAdvisory } from './en-advisory.ts'
import { enCard } from './en-card.ts'
import { enCheck } from './en-check.ts'
import { enFeeds } from './en-feeds.ts'
import { enFilter } from './en-filter.ts'
import { grouped } from './en-numbers.ts'
import { enPages } from './en-pages.ts'
import { enReleases } from './en-releases.ts'
import { enFate, enLabel, enRange } from './en-versions.ts'
import type { Messages } from './messages.ts'

/** Marks an example among what happened. */
const INVENTED = 'Invented'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const SCORE_SOURCES: ReadonlyMap<string, string> = new Map([
  ['nvd', 'NVD'],
  ['cisa-adp', 'CISA'],
  ['cna', 'the CNA'],
  ['osv-mirror', 'an OSV mirror'],
])

/** `4 November 2026`. */
function day(date: CalendarDate): string {
  const [year, month, dayOfMonth] = date.split('-')
  return `${Number(dayOfMonth)} ${MONTHS[Number(month) - 1]} ${year}`
}

function counted(count: number, one: string, many: string): string {
  return `${count === 0 ? 'no' : grouped(count)} ${count === 1 ? one : many}`
}

const SEVERITY = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  none: 'None',
  notStated: 'Not stated',
}

const EXPLOITATION = {
  none_known: 'None known',
  proof_of_concept: 'Proof of concept',
  exploited: 'Exploited',
  not_stated: 'Not stated',
}

export const en: Messages = {
  lang: 'en',
  day,
  instant: (instant) => `${day(instant.slice(0, 10) as CalendarDate)}, ${instant.slice(11, 16)} UTC`,
  and: (items) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`),
  moment: { own: '{time} your time', overdue: 'overdue by {span}', due: 'due now' },
  scoreSource: (source) => SCORE_SOURCES.get(source) ?? source,

  site: {
    title: 'Security advisories',
    titleOf: (page, vendor) => `${page} · ${vendor} security advisories`,
    description: (vendor) => `Security advisories of ${vendor}: affected and fixed versions, and what to do now.`,
    skip: 'Skip to the content',
    navigation: 'Site',
    advisories: 'Advisories',
    products: 'Products',
    feedTitle: (vendor) => `${vendor} security advisories`,
    beingWritten: 'This page is being written this minute. Load it again in a moment.',
    invented: 'Invented for demonstration: nothing on this page happened.',
  },
  severity: SEVERITY,
  kinds: { preliminary: 'Preliminary', vulnerability: 'Vulnerability', guidance: 'Guidance' },
  exploitation: {
    short: EXPLOITATION,
    shortGuidance: {
      none_known: 'None known',
      proof_of_concept: 'Possible',
      exploited: 'Ongoing',
      not_stated: 'Not stated',
    },
    sentence: (kind, asOf) => {
      const as = asOf === null ? '' : ` as of ${asOf}`
      switch (kind) {
        case 'none_known':
          return `No exploitation is known${as}.`
        case 'proof_of_concept':
          return `A proof of concept exists${as}; no attack is known.`
        case 'exploited':
          return `This is being exploited${as}.`
        case 'not_stated':
          return 'Not stated. The sources of this advisory do not say whether it has been exploited.'
        default:
          return unreachable(kind)
      }
    },
    sentenceGuidance: (kind, asOf) => {
      const as = asOf === null ? '' : ` as of ${asOf}`
      switch (kind) {
        case 'none_known':
          return `Nobody is known to have been targeted${as}.`
        case 'proof_of_concept':
          return `It has been shown that this can be done${as}; nobody is known to have been targeted.`
        case 'exploited':
          return `Customers are being targeted${as}.`
        case 'not_stated':
          return 'Not stated. The sources of this advisory do not say whether customers are being targeted.'
        default:
          return unreachable(kind)
      }
    },
    source: (source) => `Source: ${source}.`,
  },
  range: enRange,
  label: enLabel,
  fate: enFate,
  index: {
    recent: (until) => `New or changed, 30 days to ${until}`,
    ofAllRecent: 'Of all in these 30 days',
    urgent: (critical, high) => {
      if (critical === 0 && high === 0) return 'None rated critical or high'
      return [critical > 0 ? `${critical} critical` : '', high > 0 ? `${high} high` : ''].filter(Boolean).join(', ')
    },
    noneRated: (count, unrated) =>
      count !== unrated
        ? `${grouped(count)} new, severity of ${grouped(unrated)} not stated`
        : `${grouped(count)} new, severity not stated`,
    exploited: (count) => (count === 0 ? 'None known to be exploited' : `${count} exploited`),
    noneSaysExploitation: 'Exploitation not stated',
    notRated: (count) => `${grouped(count)} not rated`,
    exploitationNotStated: (count) => `${grouped(count)} ${count === 1 ? 'does' : 'do'} not say`,
    newest: 'Newest',
    next: 'The next one',
    nextHow: 'no account needed',
    total: 'On record',
    count: (count) => counted(count, 'advisory', 'advisories'),
    andInvented: (count) => `and ${grouped(count)} invented for demonstration`,
    withoutInvented: (count) => `${grouped(count)} invented not counted`,
    none: 'No advisory has been published yet.',
    check: 'Is my version affected?',
    waysToCheck: 'How to find out',
    askFromTerminal: 'From the command line:',
    noAdvisory: 'No advisory is about',
    years: 'Years',
    ofYear: (year) => `Security advisories of ${year}`,
    yearDescription: (vendor, year) => `All security advisories that ${vendor} first published in ${year}.`,
    ofSpan: (first, last) => `Security advisories from ${first} to ${last}`,
    partsOf: (year) => `Pages of ${year}`,
    span: (first, last) => `${first} to ${last}`,
    since: (first) => `since ${first}`,
    around: 'Other pages',
    newer: 'Newer advisories',
    older: 'Older advisories',
    severity: 'Severity',
    advisory: 'Advisory',
    whatToDo: 'What to do',
    exploitation: 'Exploitation',
    published: 'Published',
    updated: 'Material update',
    more: (count) => `and ${count} more`,
    nothingToDo: 'Nothing to do',
    noRemedyStated: 'Not stated',
    withdrawn: 'Withdrawn',
    seeInstead: ', see',
    scoreBy: (score, source) => `${score} by ${source}`,
    invented: INVENTED,
    nextUpdate: (instant) => `Next update ${instant}`,
    allCustomers: 'All customers',
  },
  filter: enFilter,
  advisory: enAdvisory,
  card: enCard,
  check: enCheck({ severity: SEVERITY, exploitation: EXPLOITATION, invented: INVENTED }),
  pages: enPages,
  releases: enReleases,
  feeds: enFeeds,
  product: {
    description: (product, vendor) => `Which security advisories of ${vendor} concern ${product}, and what fixes them.`,
    selfHosted: 'Self-hosted',
    service: 'Service run by the vendor',
    website: 'Website',
    enterVersion: 'Enter your version',
    feed: 'Feed of this product',
    branches: 'Branches',
    branch: 'Branch',
    support: 'Support',
    supported: (until) => (until === null ? 'Supported' : `Supported until ${until}`),
    ended: (since) => (since === null ? 'Ended' : `Ended on ${since}`),
    supportNotStated: 'Not stated',
    noSupportStated: 'Which branches are supported is not stated.',
    newestRelease: 'Newest release',
    noRelease: 'none known',
    highestFix: 'Highest fix',
    unfixed: 'Without a fix here',
    affecting: 'Affecting',
    unclear: 'Unclear',
    unclearMeans:
      'Unclear are advisories whose sources do not say which versions they affect, or of which the vendor is still finding out.',
    worst: 'worst',
    advisories: 'Advisories',
    noAdvisories: 'No advisory concerns this product.',
    undated: 'How it stands now is not known.',
    undatedMeans: (count, product) =>
      `${count === 1 ? 'The advisory below says that it does not affect' : `The ${grouped(count)} advisories below say that they do not affect`} ${product}, but ${count === 1 ? 'gives' : 'give'} no date, and a service changes under its name. No advisory says that it is affected.`,
    noDate: 'no date given',
    exploitation: 'exploitation',
    affected: 'Affected',
    remedy: 'Then',
    older: 'Older advisories',
  },
  cvss: CVSS_WORDS_EN,
  redirect: { title: (id) => `${id} has moved` },
  notFound: {
    title: 'Page not found',
    text: 'There is nothing at this address. Published advisories keep their addresses: it may be mistyped, or never have existed.',
    back: 'All advisories',
  },
}

import { unreachable } from '../../base/unreachable.ts'
import { CVSS_WORDS_DE } from '../../domain/publication/public-record.ts'
import { deAdvisory } from './de-advisory.ts'
import { deCard } from './de-card.ts'
import { deCheck } from './de-check.ts'
import { deFeeds } from './de-feeds.ts'
import { deFilter } from './de-filter.ts'
import { deDay, deInstant } from './de-moments.ts'
import { grouped } from './de-numbers.ts'
import { dePages } from './de-pages.ts'
import { deReleases } from './de-releases.ts'
import { deFate, deLabel, deRange } from './de-versions.ts'
import type { Messages } from './messages.ts'

/** Marks an example among what happened. */
const INVENTED = 'Erfunden'

const SCORE_SOURCES: ReadonlyMap<string, string> = new Map([
  ['nvd', 'NVD'],
  ['cisa-adp', 'CISA'],
  ['cna', 'der CNA'],
  ['osv-mirror', 'einem OSV-Spiegel'],
])

const SEVERITY = {
  critical: 'Kritisch',
  high: 'Hoch',
  medium: 'Mittel',
  low: 'Niedrig',
  none: 'Keiner',
  notStated: 'Nicht angegeben',
}

const EXPLOITATION = {
  none_known: 'Keine bekannt',
  proof_of_concept: 'Proof-of-Concept',
  exploited: 'Wird ausgenutzt',
  not_stated: 'Nicht angegeben',
}

export const de: Messages = {
  lang: 'de',
  day: deDay,
  instant: deInstant,
  and: (items) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} und ${items.at(-1)}`),
  moment: { own: '{time} Ihrer Zeit', overdue: '{span} überfällig', due: 'jetzt fällig' },
  scoreSource: (source) => SCORE_SOURCES.get(source) ?? source,

  site: {
    title: 'Sicherheitshinweise',
    titleOf: (page, vendor) => `${page} · Sicherheitshinweise von ${vendor}`,
    description: (vendor) =>
      `Sicherheitshinweise von ${vendor}: betroffene und korrigierte Versionen und was jetzt zu tun ist.`,
    skip: 'Zum Inhalt springen',
    navigation: 'Website',
    advisories: 'Sicherheitshinweise',
    products: 'Produkte',
    feedTitle: (vendor) => `Sicherheitshinweise von ${vendor}`,
    beingWritten: 'Diese Seite wird gerade geschrieben. Laden Sie sie in einem Augenblick noch einmal.',
    invented: 'Zur Vorführung erfunden: Nichts auf dieser Seite ist geschehen.',
  },
  severity: SEVERITY,
  kinds: { preliminary: 'Vorläufig', vulnerability: 'Schwachstelle', guidance: 'Empfehlung' },
  exploitation: {
    short: EXPLOITATION,
    shortGuidance: {
      none_known: 'Keine bekannt',
      proof_of_concept: 'Möglich',
      exploited: 'Im Gange',
      not_stated: 'Nicht angegeben',
    },
    sentence: (kind, asOf) => {
      const as = asOf === null ? '' : ` (Stand: ${asOf})`
      switch (kind) {
        case 'none_known':
          return `Eine Ausnutzung ist nicht bekannt${as}.`
        case 'proof_of_concept':
          return `Es gibt einen Proof-of-Concept; ein Angriff ist nicht bekannt${as}.`
        case 'exploited':
          return `Die Schwachstelle wird ausgenutzt${as}.`
        case 'not_stated':
          return 'Nicht angegeben. Die Quellen dieses Sicherheitshinweises sagen nicht, ob die Schwachstelle ausgenutzt wurde.'
        default:
          return unreachable(kind)
      }
    },
    sentenceGuidance: (kind, asOf) => {
      const as = asOf === null ? '' : ` (Stand: ${asOf})`
      switch (kind) {
        case 'none_known':
          return `Es ist nicht bekannt, dass jemand angegriffen wurde${as}.`
        case 'proof_of_concept':
          return `Es wurde gezeigt, dass ein solcher Angriff möglich ist; es ist nicht bekannt, dass jemand angegriffen wurde${as}.`
        case 'exploited':
          return `Kunden werden angegriffen${as}.`
        case 'not_stated':
          return 'Nicht angegeben. Die Quellen dieses Sicherheitshinweises sagen nicht, ob Kunden angegriffen werden.'
        default:
          return unreachable(kind)
      }
    },
    source: (source) => `Quelle: ${source}.`,
  },
  range: deRange,
  label: deLabel,
  fate: deFate,
  index: {
    recent: (until) => `Neu oder geändert, 30 Tage bis ${until}`,
    ofAllRecent: 'Von allen in diesen 30 Tagen',
    urgent: (critical, high) => {
      if (critical === 0 && high === 0) return 'Keiner als kritisch oder hoch eingestuft'
      return [critical > 0 ? `${critical} kritisch` : '', high > 0 ? `${high} hoch` : ''].filter(Boolean).join(', ')
    },
    noneRated: (count, unrated) =>
      count !== unrated
        ? `${grouped(count)} neu, bei ${grouped(unrated)} kein Schweregrad angegeben`
        : `${grouped(count)} neu, Schweregrad nicht angegeben`,
    noneSaysExploitation: 'Ausnutzung nicht angegeben',
    exploited: (count) => {
      if (count === 0) return 'Keine Ausnutzung bekannt'
      return `${grouped(count)} ${count === 1 ? 'wird' : 'werden'} ausgenutzt`
    },
    notRated: (count) => `${grouped(count)} nicht eingestuft`,
    exploitationNotStated: (count) => `${grouped(count)} ohne Angabe`,
    newest: 'Neuester',
    next: 'Der nächste',
    nextHow: 'ohne Konto',
    total: 'Insgesamt',
    // The word is wider than half a telephone: it says itself where it may be parted.
    count: (count) =>
      count === 1
        ? '1 Sicherheits\u00adhinweis'
        : `${count === 0 ? 'keine' : grouped(count)} Sicherheits\u00adhinweise`,
    andInvented: (count) => `und ${grouped(count)} zur Vorführung ${count === 1 ? 'erfundener' : 'erfundene'}`,
    withoutInvented: (count) => `${grouped(count)} ${count === 1 ? 'erfundener' : 'erfundene'} nicht mitgezählt`,
    none: 'Noch wurde kein Sicherheitshinweis veröffentlicht.',
    check: 'Ist meine Version betroffen?',
    waysToCheck: 'Wie Sie es herausfinden',
    askFromTerminal: 'Auf der Kommandozeile:',
    noAdvisory: 'Kein Sicherheitshinweis betrifft',
    years: 'Jahre',
    ofYear: (year) => `Sicherheitshinweise aus ${year}`,
    yearDescription: (vendor, year) => `Alle Sicherheitshinweise, die ${vendor} ${year} erstmals veröffentlicht hat.`,
    ofSpan: (first, last) => `Sicherheitshinweise vom ${first} bis zum ${last}`,
    partsOf: (year) => `Seiten zu ${year}`,
    span: (first, last) => `${first} bis ${last}`,
    since: (first) => `seit ${first}`,
    around: 'Andere Seiten',
    newer: 'Neuere Sicherheitshinweise',
    older: 'Ältere Sicherheitshinweise',
    severity: 'Schweregrad',
    advisory: 'Sicherheitshinweis',
    whatToDo: 'Was zu tun ist',
    exploitation: 'Ausnutzung',
    published: 'Veröffentlicht',
    updated: 'Wesentlich geändert',
    more: (count) => `und ${count} weitere`,
    nothingToDo: 'Nichts zu tun',
    noRemedyStated: 'Nicht angegeben',
    withdrawn: 'Zurückgezogen',
    seeInstead: ', siehe',
    scoreBy: (score, source) => `${score} von ${source}`,
    invented: INVENTED,
    nextUpdate: (instant) => `Nächste Aktualisierung ${instant}`,
    allCustomers: 'Alle Kunden',
  },
  filter: deFilter,
  advisory: deAdvisory,
  card: deCard,
  check: deCheck({ severity: SEVERITY, exploitation: EXPLOITATION, invented: INVENTED }),
  pages: dePages,
  releases: deReleases,
  feeds: deFeeds,
  product: {
    description: (product, vendor) =>
      `Welche Sicherheitshinweise von ${vendor} ${product} betreffen und was die Schwachstellen behebt.`,
    selfHosted: 'Selbst betrieben',
    service: 'Vom Hersteller betriebener Dienst',
    website: 'Website',
    enterVersion: 'Version eingeben',
    feed: 'Feed dieses Produkts',
    branches: 'Zweige',
    branch: 'Zweig',
    support: 'Unterstützung',
    supported: (until) => (until === null ? 'Unterstützt' : `Unterstützt bis ${until}`),
    ended: (since) => (since === null ? 'Beendet' : `Beendet am ${since}`),
    supportNotStated: 'Nicht angegeben',
    noSupportStated: 'Welche Zweige unterstützt werden, ist nicht angegeben.',
    newestRelease: 'Neueste Version',
    noRelease: 'keine bekannt',
    highestFix: 'Höchste Korrektur',
    unfixed: 'Hier ohne Korrektur',
    affecting: 'Betroffen von',
    unclear: 'Unklar',
    unclearMeans:
      'Unklar sind Sicherheitshinweise, deren Quellen nicht sagen, welche Versionen betroffen sind, oder zu denen der Hersteller noch untersucht.',
    worst: 'höchstens',
    advisories: 'Sicherheitshinweise',
    noAdvisories: 'Kein Sicherheitshinweis betrifft dieses Produkt.',
    undated: 'Wie es jetzt darum steht, ist nicht bekannt.',
    undatedMeans: (count, product) =>
      count === 1
        ? `Der Sicherheitshinweis unten sagt, dass er ${product} nicht betrifft, nennt aber kein Datum, und ein Dienst ändert sich unter seinem Namen. Kein Sicherheitshinweis sagt, dass er betroffen ist.`
        : `Die ${grouped(count)} Sicherheitshinweise unten sagen, dass sie ${product} nicht betreffen, nennen aber kein Datum, und ein Dienst ändert sich unter seinem Namen. Kein Sicherheitshinweis sagt, dass er betroffen ist.`,
    noDate: 'kein Datum genannt',
    exploitation: 'Ausnutzung:',
    affected: 'Betroffen',
    remedy: 'Abhilfe',
    older: 'Ältere Sicherheitshinweise',
  },
  cvss: CVSS_WORDS_DE,
  redirect: { title: (id) => `${id} ist umgezogen` },
  notFound: {
    title: 'Seite nicht gefunden',
    text: 'Unter dieser Adresse gibt es nichts. Veröffentlichte Sicherheitshinweise behalten ihre Adressen: Vielleicht ist sie falsch geschrieben, oder es hat sie nie gegeben.',
    back: 'Alle Sicherheitshinweise',
  },
}

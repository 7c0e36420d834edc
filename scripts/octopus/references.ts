import type { Reference, TimelineEntry } from '../../src/domain/advisory/notes.ts'
import { type FactsEntry, idOf } from './facts.ts'
import { day } from './parsed.ts'
import type { AdvisoryProse } from './prose/advisory-prose.ts'

/** The CVE record, the advisory's recorded addresses, and where the facts were read; each address once. */
export function referencesOf(entry: FactsEntry, prose: AdvisoryProse): readonly Reference[] {
  const all: Reference[] = [
    ...[entry.cves[0], ...(prose.otherCves ?? [])].map(cveRecord),
    ...oldAddressesOf(entry).map(
      (url): Reference => ({ url, kind: 'advisory', title: `${idOf(entry)} at the vendor, address as recorded` }),
    ),
    ...entry.githubIssueCandidates.map(
      (url): Reference => ({ url, kind: 'issue', title: 'inferred, not confirmed by the vendor' }),
    ),
    ...(entry.releaseNotesUrl === null ? [] : [releaseNotes(entry.releaseNotesUrl)]),
    ...entry.sources
      .filter(isInstitution)
      .map((url): Reference => ({ url, kind: 'source', title: sourceTitleOf(url) })),
  ]
  return all.filter((reference, index) => all.findIndex((other) => other.url === reference.url) === index)
}

/** The addresses at which the advisory stood, in every recorded spelling, wrong years included. */
export function oldAddressesOf(entry: FactsEntry): readonly string[] {
  return [...(entry.url === null ? [] : [entry.url]), ...entry.urlAlternates]
}

/** What records date, oldest first; nothing where only the publication itself is dated, which is stated elsewhere. */
export function timelineOf(entry: FactsEntry): readonly TimelineEntry[] {
  const published = entry.cvePublishedDate
  const events: TimelineEntry[] = []
  if (entry.datePublic !== null)
    events.push({ at: day(entry.datePublic), text: 'Public date that the CVE record names' })
  if (published !== null) events.push({ at: day(published), text: 'CVE record published' })
  if (entry.cveCnaUpdatedDate !== null && entry.cveCnaUpdatedDate !== published) {
    events.push({ at: day(entry.cveCnaUpdatedDate), text: 'CVE record last edited by the vendor' })
  }
  const days = new Set(events.map((event) => event.at))
  return days.size > 1 ? events.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)) : []
}

function cveRecord(cve: string): Reference {
  return { url: `https://www.cve.org/CVERecord?id=${cve}`, kind: 'cve_record', title: cve }
}

function releaseNotes(url: string): Reference {
  return { url, kind: 'release_notes', title: null }
}

/** A copy of the CVE list under somebody's own account would name a person; the source notes tell of it instead. */
function isInstitution(url: string): boolean {
  return !/^https:\/\/github\.com\/(?!CVEProject\/)[^/]+\/cvelistV5$/.test(url)
}

function sourceTitleOf(url: string): string | null {
  if (url.includes('/CVEProject/cvelistV5/')) return 'CVE record, JSON'
  return null
}

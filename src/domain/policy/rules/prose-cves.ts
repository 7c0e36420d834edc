import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import { freeTexts, isQuotedFake } from '../free-texts.ts'
import type { DraftContent } from '../readiness-context.ts'

const CVE = /\bCVE[-\u2010\u2011\u2012\u2013](\d{4})[-\u2010\u2011\u2012\u2013](\d{4,19})\b/gi

/**
 * A CVE id in the prose is one of the advisory's own, or one that a reference or another identifier of the data names
 * (an earlier flaw, say). Any other one is a slip, or somebody's secret.
 */
export function proseCves(content: DraftContent): readonly Finding[] {
  const known = knownCves(content)
  return freeTexts(content).flatMap(({ text, path }) =>
    [...cvesIn(text)]
      .filter((id) => !known.has(id))
      .map((id) => {
        const message = `The text names ${id}, which the advisory's data does not have.`
        // A reference to what a forger made up would spread it.
        const fix = isQuotedFake(path)
          ? 'See that it betrays nothing of yours, then waive the finding, or leave the number out.'
          : `Correct it, or add a reference to ${id}.`
        return findingOf('prose-cve-unlisted', path, message, fix)
      }),
  )
}

function knownCves(content: DraftContent): ReadonlySet<string> {
  const vulnerabilities = content.kind === 'guidance' ? [] : content.vulnerabilities
  const references = [...content.references, ...vulnerabilities.flatMap((vulnerability) => vulnerability.references)]
  const named = [
    content.id ?? '',
    ...content.related,
    ...references.flatMap(({ url, title }) => [url, title ?? '']),
    ...vulnerabilities.flatMap(({ cve, otherIds }) => [
      cve.kind === 'assigned' ? cve.id : '',
      ...otherIds.map(({ value }) => value),
    ]),
  ]
  return new Set(named.flatMap((text) => [...cvesIn(text)]))
}

/** Each id once, in its proper spelling; typographic hyphens and lower case are common in prose. */
function cvesIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(CVE)].map(([, year, number]) => `CVE-${year}-${number}`))
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CalendarDate, Instant } from '../../src/base/instant.ts'
import type { Advisory } from '../../src/domain/advisory/advisory.ts'
import { sealOf } from '../../src/domain/approval/seal.ts'
import { DIFFERENCE_WORDS_EN } from '../../src/domain/publication/difference-words-en.ts'
import type { PublishedAdvisory } from '../../src/domain/publication/published-advisory.ts'
import { semanticDiff } from '../../src/domain/publication/semantic-diff.ts'
import { deDifferences } from '../../src/site/messages/de-differences.ts'
import { anyAdvisory } from '../arbitraries/advisory.ts'
import { anAdvisory, anAffectedStatement, aPreliminary, aRange, aVulnerability } from '../builders/advisory.ts'
import { aProduct } from '../builders/catalogue.ts'
import { aRevision } from '../builders/published.ts'
import { allPublished, pagesOf, siteContext } from './fixtures.ts'
import { pageAt, type Reader } from './reader.ts'

const before = anAdvisory({
  vulnerabilities: [
    aVulnerability({
      assessment: { kind: 'stated', level: 'medium', reason: 'Few are reached.' },
      statements: [anAffectedStatement({ extent: { kind: 'ranges', ranges: [aRange('2024.2.100', '2024.2.200')] } })],
    }),
  ],
})
const after = anAdvisory({
  title: 'Stored script in a note runs in the session of whoever opens it',
  vulnerabilities: [
    aVulnerability({
      assessment: { kind: 'stated', level: 'high', reason: 'Few are reached.' },
      statements: [anAffectedStatement({ extent: { kind: 'ranges', ranges: [aRange('2024.2.50', '2024.2.200')] } })],
    }),
  ],
})

const { id, name, deployment, versionScheme, names } = aProduct()
const products = [{ id, name, deployment, versionScheme, names, branches: [] }]

/** Two revisions whose difference was told when the second was published. */
function revised(old: Advisory, now: Advisory, kept: Advisory = old): PublishedAdvisory {
  return {
    earlier: [aRevision(kept, { products })],
    latest: aRevision(now, {
      revision: 2,
      publishedAt: '1900-01-03T00:00:00Z' as Instant,
      seal: sealOf(now),
      products,
      change: { kind: 'compared', ...semanticDiff(old, now, products) },
    }),
  }
}

function pageIn(lang: string, published: PublishedAdvisory): Reader {
  const files = pagesOf(published, siteContext({ lang }, allPublished()))
  return pageAt(files, `advisories/${published.latest.advisory.id}/index.html`)
}

describe('how a revision differs', () => {
  const published = revised(before, after)

  test('is told in the language of the site, whole', () => {
    const page = pageIn('de', published)
    expect(page.texts('.changes li')).toEqual([
      'Mehr Versionen betroffen: Example Server, 2024.2.100 bis vor 2024.2.200 → 2024.2.50 bis vor 2024.2.200 wesentlich',
      'Schweregrad erhöht: mittel → hoch wesentlich',
      'Titel neu formuliert klarstellend',
    ])
    expect(page.has('.changes [lang]')).toBe(false)
  })

  test('is told in English as it was published', () => {
    expect(pageIn('en', published).texts('.changes li')).toEqual([
      'affected widened: Example Server 2024.2.100 to before 2024.2.200 → 2024.2.50 to before 2024.2.200 material',
      'severity raised: medium → high material',
      'title reworded clarifying',
    ])
  })

  test('keeps its English sentences where the contents no longer tell the same', () => {
    const page = pageIn('de', revised(before, after, { ...before, title: after.title }))
    expect(page.texts('.changes li').at(-1)).toBe('Titel geändert: title reworded klarstellend')
    expect(page.texts('.changes [lang]')).toHaveLength(3)
  })

  test('keeps them too where the revision before was not kept', () => {
    const { latest, earlier } = published
    const [first] = earlier
    if (first === undefined) throw new Error('There are two revisions.')
    const { revision, action, publishedAt, precision, seal, previous, hash, redactions } = first
    const facts = { revision, action, publishedAt, precision, seal, previous, hash, redactions }
    const page = pageIn('de', { latest, earlier: [{ ...facts, content: 'not_kept', note: null }] })
    expect(page.texts('.changes [lang]')).toHaveLength(3)
  })
})

describe('moments in a difference', () => {
  const at = (moment: string) => ({ at: moment as Instant | CalendarDate, text: 'The record was replaced' })
  const preliminary = (nextUpdate: string, timeline: Advisory['timeline']) =>
    aPreliminary({ nextUpdate: nextUpdate as Instant, timeline })
  const moved = revised(
    preliminary('1900-01-04T09:00:00Z', []),
    preliminary('1900-01-05T14:30:00Z', [at('1900-01-02T00:58:15Z'), at('1900-01-01')]),
  )

  test('are told as elsewhere on the site, with the zone', () => {
    expect(pageIn('de', moved).texts('.changes li')).toEqual([
      'Nächste Aktualisierung verschoben: 4. Januar 1900, 09:00 Uhr UTC → 5. Januar 1900, 14:30 Uhr UTC wesentlich',
      'Ereignis im zeitlichen Ablauf hinzugefügt: 2. Januar 1900, 00:58 Uhr UTC: The record was replaced klarstellend',
      'Ereignis im zeitlichen Ablauf hinzugefügt: 1. Januar 1900: The record was replaced klarstellend',
    ])
  })

  test('stand in the published sentences as in lists', () => {
    const page = pageIn('en', moved)
    expect(page.texts('.changes li')).toEqual([
      'next update moved: 1900-01-04 09:00 UTC → 1900-01-05 14:30 UTC material',
      'timeline entry added: 1900-01-02 00:58 UTC The record was replaced clarifying',
      'timeline entry added: 1900-01-01 The record was replaced clarifying',
    ])
    expect(page.attribute('.changes time', 'datetime')).toBe('1900-01-04T09:00:00Z')
  })

  test('that words tell alike are different all the same', () => {
    const seconds = revised(preliminary('1900-01-04T09:00:00Z', []), preliminary('1900-01-04T09:00:30Z', []))
    expect(pageIn('de', seconds).texts('.changes li')).toEqual([
      'Nächste Aktualisierung verschoben: 4. Januar 1900, 09:00 Uhr UTC → 4. Januar 1900, 09:00 Uhr UTC wesentlich',
    ])
  })
})

test('in other words it is the same difference, and no sentence is left in English', () => {
  fc.assert(
    fc.property(anyAdvisory(), anyAdvisory(), (old, now) => {
      const english = semanticDiff(old, now, products, DIFFERENCE_WORDS_EN)
      const german = semanticDiff(old, now, products, deDifferences)
      const bare = ({ changes }: typeof english) => changes.map(({ text: _text, ...change }) => change)
      expect(bare(german)).toEqual(bare(english))
      for (const [index, { text }] of german.changes.entries()) {
        expect(text).not.toBe(english.changes[index]?.text)
        expect(text).not.toMatch(/undefined|\[object|\n/)
      }
    }),
    { numRuns: 300 },
  )
})

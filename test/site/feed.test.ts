import { describe, expect, test } from 'vitest'
import type { Instant } from '../../src/base/instant.ts'
import type { AdvisoryId } from '../../src/domain/advisory/identifiers.ts'
import type { PublishedAdvisory } from '../../src/domain/publication/published-advisory.ts'
import { anAdvisory, aVulnerability } from '../builders/advisory.ts'
import { aRevision } from '../builders/published.ts'
import { allPublished, wholeSite } from './fixtures.ts'
import { textAt } from './reader.ts'

function feedOf(advisories: readonly PublishedAdvisory[] = allPublished(), asOf?: Instant): string {
  return textAt(wholeSite({}, advisories, asOf === undefined ? {} : { asOf }), 'feeds/all.atom.xml')
}

function all(feed: string, element: string): readonly string[] {
  return [...feed.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))].map(([, text]) => text ?? '')
}

const feed = feedOf()

test('the feed says what RFC 4287 asks of it', () => {
  expect(feed).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/)
  expect(feed).toContain(
    '<link rel="self" type="application/atom+xml" href="https://advisories.example.com/feeds/all.atom.xml"/>',
  )
  expect(all(feed, 'id')[0]).toBe('https://advisories.example.com/feeds/all.atom.xml')
  expect(all(feed, 'updated')).toHaveLength(6)
  expect(feed).toContain('<author><name>Example Corp</name>')
})

test('entries are ordered by their newest news, and the feed is as old as the newest of them', () => {
  expect(
    all(feed, 'title')
      .slice(1)
      .map((title) => title.slice(0, 9)),
  ).toEqual(['SA2026-12', 'SA2026-11', 'SA2025-09', 'Withdrawn', 'SA2021-03'])
  expect(all(feed, 'updated').slice(0, 2)).toEqual(['2026-11-09T02:10:00Z', '2026-11-09T02:10:00Z'])
})

test('a new build alone changes nothing', () => {
  expect(feedOf(allPublished(), '2027-01-01T00:00:00Z' as Instant)).toBe(feed)
  expect(all(feedOf([], '2027-01-01T00:00:00Z' as Instant), 'updated')).toEqual(['2027-01-01T00:00:00Z'])
})

describe('an entry', () => {
  test('keeps its id and date of publication, and moves on a material change only', () => {
    const entry = (published: PublishedAdvisory) => {
      const text = feedOf([published])
      return [all(text, 'id')[1], all(text, 'published')[0], all(text, 'updated')[1]]
    }
    const id = 'tag:example.com,1900-01-02:SA1900-01'
    const first = aRevision(anAdvisory())
    const later = { revision: 2, publishedAt: '1900-02-01T00:00:00Z' as Instant }
    const change = (level: 'material' | 'cosmetic') => ({ kind: 'compared', class: level, changes: [] }) as const
    expect(entry({ latest: first, earlier: [] })).toEqual([id, '1900-01-02T00:00:00Z', '1900-01-02T00:00:00Z'])
    expect(
      entry({ latest: aRevision(anAdvisory(), { ...later, change: change('cosmetic') }), earlier: [first] }),
    ).toEqual([id, '1900-01-02T00:00:00Z', '1900-01-02T00:00:00Z'])
    expect(
      entry({ latest: aRevision(anAdvisory(), { ...later, change: change('material') }), earlier: [first] }),
    ).toEqual([id, '1900-01-02T00:00:00Z', '1900-02-01T00:00:00Z'])
  })

  test('says how bad it is and what to do, with whole addresses', () => {
    const content = /<content type="html">(.*?)<\/content>/s.exec(feed)?.[1] ?? ''
    expect(content).toContain('Example Corp’s rating: High')
    expect(content).toContain('2026.2.9876')
    expect(feed).not.toMatch(/href=(?:&quot;|")\//)
    expect(feed).toContain('<category term="example-server" label="Example Server">')
  })
})

test('there are a hundred at most, the newest news among them', () => {
  const many: PublishedAdvisory[] = Array.from({ length: 150 }, (_, index) => ({
    latest: aRevision(anAdvisory({ id: `SA1900-${1000 + index}` as AdvisoryId }), {
      publishedAt:
        `1900-01-01T00:${String(Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}Z` as Instant,
    }),
    earlier: [],
  }))
  const ids = all(feedOf(many), 'id').slice(1)
  expect(ids).toHaveLength(100)
  expect(ids[0]).toContain('SA1900-1149')
})

test('whatever a title or text holds, it stays text', () => {
  const title = ']]> <entry>&amp; " \u0001'
  const advisory = anAdvisory({
    title,
    prose: { ...anAdvisory().prose, summary: title },
    vulnerabilities: [aVulnerability({ statements: [] })],
  })
  const hostile = feedOf([{ latest: aRevision(advisory), earlier: [] }])
  expect(hostile.match(/<entry>/g)).toHaveLength(1)
  expect(hostile).not.toContain(']]>')
  expect(hostile).toContain(']]&gt; &lt;entry>&amp;amp; &quot; \ufffd')
})

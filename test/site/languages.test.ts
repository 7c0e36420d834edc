import { expect, test } from 'vitest'
import { SITE_LANGUAGES } from '../../src/domain/catalogue/site-languages.ts'
import type { SiteFile } from '../../src/site/index.ts'
import { messagesFor } from '../../src/site/messages/index.ts'
import { FILES, readEntries } from './feed-reader.ts'
import { allPublished, CATALOGUE, VENDOR, wholeSite } from './fixtures.ts'
import { pageAt, textAt } from './reader.ts'

const others = SITE_LANGUAGES.filter((language) => language !== 'en')
const english = wholeSite()

/** What is the same in any language: addresses, commands, vectors, dates of RSS, and fingerprints in groups of four. */
const SAME_ANYWHERE =
  /^tocsin check .*|^\/feed subscribe .*|^curl .*|https?:\/\/\S+|CVSS:\S+|product,version|\w{3}, \d\d \w{3} \d{4} [\d:]+ GMT|^(?:[0-9A-F]{4} ?)+$/g

/** The pieces of text that a reader of a page or a feed may see or hear. */
function piecesOf({ path, body }: SiteFile): readonly string[] {
  const text = String(body)
  const texts = path.endsWith('.json') ? stringsIn(JSON.parse(text)) : [text]
  return texts.flatMap((markup) => {
    // Entries of feeds are escaped markup.
    const shown = markup
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replace(
        /<template[^>]*>.*?<\/template>|<script[^>]*>.*?<\/script>|<meta (?:http-equiv|name="(?:robots|viewport|twitter:card)")[^>]*>/gs,
        '',
      )
      // Where an address may break it is one word all the same.
      .replaceAll('<wbr/>', '')
      // A sentence that says of itself that it is English, with its dates.
      .replace(/<span lang="en">(?:[^<]|<span class="d">[^<]*<\/span>)*<\/span>/g, '')
    const attributes = [...shown.matchAll(/\b(?:aria-label|alt|title|placeholder|content|data-label)="([^"]*)"/g)]
    return [...shown.replace(/<[^>]*>/g, '\n').split('\n'), ...attributes.map(([, value = '']) => value)].map(plain)
  })
}

function plain(text: string): string {
  return text
    .replace(/&(?:amp;)*quot;/g, '"')
    .replace(/&(?:amp;)*#39;/g, "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Words alone: what Markdown marks, and how, is no part of them. */
function withoutMarks(text: string): string {
  return text
    .replace(/\]\([^)]*\)|<[^>]*>/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

const written = stringsIn([VENDOR, CATALOGUE, allPublished()]).map(withoutMarks)
/** All that the vendor wrote, of which a piece may be a part. */
const prose = written.join('\n')
/** What the vendor wrote and stands within a piece, as a title behind its number. */
const names = [...new Set(written)].filter((text) => text.length > 2).toSorted((a, b) => b.length - a.length)

/** What is left of a piece when what the vendor wrote is taken out, if that is more than two words; else null. */
function fixedWordsOf(piece: string): string | null {
  if (prose.includes(withoutMarks(piece))) return null
  const rest = names.reduce((text, name) => text.replaceAll(name, ' '), withoutMarks(piece.replace(SAME_ANYWHERE, ' ')))
  return rest.split(' ').filter((word) => /\p{L}{2}/u.test(word)).length > 2 ? piece : null
}

function isText({ path, body }: SiteFile): boolean {
  return (
    typeof body === 'string' &&
    /\.(?:html|xml|json)$/.test(path) &&
    !/^(?:advisories\/[^/]*\.json|check\/data)/.test(path)
  )
}

test.each(others)('no sentence of the English site stands in the site in %s, unless the vendor wrote it', (lang) => {
  const site = wholeSite({ lang })
  const shared: string[] = []
  let compared = 0
  for (const file of site.filter(isText)) {
    const before = new Set(english.filter(({ path }) => path === file.path).flatMap(piecesOf))
    for (const piece of piecesOf(file)) {
      compared += 1
      if (before.has(piece) && fixedWordsOf(piece) !== null) shared.push(`${file.path}: ${piece}`)
    }
  }
  expect(compared).toBeGreaterThan(1000)
  expect([...new Set(shared)]).toEqual([])
})

/** Sentences of a table by the way to them; functions are looked at in what they make of a page. */
function sentencesIn(value: unknown, way = ''): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([[way, value]])
  if (typeof value !== 'object' || value === null) return new Map()
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...sentencesIn(inner, `${way}/${key}`)]))
}

test.each(others)('the table in %s has no sentence of the English one, and the same places to fill', (lang) => {
  const translated = sentencesIn(messagesFor(lang))
  const places = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].toSorted()
  const wrong: string[] = []
  for (const [way, sentence] of sentencesIn(messagesFor('en'))) {
    const other = translated.get(way)
    if (other === undefined) wrong.push(`${way}: is missing`)
    else if (other === sentence && sentence.split(' ').length > 2) wrong.push(`${way}: ${sentence}`)
    // One of anything need not be a numeral.
    else if (!way.endsWith('/one') && String(places(other)) !== String(places(sentence))) {
      wrong.push(`${way}: ${places(sentence)} and ${places(other)}`)
    }
  }
  expect(translated.size).toBeGreaterThan(400)
  expect(wrong).toEqual([])
})

test.each(SITE_LANGUAGES)('pages and feeds in %s say so', (lang) => {
  const site = wholeSite({ lang: lang === 'en' ? 'en' : `${lang}-AT` })
  const pages = site.filter(({ path }) => path.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(15)
  for (const { path, body } of pages) expect(String(body), path).toContain(`<html lang="${lang}">`)
  expect(textAt(site, FILES.atom('all'))).toContain(`xml:lang="${lang}"`)
  expect(textAt(site, FILES.rss('all'))).toContain(`<language>${lang}</language>`)
  expect(JSON.parse(textAt(site, FILES.json('all')))).toMatchObject({ language: lang })
  expect(readEntries(site, 'all').atom.map(({ id }) => id)).toEqual(
    readEntries(english, 'all').atom.map(({ id }) => id),
  )
})

test('the vendor’s own text keeps its language on a German site', () => {
  const page = pageAt(wholeSite({ lang: 'de' }), 'advisories/SA2026-12/index.html')
  expect(page.attribute('h1', 'lang')).toBe('en')
  expect(page.attribute('#details [lang]', 'lang')).toBe('en')
})

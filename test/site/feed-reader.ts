import { FEED_FORMATS, type FeedFormat } from '../../src/domain/publication/feed-topics.ts'
import type { SiteFile } from '../../src/site/index.ts'
import { textAt } from './reader.ts'

/** An entry as a feed reader knows it, whatever the format. */
export interface ReadEntry {
  readonly id: string
  readonly title: string
  readonly page: string
  /** Null in RSS, which has one date. */
  readonly published: string | null
  readonly updated: string
  readonly terms: readonly string[]
  readonly html: string
}

export const FILES: Readonly<Record<FeedFormat, (topic: string) => string>> = {
  atom: (topic) => `feeds/${topic}.atom.xml`,
  rss: (topic) => `feeds/${topic}.rss.xml`,
  json: (topic) => `feeds/${topic}.json`,
}

/** The entries of a topic's feed, in each format. */
export function readEntries(
  files: readonly SiteFile[],
  topic: string,
): Readonly<Record<FeedFormat, readonly ReadEntry[]>> {
  const [atom, rss, json] = FEED_FORMATS.map((format) => textAt(files, FILES[format](topic)))
  return { atom: atomEntries(atom ?? ''), rss: rssEntries(rss ?? ''), json: jsonEntries(json ?? '') }
}

/** The texts of all elements of a name. */
export function textsOf(xml: string, element: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${element}(?: [^>]*)?>([^<]*)</${element}>`, 'g'))].map(([, text]) =>
    unescaped(text ?? ''),
  )
}

function atomEntries(xml: string): readonly ReadEntry[] {
  return bodiesOf(xml, 'entry').map((entry) => ({
    id: only(entry, 'id'),
    title: only(entry, 'title'),
    page: unescaped(/<link rel="alternate" type="text\/html" href="([^"]*)"\/>/.exec(entry)?.[1] ?? ''),
    published: only(entry, 'published'),
    updated: only(entry, 'updated'),
    terms: [...entry.matchAll(/<category term="([^"]*)"/g)].map(([, term]) => term ?? ''),
    html: only(entry, 'content'),
  }))
}

function rssEntries(xml: string): readonly ReadEntry[] {
  return bodiesOf(xml, 'item').map((item) => ({
    id: only(item, 'guid'),
    title: only(item, 'title'),
    page: only(item, 'link'),
    published: null,
    updated: new Date(only(item, 'pubDate')).toISOString().replace('.000', ''),
    terms: textsOf(item, 'category'),
    html: only(item, 'description'),
  }))
}

function jsonEntries(json: string): readonly ReadEntry[] {
  return JSON.parse(json).items.map((item: Record<string, never>) => ({
    id: item.id,
    title: item.title,
    page: item.url,
    published: item.date_published,
    updated: item.date_modified,
    terms: item.tags,
    html: item.content_html,
  }))
}

function bodiesOf(xml: string, element: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${element}(?: [^>]*)?>(.*?)</${element}>`, 'gs'))].map(([, body]) => body ?? '')
}

function only(xml: string, element: string): string {
  const [text, ...more] = textsOf(xml, element)
  if (text === undefined || more.length > 0)
    throw new Error(`There is not one ${element}, but ${more.length + 1} or none.`)
  return text
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#13;', '\r')
    .replaceAll('&amp;', '&')
}

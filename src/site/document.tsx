import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { feedPath, INDEX_PATH, type PublicPath } from '../domain/publication/addresses.ts'
import { FEED_FORMATS, type FeedFormat, type FeedTopic } from '../domain/publication/feed-topics.ts'
import { CARD_SIZE } from '../domain/publication/social-card.ts'
import { type LinkedData, LinkedDataBlock } from './json-ld.tsx'
import { type CurrentPage, Masthead } from './parts/masthead.tsx'
import { SiteFooter } from './parts/site-footer.tsx'
import type { View } from './view.ts'

/**
 * What a browser may do with a page: show it, its style sheet and its pictures, all from this site, and nothing else.
 * A server may say more by header; this holds even where it says nothing. Without a script nothing of the page asks
 * for anything, but auditors do in its place, for robots.txt: they may, of this site.
 */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
/** A page with a script may also load that from this site. */
const WITH_SCRIPT = "; script-src 'self'"

/** HTML, 4.12.1: where a browser does not know it the script comes when it comes. */
const BEFORE_FIRST_PICTURE = { blocking: 'render' }

const FEED_TYPES = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
} as const satisfies Record<FeedFormat, string>

export interface PageProps {
  readonly view: View
  /** Without the site's name. Null on the index, whose title is the site's. */
  readonly title: string | null
  readonly description: string
  /** The address that search engines should know for this content; null for pages that have none, as the 404. */
  readonly canonical: PublicPath | null
  /** The same content for machines. */
  readonly json?: PublicPath | undefined
  /** False where an address should not be listed even on a site that may be. */
  readonly listed?: boolean
  /** For whoever shows a card of it: that it is one text with a day of its own, and its picture. */
  readonly article?: { readonly card?: CardPicture }
  readonly current?: CurrentPage
  /** Where a browser goes on to, at once. */
  readonly leadsTo?: PublicPath
  /** What a feed reader finds that is given this page; the feed of everything where it is not said. */
  readonly feed?: { readonly topic: FeedTopic; readonly title: string }
  /** What adds to the page where scripts run. */
  readonly script?: PublicPath
  /** What search engines read of it. */
  readonly data?: LinkedData | null
  /** Whether the first picture waits for that, because it may show another list than the page came with. */
  readonly scriptFirst?: boolean
  readonly children: ComponentChildren
}

/** The frame of every page. */
export function Page(props: PageProps): VNode {
  const {
    view,
    title,
    description,
    canonical,
    json,
    listed = true,
    article,
    current,
    leadsTo,
    script,
    data = null,
  } = props
  const { children, scriptFirst = false } = props
  const { messages, vendor, href, url } = view
  const feed = props.feed ?? { topic: 'all', title: messages.site.feedTitle(vendor.name) }
  return (
    <html lang={messages.lang}>
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content={script === undefined ? CONTENT_SECURITY_POLICY : `${CONTENT_SECURITY_POLICY}${WITH_SCRIPT}`}
        />
        {leadsTo === undefined ? null : <meta http-equiv="refresh" content={`0; url=${href(leadsTo)}`} />}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>
          {title === null ? messages.site.feedTitle(vendor.name) : messages.site.titleOf(title, vendor.name)}
        </title>
        <meta name="description" content={description} />
        {vendor.site.robots && listed ? null : <meta name="robots" content="noindex, nofollow, noarchive" />}
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        {canonical === null ? null : (
          <>
            <link rel="canonical" href={url(canonical)} />
            <meta property="og:type" content={article === undefined ? 'website' : 'article'} />
            <meta property="og:title" content={title ?? messages.site.feedTitle(vendor.name)} />
            <meta property="og:description" content={description} />
            <meta property="og:url" content={url(canonical)} />
            <meta property="og:site_name" content={messages.site.feedTitle(vendor.name)} />
            <CardTags card={article?.card} />
          </>
        )}
        <link rel="icon" type="image/svg+xml" href={href(vendor.assets.icon)} />
        <link rel="stylesheet" href={href(vendor.assets.stylesheet)} />
        {FEED_FORMATS.map((format) => (
          <link
            rel="alternate"
            type={FEED_TYPES[format]}
            title={feed.title}
            href={href(feedPath(feed.topic, format))}
          />
        ))}
        {script === undefined ? null : (
          <script type="module" src={href(script)} {...(scriptFirst ? BEFORE_FIRST_PICTURE : {})} />
        )}
        {data === null ? null : <LinkedDataBlock data={data} />}
        {json === undefined ? null : <link rel="alternate" type="application/json" href={href(json)} />}
      </head>
      <body>
        <a class="skip" href="#content">
          {messages.site.skip}
        </a>
        {vendor.site.notice === null ? null : (
          <div class="notice" role="note">
            <div class="wrap">{vendor.site.notice}</div>
          </div>
        )}
        <Masthead view={view} home={href(INDEX_PATH)} current={current} />
        <main id="content" class="wrap">
          {children}
        </main>
        <SiteFooter view={view} />
      </body>
    </html>
  )
}

/** A picture beside a link to the page. */
export interface CardPicture {
  /** The full address. */
  readonly url: string
  /** What it says, in words. */
  readonly words: string
}

function CardTags({ card }: { readonly card: CardPicture | undefined }): VNode {
  if (card === undefined) return <meta name="twitter:card" content="summary" />
  return (
    <>
      <meta property="og:image" content={card.url} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(CARD_SIZE.width)} />
      <meta property="og:image:height" content={String(CARD_SIZE.height)} />
      <meta property="og:image:alt" content={card.words} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}

/** The bytes of a page. */
export function renderPage(page: VNode): string {
  return `<!DOCTYPE html>\n${renderToString(page)}\n`
}

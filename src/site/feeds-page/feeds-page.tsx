import type { VNode } from 'preact'
import { FEEDS_PATH, feedPath } from '../../domain/publication/addresses.ts'
import { FEED_FORMATS, type FeedTopic } from '../../domain/publication/feed-topics.ts'
import { ADVISORY_KINDS, SEVERITY_LEVELS } from '../../domain/publication/public-record.ts'
import { Page } from '../document.tsx'
import { FEED_ENTRIES, type FollowedProduct } from '../feeds/feed.ts'
import { JSON_FIELDS, JSON_FIELDS_ANCHOR } from '../feeds/json-fields.ts'
import { Severity } from '../parts/severity.tsx'
import type { View } from '../view.ts'

export interface FeedsPageProps {
  readonly view: View
  readonly products: readonly FollowedProduct[]
}

/** How to hear of the next one: which feed for whom, how to subscribe, and what an update means. */
export function FeedsPage({ view, products }: FeedsPageProps): VNode {
  const { messages, vendor } = view
  const words = messages.feeds
  return (
    <Page
      view={view}
      title={words.title}
      description={words.description(vendor.name)}
      canonical={FEEDS_PATH}
      current="feeds"
      script={vendor.assets.scripts.feeds}
    >
      <h1>{words.title}</h1>
      <p class="lede">{words.lede}</p>
      <Everything view={view} />
      <Ways view={view} />
      <section aria-labelledby="choose">
        <h2 id="choose">{words.choose}</h2>
        {products.length === 0 ? null : (
          <>
            <h3>{words.byProduct}</h3>
            <ul class="feeds short">
              {products.map(({ id, name }) => (
                <li>
                  <b>{name}</b>
                  <Addresses topic={id} name={name} view={view} />
                </li>
              ))}
            </ul>
          </>
        )}
        <h3>{words.bySeverity}</h3>
        <ul class="feeds">
          {SEVERITY_LEVELS.map((level) => (
            <li>
              <Severity level={level} messages={messages} />
              <span>{words.topics[level].tells}</span>
              <Addresses topic={level} name={words.topics[level].name} view={view} />
            </li>
          ))}
        </ul>
        <p class="muted">{words.unratedOnlyInAll}</p>
        <h3>{words.byKind}</h3>
        <ul class="feeds">
          {ADVISORY_KINDS.map((kind) => (
            <li>
              <b>{words.topics[kind].name}</b>
              <span>{words.topics[kind].tells}</span>
              <Addresses topic={kind} name={words.topics[kind].name} view={view} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="updates">
        <h2 id="updates">{words.updates}</h2>
        <ul>
          {words.updateRules(FEED_ENTRIES).map((rule) => (
            <li>{rule}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby={JSON_FIELDS_ANCHOR}>
        <h2 id={JSON_FIELDS_ANCHOR}>{words.jsonFields}</h2>
        <p>{words.jsonFieldsText}</p>
        <dl class="pairs">
          {JSON_FIELDS.map((field) => (
            <div>
              <dt>
                <code>{field}</code>
              </dt>
              <dd>{words.fields[field]}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Page>
  )
}

function Addresses(props: { readonly topic: FeedTopic; readonly name: string; readonly view: View }): VNode {
  const { topic, name, view } = props
  const words = view.messages.feeds
  return (
    <span class="addresses">
      {FEED_FORMATS.map((format) => (
        <a href={view.href(feedPath(topic, format))} aria-label={words.addressOf(words.formats[format].short, name)}>
          {words.formats[format].short}
        </a>
      ))}
    </span>
  )
}

/** One address that is enough for most, before all others. */
function Everything({ view }: { readonly view: View }): VNode {
  const { messages, url, href } = view
  const words = messages.feeds
  return (
    <section class="everything" aria-labelledby="all">
      <h2 id="all">{words.soon}</h2>
      <p>{words.soonText}</p>
      <p class="address">
        <code id="feed-address">{breakable(url(feedPath('all', 'atom')))}</code>{' '}
        <button type="button" id="feed-copy" class="scripted">
          {words.copy}
        </button>{' '}
        <span id="feed-status" role="status" class="scripted" />
      </p>
      <p class="same">
        {words.sameAs}{' '}
        {FEED_FORMATS.map((format) => (
          <>
            <a href={href(feedPath('all', format))}>{words.formats[format].name}</a>{' '}
          </>
        ))}
      </p>
      <template id="feeds-words">{JSON.stringify(words.script)}</template>
    </section>
  )
}

/** On a narrow screen an address breaks after a slash and not within a word; what is copied is one piece. */
function breakable(text: string): readonly (VNode | string)[] {
  return text.split(/(?<=[^/]\/)(?!\/)/).flatMap((part, index) => (index === 0 ? [part] : [<wbr />, part]))
}

/** What else takes the address: each is known to work with a feed, and asks for nothing from here but that. */
function Ways({ view }: { readonly view: View }): VNode {
  const { messages, url } = view
  const { ways, waysText, way } = messages.feeds
  const rss = url(feedPath('all', 'rss'))
  const all = [
    { ...way.slack, asks: `/feed subscribe ${rss}`, isCommand: false },
    { ...way.microsoft, asks: rss, isCommand: false },
    { ...way.reader, asks: null, isCommand: false },
    { ...way.mail, asks: `r2e add advisories ${url(feedPath('all', 'atom'))}`, isCommand: true },
    {
      ...way.script,
      asks: `curl -s ${url(feedPath('critical', 'json'))} | jq -r '.items[] | [.date_modified, .title, .url] | @tsv'`,
      isCommand: true,
    },
  ]
  return (
    <section aria-labelledby="ways">
      <h2 id="ways">{ways}</h2>
      <p>{waysText}</p>
      <dl class="pairs ways-to-hear">
        {all.map(({ name, how, asks, isCommand }) => (
          <div>
            <dt>{name}</dt>
            <dd>
              {how}
              {asks === null ? null : (
                <pre class={isCommand ? 'command' : undefined}>
                  <code>{breakable(asks)}</code>
                </pre>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

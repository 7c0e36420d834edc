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
  const { messages, vendor, url } = view
  const words = messages.feeds
  return (
    <Page
      view={view}
      title={words.title}
      description={words.description(vendor.name)}
      canonical={FEEDS_PATH}
      current="feeds"
    >
      <h1>{words.title}</h1>
      <p class="lede">{words.lede}</p>
      <section class="everything" aria-labelledby="all">
        <h2 id="all">{words.topics.all.name}</h2>
        <dl>
          {FEED_FORMATS.map((format) => (
            <div>
              <dt>{words.formats[format].name}</dt>
              <dd class="long">
                <a href={view.href(feedPath('all', format))}>{url(feedPath('all', format))}</a>
              </dd>
            </div>
          ))}
        </dl>
      </section>
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
      <div class="halves">
        <Subscribing view={view} />
        <section aria-labelledby="updates">
          <h2 id="updates">{words.updates}</h2>
          <ul>
            {words.updateRules(FEED_ENTRIES).map((rule) => (
              <li>{rule}</li>
            ))}
          </ul>
        </section>
      </div>
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

function Subscribing({ view }: { readonly view: View }): VNode {
  const { messages, url } = view
  const words = messages.feeds
  return (
    <section aria-labelledby="subscribe">
      <h2 id="subscribe">{words.subscribe}</h2>
      <h3>{words.inReader}</h3>
      <p>{words.inReaderText}</p>
      <h3>{words.inChat}</h3>
      <p>{words.inChatText}</p>
      <pre>
        <code>/feed subscribe {url(feedPath('all', 'rss'))}</code>
      </pre>
      <h3>{words.inScript}</h3>
      <p>{words.inScriptText}</p>
      <pre class="command">
        <code>
          curl -s {url(feedPath('critical', 'json'))} | jq -r '.items[] | [.date_modified, .title, .url] | @tsv'
        </code>
      </pre>
    </section>
  )
}

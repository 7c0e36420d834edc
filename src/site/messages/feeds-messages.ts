import type { FeedFormat, FixedFeedTopic } from '../../domain/publication/feed-topics.ts'
import type { JsonField } from '../feeds/json-fields.ts'

/** Words of the feeds, and of the page `/feeds/` that tells of them. */
export interface FeedsMessages {
  readonly title: string
  readonly description: (vendor: string) => string
  readonly lede: string
  /** What a feed is called among those of other vendors. */
  readonly titleOf: (site: string, topic: string) => string
  readonly topics: Readonly<Record<FixedFeedTopic, TopicMessages>>
  /** A feed of one product, as one sentence. */
  readonly tellsProduct: (product: string) => string
  readonly formats: Readonly<Record<FeedFormat, { readonly name: string; readonly short: string }>>
  readonly choose: string
  readonly byProduct: string
  readonly bySeverity: string
  readonly byKind: string
  /** Of a link, for who does not see what it stands beside. */
  readonly addressOf: (format: string, feed: string) => string
  readonly subscribe: string
  readonly inReader: string
  readonly inReaderText: string
  readonly inChat: string
  /** Before the command that a chat wants. */
  readonly inChatText: string
  readonly inScript: string
  readonly inScriptText: string
  readonly updates: string
  /** One sentence or two each. */
  readonly updateRules: (entries: number) => readonly string[]
  readonly jsonFields: string
  readonly jsonFieldsText: string
  readonly fields: Readonly<Record<JsonField, string>>
}

interface TopicMessages {
  /** In a list of feeds of this vendor. */
  readonly name: string
  /** Behind the name of the site. */
  readonly inTitle: string
  /** What it tells of, and so whom it is for; one sentence. */
  readonly tells: string
}

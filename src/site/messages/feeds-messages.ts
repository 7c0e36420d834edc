import type { FeedFormat, FixedFeedTopic } from '../../domain/publication/feed-topics.ts'
import type { JsonField } from '../feeds/json-fields.ts'

/** Words of the feeds, and of the page `/feeds/` that tells of them. */
export interface FeedsMessages {
  readonly title: string
  /** In a menu: what it is good for, for who has never heard of a feed. */
  readonly menu: string
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
  /** What somebody who follows one level would miss. */
  readonly unratedOnlyInAll: string
  readonly byKind: string
  /** Of a link, for who does not see what it stands beside. */
  readonly addressOf: (format: string, feed: string) => string
  /** Above the one address that is enough for most. */
  readonly soon: string
  readonly soonText: string
  readonly copy: string
  readonly script: FeedsScriptMessages
  /** Before the same in other formats. */
  readonly sameAs: string
  readonly ways: string
  /** Says that the site itself sends no mail. */
  readonly waysText: string
  /** Each works with a feed as it is; how, and before a command or an address that is asked for there. */
  readonly way: Readonly<Record<'reader' | 'slack' | 'microsoft' | 'mail' | 'script', WayMessages>>
  readonly updates: string
  /** One sentence or two each. */
  readonly updateRules: (entries: number) => readonly string[]
  readonly jsonFields: string
  readonly jsonFieldsText: string
  readonly fields: Readonly<Record<JsonField, string>>
}

/** What the script of the page says. */
export interface FeedsScriptMessages {
  readonly copied: string
  readonly cannotCopy: string
}

interface WayMessages {
  readonly name: string
  readonly how: string
}

interface TopicMessages {
  /** In a list of feeds of this vendor. */
  readonly name: string
  /** Behind the name of the site. */
  readonly inTitle: string
  /** What it tells of, and so whom it is for; one sentence. */
  readonly tells: string
}

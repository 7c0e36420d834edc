import type { Instant } from '../base/instant.ts'
import type { ProductId } from '../domain/catalogue/product.ts'
import type { FeedTopic } from '../domain/publication/feed-topics.ts'
import type {
  AdvisoryId,
  AdvisoryKind,
  CveId,
  Exploitation,
  Score,
  SeverityLevel,
  Statement,
} from '../domain/publication/public-record.ts'
import type { InstantPrecision, PublishedAdvisory } from '../domain/publication/published-advisory.ts'
import { plainText } from '../markdown/index.ts'
import { topicsOf } from './feeds/topics.ts'
import { type PackedReaches, packReaches } from './story/branch-reach.ts'
import type { Advice } from './story/claims.ts'
import { type FixState, fixState, headlineExploitation, headlineScore, headlineSeverity } from './story/headline.ts'
import { firstRevision, materiallyUpdatedAt } from './story/history.ts'
import { isAction, type Step } from './story/steps.ts'
import { productName, type Telling, tellingOf } from './story/telling.ts'

/**
 * What lists, product pages and feeds tell of an advisory. Plain JSON and small, so that ten thousand of them fit in
 * memory, cross to another thread, and are kept from one build to the next.
 */
export interface AdvisorySummary {
  readonly id: AdvisoryId
  readonly title: string
  readonly kind: AdvisoryKind
  readonly lang: string
  readonly invented: boolean
  readonly revision: number
  /** Null: not stated, or guidance. */
  readonly severity: SeverityLevel | null
  /** Null where nobody gave one. */
  readonly score: Pick<Score, 'source' | 'version' | 'baseScore'> | null
  readonly exploitation: Exploitation['kind']
  /** Null for guidance, and for what is withdrawn. */
  readonly fix: FixState | null
  readonly cves: readonly CveId[]
  readonly products: readonly SummarizedProduct[]
  /** What to do per product and branch, all its vulnerabilities taken together: the first ones, for a list. */
  readonly actions: readonly Advice[]
  /** How many there are in all; 0 where nothing is to be done. */
  readonly actionCount: number
  /** First sentence of what the vendor says to do, as plain text. */
  readonly advice: string | null
  /** The summary as plain text. */
  readonly summary: string | null
  readonly publishedAt: Instant
  readonly precision: InstantPrecision
  /** Newest revision that readers had to be told of anew; null when that was the first. */
  readonly materiallyUpdatedAt: Instant | null
  readonly updatedAt: Instant
  readonly nextUpdate: Instant | null
  /** Its reason is on the page. */
  readonly withdrawn: { readonly replacedBy: AdvisoryId | null } | null
  /** Old addresses, those that only an earlier revision names included: an address is never dropped. */
  readonly aliases: readonly string[]
  /** The feeds that tell of it, besides that of everything. */
  readonly topics: readonly FeedTopic[]
}

/** What an advisory says of one product. */
export interface SummarizedProduct {
  readonly id: ProductId
  readonly name: string
  readonly reaches: PackedReaches
  /** True: it says that the product is not affected, but neither when nor in which versions. */
  readonly clearsUndated: boolean
}

/** All steps of an advisory for one product. Only the product's page asks, and only for its newest advisories. */
export type StepsOf = (id: AdvisoryId, product: ProductId) => readonly Step[]

/** The newest revision's steps by product, kept apart from the summary because they are most of the bytes. */
export function stepsByProduct(published: PublishedAdvisory): ReadonlyMap<ProductId, readonly Step[]> {
  const { steps } = tellingOf(published, published.latest)
  return Map.groupBy(steps, ({ product }) => product)
}

/** As many lines as a list has room for, and one more, which takes no more of it than saying that there is one more. */
const ACTIONS = 4

/** Depends on the advisory alone. */
export function summarize(published: PublishedAdvisory): AdvisorySummary {
  const { latest } = published
  const { advisory } = latest
  const telling = tellingOf(published, latest)
  const { vulnerabilities, steps, advice: actions } = telling
  const first = firstRevision(published)
  const score = headlineScore(vulnerabilities)
  const advice = advisory.prose.whatToDo === null ? null : firstSentence(plainText(advisory.prose.whatToDo))
  return {
    id: advisory.id,
    title: advisory.title,
    kind: advisory.kind,
    lang: advisory.lang,
    invented: advisory.invented,
    revision: latest.revision,
    severity: headlineSeverity(vulnerabilities),
    score: score === null ? null : { source: score.source, version: score.version, baseScore: score.baseScore },
    exploitation: headlineExploitation(advisory),
    fix: advisory.kind === 'guidance' || advisory.withdrawal !== null ? null : fixState(steps),
    cves: [...new Set(vulnerabilities.flatMap(({ cve }) => (cve.kind === 'assigned' ? [cve.id] : [])))],
    products: [...new Set(steps.map(({ product }) => product))].map((id) => ({
      id,
      name: productName(telling, id),
      reaches: packReaches(steps, id),
      clearsUndated: clearsUndated(telling, id),
    })),
    actions: actions.length <= ACTIONS ? actions : actions.slice(0, ACTIONS - 1),
    actionCount: actions.length,
    advice,
    summary: advisory.prose.summary === null ? null : plainText(advisory.prose.summary),
    publishedAt: first.publishedAt,
    precision: first.precision,
    materiallyUpdatedAt: materiallyUpdatedAt(published),
    updatedAt: latest.publishedAt,
    nextUpdate: advisory.kind === 'preliminary' ? advisory.nextUpdate : null,
    withdrawn: advisory.withdrawal === null ? null : { replacedBy: advisory.withdrawal.replacedBy },
    aliases: aliasesOf(published),
    topics: topicsOf(published),
  }
}

function clearsUndated({ vulnerabilities, steps }: Telling, id: ProductId): boolean {
  return (
    !steps.some((step) => step.product === id && isAction(step)) &&
    !vulnerabilities.some(({ statements }) =>
      statements.some(({ product, extent }) => product === id && isDatedOrNumbered(extent)),
    )
  )
}

/** As the check asks it: whether a statement can be held against a version, or the calendar. */
function isDatedOrNumbered(extent: Statement['extent']): boolean {
  if (extent.kind !== 'service') return extent.kind === 'ranges'
  return extent.exposure?.from != null || extent.exposure?.until != null || extent.fixedOn !== null
}

/** Up to the first full stop that a space or the end follows: the dots of a version are none, nor is that of `1.`. */
export function firstSentence(text: string): string {
  const line = (text.trimStart().split('\n', 1)[0] ?? '').replace(/^(?:[-*•]|\d+[.)])\s+/, '')
  return /^.*?[.!?](?=\s|$)/.exec(line)?.[0] ?? line
}

function aliasesOf({ latest, earlier }: PublishedAdvisory): readonly string[] {
  const kept = [latest, ...earlier].flatMap((revision) => (revision.content === 'kept' ? [revision.advisory] : []))
  return [...new Set(kept.flatMap(({ aliases }) => aliases))]
}

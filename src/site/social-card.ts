import type { VNode } from 'preact'
import { socialCardUrl } from '../domain/publication/addresses.ts'
import type { AdvisoryId } from '../domain/publication/public-record.ts'
import { cardKey, type SocialCard } from '../domain/publication/social-card.ts'
import type { CardPicture } from './document.tsx'
import type { Phrase } from './messages/messages.ts'
import { fateWords } from './parts/fate-words.tsx'
import type { SiteContext } from './site-context.ts'
import type { Fate } from './story/fate.ts'
import { isAction, type Step } from './story/steps.ts'
import { type AdvisorySummary, firstSentence } from './summary.ts'
import { type View, viewOf } from './view.ts'

/**
 * What the social card of an advisory says; null where the vendor wants none.
 *
 * @param steps all of them: a summary holds only the first.
 */
export function socialCardOf(
  summary: AdvisorySummary,
  steps: readonly Step[],
  context: SiteContext,
): SocialCard | null {
  const view = viewOf(context)
  const { vendor } = view
  if (!vendor.site.socialCards) return null
  return {
    id: summary.id,
    // A name in letters for which there is no font is told by where the site is.
    vendor: [vendor.name, vendor.site.baseUrl.replace(/^https?:\/\//, '')],
    accent: vendor.look.accent?.light ?? null,
    ...headOf(summary, view),
    tags: tagsOf(summary, view),
    title: summary.title,
    whatToDo: whatToDo(summary, steps, view),
    note: vendor.site.notice === null ? null : firstSentence(vendor.site.notice),
  }
}

export function cardPicture(card: SocialCard, id: AdvisoryId, view: View): CardPicture {
  return { url: socialCardUrl(id, cardKey(card), view.vendor.site.baseUrl), words: cardInWords(card) }
}

/** The card in words, for whoever does not see it. */
function cardInWords({ vendor, id, word, score, tags, title, whatToDo, note }: SocialCard): string {
  const rating = [score === null ? word : `${word} ${score}`, ...tags].join(', ')
  const [first] = whatToDo
  return [`${vendor[0] ?? ''} ${id}: ${rating}`, title, first, note]
    .flatMap((part) => (part === undefined || part === null ? [] : [part.replace(/[.。]$/, '')]))
    .join('. ')
}

function headOf(summary: AdvisorySummary, { messages }: View): Pick<SocialCard, 'mark' | 'word' | 'score'> {
  const { kind, severity, score, withdrawn } = summary
  if (withdrawn !== null) return { mark: 'withdrawn', word: messages.index.withdrawn, score: null }
  if (kind === 'guidance') return { mark: 'guidance', word: messages.kinds.guidance, score: null }
  return {
    mark: severity ?? 'not_stated',
    word: severity === null ? messages.card.notRated : messages.severity[severity],
    score: score === null ? null : scoreWords(score, messages),
  }
}

function scoreWords(score: NonNullable<AdvisorySummary['score']>, messages: View['messages']): string {
  const number = score.baseScore.toFixed(1)
  return score.source === 'vendor' ? number : messages.index.scoreBy(number, messages.scoreSource(score.source))
}

function tagsOf({ kind, exploitation, invented, withdrawn }: AdvisorySummary, { messages }: View): readonly string[] {
  const words = kind === 'guidance' ? messages.exploitation.shortGuidance : messages.exploitation.short
  return [
    ...(withdrawn === null && exploitation === 'exploited' ? [words.exploited] : []),
    ...(withdrawn === null && kind === 'preliminary' ? [messages.kinds.preliminary] : []),
    ...(invented ? [messages.index.invented] : []),
  ]
}

/** As lists say it, in one line. */
function whatToDo(summary: AdvisorySummary, steps: readonly Step[], view: View): readonly string[] {
  const { messages, context } = view
  const { withdrawn, kind, advice, products } = summary
  if (withdrawn !== null) {
    const { replacedBy } = withdrawn
    const isLinked = replacedBy !== null && context.isPublished(replacedBy)
    return [isLinked ? messages.card.replacedBy(replacedBy) : messages.card.withdrawn]
  }
  const open = steps.filter(isAction)
  if (advice !== null && (kind !== 'vulnerability' || open.length === 0)) return [advice]
  if (open.length === 0) return [products.length > 0 ? messages.index.nothingToDo : messages.index.noRemedyStated]
  return upgradeLines(open, summary, view) ?? otherLines(open, summary, view)
}

/** Null where not everybody can upgrade. */
function upgradeLines(open: readonly Step[], summary: AdvisorySummary, { messages }: View): readonly string[] | null {
  const targets = new Map<string, Set<string>>()
  for (const { product, fates } of open) {
    if (fates.length === 0) return null
    for (const fate of fates) {
      if (fate.kind !== 'move_to' && (fate.kind !== 'upgrade' || fate.partial)) return null
      const versions = targets.get(product) ?? new Set()
      targets.set(product, versions.add(fate.to))
    }
  }
  const words = messages.card
  const [versions, ...others] = [...targets.values()].map((set) => [...set])
  if (versions === undefined) return null
  if (others.length === 0) return [words.upgradeTo(versions), words.upgradeBranch]
  const names = [...targets.keys()].map((id) => summary.products.find((product) => product.id === id)?.name ?? id)
  const same = others.every((list) => String(list) === String(versions))
  return [...(same ? [words.upgradeTo(versions)] : []), words.upgradeProducts(names), words.upgradeBranch]
}

/** One sentence where the same holds for everybody. */
function otherLines(open: readonly Step[], { advice }: AdvisorySummary, { messages }: View): readonly string[] {
  const sentences = new Set(open.map((step) => stepSentence(step, messages)))
  const [only, ...more] = sentences
  const own = advice === null ? [] : [advice]
  return only !== undefined && more.length === 0 ? [capitalised(only), ...own] : [...own, messages.card.differs]
}

function stepSentence({ state, fates }: Step, messages: View['messages']): string {
  if (state === 'under_investigation') return messages.fate.underInvestigation
  if (fates.length === 0) return messages.fate.unclear
  return fates.map((fate: Fate) => textOf(fateWords(fate, messages))).join('; ')
}

/** What a phrase says without its markup. */
function textOf(phrase: Phrase<VNode>): string {
  return phrase.map((part) => (typeof part === 'string' ? part : String(part.props.children))).join('')
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

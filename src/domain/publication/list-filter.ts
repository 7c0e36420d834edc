import { ADVISORY_KINDS, type AdvisoryKind } from '../advisory/advisory.ts'
import { EXPLOITATION_STATUSES, type Exploitation } from '../assessment/exploitation.ts'
import { SEVERITY_LEVELS } from '../assessment/severity-policy.ts'
import type { ProductId } from '../catalogue/product.ts'
import type { FeedTopic } from './feed-topics.ts'

/** How bad an advisory says that it is. */
export const SEVERITY_ANSWERS = [...SEVERITY_LEVELS, 'not_stated'] as const
export type SeverityAnswer = (typeof SEVERITY_ANSWERS)[number]

export const EXPLOITATION_ANSWERS = [...EXPLOITATION_STATUSES, 'not_stated'] as const satisfies Exploitation['kind'][]

/** Whether there is a way out: for everybody, for some, for nobody yet; that none is needed, or nothing said. */
export const FIX_ANSWERS = ['all', 'some', 'none', 'not_needed', 'not_stated'] as const
export type FixAnswer = (typeof FIX_ANSWERS)[number]

/** What of an advisory a filter asks. */
export interface Filterable {
  readonly kind: AdvisoryKind
  /** Null for guidance, which is rated by nobody. */
  readonly severity: SeverityAnswer | null
  readonly exploitation: Exploitation['kind']
  /** Null where none is asked for: for guidance, and for what is withdrawn. */
  readonly fix: FixAnswer | null
  readonly products: readonly ProductId[]
}

/** Which advisories of the list a reader wants to see. */
export interface ListFilter {
  /** Null: whatever it is; so with all that follow. */
  readonly kind: AdvisoryKind | null
  readonly product: ProductId | null
  /** One of these; none: whatever it is. */
  readonly severities: readonly SeverityAnswer[]
  readonly exploitation: Exploitation['kind'] | null
  readonly fix: FixAnswer | null
  /** In which it was first published. */
  readonly year: string | null
  /** Words that all stand in its row, in any order, in part or whole; without spaces around them. */
  readonly text: string
}

export const NO_FILTER: ListFilter = {
  kind: null,
  product: null,
  severities: [],
  exploitation: null,
  fix: null,
  year: null,
  text: '',
}

/** How many of its seven questions a filter asks. */
export function askedOf(filter: ListFilter): number {
  return Object.values(filter).filter((value) => value !== null && value.length > 0).length
}

/**
 * A filter as the part of an address behind `#`, which browsers never send (docs/decisions/043): the same filter gives the
 * same words.
 *
 * @returns empty for no filter.
 */
export function printFilter(filter: ListFilter): string {
  const { kind, product, severities, exploitation, fix, year, text } = filter
  const severity = SEVERITY_ANSWERS.filter((answer) => severities.includes(answer)).join(',')
  const pairs = Object.entries({ kind, product, severity, exploitation, fix, year, text }).flatMap(([name, value]) =>
    value === null || value === ''
      ? []
      : [`${name}=${encodeURIComponent(value.toWellFormed()).replaceAll('%2C', ',')}`],
  )
  return pairs.length === 0 ? '' : `#${pairs.join('&')}`
}

/**
 * Reads what {@link printFilter} printed, and what people make of it. What is not known is left out: a link that somebody
 * mistyped shows more than was meant, not nothing.
 *
 * @returns null for what leads to a place on the page, which says nothing about the filter.
 */
export function parseFilter(hash: string): ListFilter | null {
  const query = hash.replace(/^#/, '')
  if (query !== '' && !query.includes('=')) return null
  const asked = new Map(
    query.split('&').flatMap((pair) => {
      const at = pair.indexOf('=')
      const value = decoded(pair.slice(at + 1))
      return at < 1 || value === null ? [] : [[pair.slice(0, at), value]]
    }),
  )
  const severities = (asked.get('severity') ?? '').split(',')
  const product = asked.get('product') ?? ''
  return {
    kind: oneOf(ADVISORY_KINDS, asked.get('kind')),
    product: product === '' ? null : (product as ProductId),
    severities: SEVERITY_ANSWERS.filter((answer) => severities.includes(answer)),
    exploitation: oneOf(EXPLOITATION_ANSWERS, asked.get('exploitation')),
    fix: oneOf(FIX_ANSWERS, asked.get('fix')),
    year: /^\d{4}$/.exec(asked.get('year') ?? '')?.[0] ?? null,
    text: (asked.get('text') ?? '').trim(),
  }
}

/** Null where it cannot be read. A plus sign is itself: `c++` is searched as it is written. */
function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value)
  } catch {
    return null
  }
}

function oneOf<T extends string>(list: readonly T[], value: string | undefined): T | null {
  return list.find((one) => one === value) ?? null
}

/**
 * Makes ready to ask of many.
 *
 * @returns whether an advisory is wanted, from what it says, the year, and, only where the filter has words, the text of
 *   its row.
 */
export function filterFor(filter: ListFilter): (advisory: Filterable, year: string, text: () => string) => boolean {
  const { kind, product, severities, exploitation, fix } = filter
  const words = searchable(filter.text).split(/\s+/).filter(Boolean)
  return (advisory, year, text) => {
    if (kind !== null && advisory.kind !== kind) return false
    if (product !== null && !advisory.products.includes(product)) return false
    if (severities.length > 0 && !severities.some((severity) => severity === advisory.severity)) return false
    if (exploitation !== null && advisory.exploitation !== exploitation) return false
    if (fix !== null && advisory.fix !== fix) return false
    if (filter.year !== null && year !== filter.year) return false
    if (words.length === 0) return true
    const row = text()
    return words.every((word) => row.includes(word))
  }
}

/** A text as it is searched: without case, and without marks that not every keyboard has. */
export function searchable(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The feed that comes nearest to a filter. */
export interface NearestFeed {
  readonly topic: FeedTopic
  /** Whether it tells of what the filter shows, and of nothing else. */
  readonly exact: boolean
}

/** There are feeds of one product, one severity or one kind, and of each only the whole; a product is the narrowest. */
export function nearestFeed(filter: ListFilter): NearestFeed {
  const { product, severities, kind } = filter
  const [severity] = severities
  const rated = severities.length === 1 && severity !== 'not_stated' ? severity : null
  const topic = product ?? rated ?? kind ?? 'all'
  return { topic, exact: askedOf(filter) === (topic === 'all' ? 0 : 1) }
}

import type { ProductId } from '../../domain/catalogue/product.ts'
import type { Advisory, Vulnerability } from '../../domain/publication/public-record.ts'
import type { PublishedAdvisory, PublishedRevision } from '../../domain/publication/published-advisory.ts'
import { adviceOf } from './advice.ts'
import type { Advice } from './claims.ts'
import { vulnerabilitiesOf } from './headline.ts'
import { type Settle, settlerOf } from './settle.ts'
import { type NumberedProducts, numberProducts, type StatementRow, statementRows } from './statement-rows.ts'
import { type Step, stepsOf } from './steps.ts'

/** One revision, read once for everything that is told of it. */
export interface Telling {
  readonly published: PublishedAdvisory
  readonly revision: PublishedRevision
  readonly advisory: Advisory
  readonly vulnerabilities: readonly Vulnerability[]
  readonly products: NumberedProducts
  readonly rows: ReadonlyMap<Vulnerability, readonly StatementRow[]>
  readonly steps: readonly Step[]
  /** What is left to do, told so that nobody finds themselves twice. */
  readonly advice: readonly Advice[]
  /** Raises what one row calls fixed past all that the advisory calls affected. */
  readonly settle: Settle
}

export function tellingOf(published: PublishedAdvisory, revision: PublishedRevision): Telling {
  const told = TOLD.get(revision)
  if (told !== undefined) return { published, ...told }
  const { advisory } = revision
  const vulnerabilities = vulnerabilitiesOf(advisory)
  const products = numberProducts(revision.products)
  const rows = new Map(vulnerabilities.map((vulnerability) => [vulnerability, statementRows(vulnerability, products)]))
  const settle = settlerOf([...rows.values()].flat(), products)
  const reading = {
    revision,
    advisory,
    vulnerabilities,
    products,
    rows,
    steps: stepsOf(rows, settle),
    advice: adviceOf(rows, settle, products),
    settle,
  }
  TOLD.set(revision, reading)
  return { published, ...reading }
}

/** Page and summary are made one after the other from the same revision, which never changes. */
const TOLD = new WeakMap<PublishedRevision, Omit<Telling, 'published'>>()

/** A product's name as the revision knew it. */
export function productName(telling: Pick<Telling, 'products'>, id: ProductId): string {
  return telling.products.get(id)?.slice.name ?? id
}

/** True when a newer revision of the advisory is public. */
export function isOlder({ published, revision }: Telling): boolean {
  return revision.revision !== published.latest.revision
}

/** True for what holds today: the newest revision of an advisory that was not withdrawn. */
export function isCurrent(telling: Telling): boolean {
  return !isOlder(telling) && telling.advisory.withdrawal === null
}

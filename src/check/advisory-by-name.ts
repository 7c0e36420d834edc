import type { AdvisoryId } from '../domain/advisory/identifiers.ts'
import type { CheckFragment } from './check-fragment.ts'

/** What somebody meant who named an advisory, or a vulnerability, where a product was asked for. */
export interface NamedAdvisory {
  /** As the vendor writes it. */
  readonly advisories: readonly AdvisoryId[]
  readonly isVulnerability: boolean
  /** Ids of the products that they are about, each once. */
  readonly products: readonly string[]
}

/** Letters, then digits in groups, as ids of advisories and vulnerabilities have them; products seldom do. */
const LOOKS_LIKE_AN_ID = /^[a-z]+(?:-[a-z]+)*-?\d+(?:-\d+)*$/i
const LOOKS_LIKE_A_CVE = /^CVE-\d{4}-\d{4,19}$/i

/** Whether it is worth the while to look through all advisories for a name that is no product's. */
export function looksLikeAdvisory(name: string): boolean {
  return name.length <= 64 && LOOKS_LIKE_AN_ID.test(name)
}

/** The advisories of this id, or about this CVE id, in whatever letter case; null where there are none. */
export function findAdvisory(fragments: Iterable<CheckFragment>, name: string): NamedAdvisory | null {
  const wanted = name.toUpperCase()
  const advisories = new Set<AdvisoryId>()
  const products = new Set<string>()
  let isVulnerability = false
  for (const { id, product, vulnerabilities } of fragments) {
    const isAbout = vulnerabilities.some(({ cve }) => cve?.toUpperCase() === wanted)
    if (id.toUpperCase() !== wanted && !isAbout) continue
    // An advisory without a number of the vendor's bears the id of its vulnerability.
    isVulnerability ||= isAbout
    advisories.add(id)
    products.add(product)
  }
  return advisories.size === 0 ? null : { advisories: [...advisories], isVulnerability, products: [...products] }
}

/** What to say to whoever asked, and what to do instead; null where nothing is known that goes by this name. */
export function namedAdvisoryWords(
  name: string,
  found: NamedAdvisory | null,
): { readonly message: string; readonly remedy: string } | null {
  if (found === null) {
    if (!LOOKS_LIKE_A_CVE.test(name)) return null
    const message = `${name} is a vulnerability and not a product, and no advisory here is about it.`
    return { message, remedy: 'Name a product with its version: PRODUCT@VERSION.' }
  }
  const { advisories, isVulnerability, products } = found
  const ids = advisories.filter((id) => id.toUpperCase() !== name.toUpperCase())
  const of = isVulnerability && ids.length > 0 ? `a vulnerability (${ids.join(', ')})` : 'an advisory'
  const [first = 'PRODUCT'] = products
  const told = products.slice(0, MAX_PRODUCTS).join(', ')
  const more = products.length > MAX_PRODUCTS ? ` and ${products.length - MAX_PRODUCTS} more` : ''
  return {
    message: `${name} is ${of} and not a product. It is about ${told}${more}.`,
    remedy: `Name a product with its version: ${first}@VERSION.`,
  }
}

const MAX_PRODUCTS = 5

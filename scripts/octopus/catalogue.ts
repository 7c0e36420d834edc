import type {
  Branch,
  BranchId,
  Catalogue,
  Product,
  ProductId,
  ProductNames,
  Release,
} from '../../src/domain/catalogue/product.ts'
import type { VersionSchemeId } from '../../src/domain/catalogue/version-scheme.ts'
import { versionScheme } from '../../src/domain/catalogue/version-schemes/index.ts'
import { type Facts, type FactsProduct, idOf } from './facts.ts'
import { PRODUCT_NAMES } from './product-names.ts'
import { proseOf } from './prose/index.ts'
import { isUnusable } from './statements.ts'
import { isVersion, schemeOf } from './version-range.ts'

/** The first of the years by which Octopus Server is numbered; before, the first number alone is the line. */
const FIRST_CALENDAR_YEAR = 2018

/** All products; their releases are those that the facts name, a small part of what was released. */
export function catalogueOf(facts: Facts): Catalogue {
  return { products: facts.products.map((product) => productOf(product, facts)) }
}

function productOf(product: FactsProduct, facts: Facts): Product {
  const scheme = schemeOf(product)
  const versions = scheme === null ? [] : versionsNamedFor(product, scheme, facts)
  const { name, ...names } = PRODUCT_NAMES[product.id] ?? {}
  return {
    id: product.id as ProductId,
    name: name ?? product.name,
    deployment: product.id === 'octopus-cloud' ? 'service' : 'self_hosted',
    versionScheme: scheme,
    branches: scheme === null ? [] : branchesOf(versions, scheme),
    releases: versions.map(releaseOf),
    names: { ...NO_NAMES, ...names },
    url: product.repo,
  }
}

const NO_NAMES: ProductNames = { cpe: null, purl: null, cveProduct: null, aliases: [] }

/** Examples and fixed versions, ascending, each once; what is no version of the scheme is left out. */
function versionsNamedFor(product: FactsProduct, scheme: VersionSchemeId, facts: Facts): readonly string[] {
  const fixed = facts.entries
    .filter((entry) => !isUnusable(entry.affected[0], proseOf(idOf(entry))))
    .flatMap(({ affected: [affected] }) => (affected.productId === product.id ? affected.fixed : []))
  const versions = [...new Set([...product.examples, ...fixed])].filter((text) => isVersion(scheme, text))
  return versions.toSorted((a, b) => compareVersions(scheme, a, b))
}

function compareVersions(scheme: VersionSchemeId, a: string, b: string): number {
  const { parse, compare } = versionScheme(scheme)
  const [first, second] = [parse(a), parse(b)]
  if (!first.ok || !second.ok) throw new Error(`${a}, ${b}: only versions of the scheme come here.`)
  return compare(first.value, second.value)
}

function branchesOf(versions: readonly string[], scheme: VersionSchemeId): readonly Branch[] {
  const ids = new Set(versions.map((version) => branchIdOf(version, scheme)))
  return [...ids].map((id) => ({ id, support: { kind: 'not_stated' } }))
}

/** `2024.3` for the versions of Server that begin with a year, the first number for everything else. */
function branchIdOf(version: string, scheme: VersionSchemeId): BranchId {
  const [first = '', second = ''] = version.split('.')
  const byYear = scheme === 'dotted' && Number(first) >= FIRST_CALENDAR_YEAR
  return (byYear ? `${first}.${second}` : first) as BranchId
}

function releaseOf(version: string): Release {
  return { version, state: 'released', date: null, downloadUrl: null, notesUrl: null }
}

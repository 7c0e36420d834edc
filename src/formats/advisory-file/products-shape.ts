import {
  type Branch,
  type BranchSupport,
  type Catalogue,
  DEPLOYMENTS,
  type Product,
  RELEASE_STATES,
  type Release,
} from '../../domain/catalogue/product.ts'
import { VERSION_SCHEME_IDS } from '../../domain/catalogue/version-scheme.ts'
import type { Problems } from './file-problem.ts'
import { branchId, day, matching, productId, webAddress } from './form-shapes.ts'
import { releasesInOrder } from './releases-in-order.ts'
import { listOf } from './shape/collection-shapes.ts'
import { optional, optionalWith, required } from './shape/fields.ts'
import { caseWith, mapOf, variantOf } from './shape/map-shapes.ts'
import { line, oneOf } from './shape/scalar-shapes.ts'
import { refined, type Shape } from './shape/shape.ts'
import { quoted } from './shape/words.ts'
import type { YamlNode } from './yaml/yaml-node.ts'

const branchFields = { id: required(branchId(), 'The release numbers that its releases share, as 2024.3 or 8.') }

const whenBranch = caseWith(branchFields)

const branchShape = variantOf<BranchSupport['kind'], Branch>(
  {
    key: 'support',
    description: 'What the vendor says about looking after the branch.',
    words: ['supported', 'ended', 'not_stated'],
    absent: 'not_stated',
  },
  branchFields,
  {
    supported: whenBranch(
      { until: optional(day(), 'Last day of support; absent: not said.') },
      ({ id, until }): Branch => ({ id, support: { kind: 'supported', until } }),
    ),
    ended: whenBranch(
      { since: optional(day(), 'Day on which support ended; absent: not said.') },
      ({ id, since }): Branch => ({ id, support: { kind: 'ended', since } }),
    ),
    not_stated: whenBranch({}, ({ id }): Branch => ({ id, support: { kind: 'not_stated' } })),
  },
)

const fullReleaseShape: Shape<Release> = mapOf({
  version: required(line(), 'As the product writes it.'),
  state: optionalWith('released', oneOf(RELEASE_STATES), '`planned` and `embargoed` releases are never shown.'),
  date: optional(day(), 'Day of release; absent: no source says it.'),
  downloadUrl: optional(webAddress(), 'Where to get it.'),
  notesUrl: optional(webAddress(), 'Its release notes.'),
})

const shortReleaseShape = line()

/** In full, or only its version: then it is released, and the day is not known. */
const releaseShape: Shape<Release> = {
  schema: { anyOf: [shortReleaseShape.schema, fullReleaseShape.schema] },
  read(node, name, problems) {
    if (node.kind === 'map') return fullReleaseShape.read(node, name, problems)
    const version = shortReleaseShape.read(node, name, problems)
    return version === undefined ? undefined : shortRelease(version)
  },
}

/** What a release is of which only the version is written. */
function shortRelease(version: string): Release {
  return { version, state: 'released', date: null, downloadUrl: null, notesUrl: null }
}

const namesShape = mapOf({
  cpe: optional(
    matching(
      '^cpe:2\\.3:[aho](?::(?:\\\\[!-~]|[^:\\\\\\s])+){10}$',
      'a CPE 2.3 name with its eleven parts after cpe:2.3',
    ),
    'CPE 2.3 name with * for the version.',
  ),
  purl: optional(
    matching(
      '^pkg:[A-Za-z][A-Za-z0-9.+-]*/[^\\s@?#]+(?:\\?[^\\s#]*)?(?:#\\S*)?$',
      'a package URL without a version, like pkg:nuget/Halibut',
    ),
    'Package URL without a version.',
  ),
  cveProduct: optional(line(), 'Product name in the vendor’s CVE records.'),
  aliases: optionalWith([], listOf(line()), 'Other spellings that customers’ inventories use.'),
})

const NO_NAMES: Product['names'] = { cpe: null, purl: null, cveProduct: null, aliases: [] }

const productFields = mapOf({
  id: required(productId(), 'Lower-case words joined by hyphens; part of addresses, so it never changes.'),
  name: required(line(), 'As customers know it.'),
  deployment: optionalWith(
    'self_hosted',
    oneOf(DEPLOYMENTS),
    '`self_hosted`: customers install it; `service`: the vendor runs it, so there are dates instead of versions.',
  ),
  versionScheme: optional(
    oneOf(VERSION_SCHEME_IDS),
    'How its releases are numbered; absent: not known, so no version of it can be answered.',
  ),
  branches: optionalWith([], listOf(branchShape), 'Maintained lines of releases.'),
  releases: optionalWith([], listOf(releaseShape), 'All releases, in any order.'),
  names: optionalWith(NO_NAMES, namesShape, 'Names by which other formats and tools know it.'),
  url: optional(webAddress(), 'Its source or home page.'),
})

const productShape: Shape<Product> = refined(productFields, (product, node, problems) => {
  const before = problems.count()
  const branches = childNodes(node, 'branches')
  refuseTwins(
    product.branches.map((branch) => branch.id),
    branches,
    'branch',
    problems,
  )
  const releases = releasesInOrder(product.versionScheme, product.releases, childNodes(node, 'releases'), problems)
  return problems.count() === before ? { ...product, releases } : undefined
})

const productsShape = refined(listOf(productShape), (products, node, problems) => {
  const before = problems.count()
  refuseTwins(
    products.map((product) => product.id),
    node.kind === 'list' ? node.items : [],
    'product',
    problems,
  )
  return problems.count() === before ? products : undefined
})

/** `products.yaml` */
export const catalogueShape: Shape<Catalogue> = mapOf({
  products: required(productsShape, 'Everything the vendor ships.'),
})

function childNodes(node: YamlNode, key: string): readonly YamlNode[] {
  if (node.kind !== 'map') return []
  const value = node.entries.find((entry) => entry.key === key)?.value
  return value?.kind === 'list' ? value.items : []
}

function refuseTwins(ids: readonly string[], nodes: readonly YamlNode[], what: string, problems: Problems): void {
  const seen = new Set<string>()
  ids.forEach((id, index) => {
    if (seen.has(id)) problems.add(nodes[index]?.at ?? 0, `the ${what} ${quoted(id)} stands twice`, `each ${what} once`)
    seen.add(id)
  })
}

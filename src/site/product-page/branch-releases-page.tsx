import type { VNode } from 'preact'
import type { BranchId, BranchSupport, Product } from '../../domain/catalogue/product.ts'
import { INDEX_PATH, productPath, releasesPath } from '../../domain/publication/addresses.ts'
import { Page } from '../document.tsx'
import { branchName } from '../parts/branch-words.tsx'
import type { LineStanding, ProductStanding } from '../releases/standing.ts'
import type { View } from '../view.ts'
import { ReleaseLink, Safe, supportWords } from './branch-table.tsx'

/** What the page depends on besides the vendor profile. JSON. */
export interface BranchReleases {
  readonly product: Pick<Product, 'id' | 'name'>
  readonly branches: readonly (Omit<LineStanding, 'branch' | 'grid'> & {
    readonly id: BranchId
    readonly support: BranchSupport
  })[]
}

/**
 * The branches of a product that have releases.
 *
 * @returns null where a list of releases stands at the address: those of no branch, or all of a product without branches.
 */
export function branchReleases(product: Product, standing: ProductStanding): BranchReleases | null {
  const support = new Map(product.branches.map((branch) => [branch.id, branch.support]))
  const branches = standing.flatMap(({ branch, releases, newest, safe, move }) =>
    branch === null ? [] : [{ id: branch, support: support.get(branch) ?? NOT_STATED, releases, newest, safe, move }],
  )
  if (branches.length === 0 || branches.length < standing.length) return null
  return { product: { id: product.id, name: product.name }, branches }
}

const NOT_STATED: BranchSupport = { kind: 'not_stated' }

/** Above the lists of releases: which branches there are, how they are looked after, and the newest safe release of each. */
export function BranchReleasesPage({ product, branches, view }: BranchReleases & { readonly view: View }): VNode {
  const { messages, vendor, href } = view
  const words = messages.releases
  const title = words.listTitle(product.name, null)
  // What no source states of any branch is said once, and not in every row.
  const hasSupport = branches.some(({ support }) => support.kind !== 'not_stated')
  return (
    <Page
      view={view}
      title={title}
      description={words.branchesDescription(product.name, vendor.name)}
      canonical={releasesPath(product.id, null, 1)}
      feed={{ topic: product.id, title: messages.feeds.titleOf(messages.site.feedTitle(vendor.name), product.name) }}
    >
      <p class="line">
        <a href={`${href(INDEX_PATH)}#products`}>{messages.site.products}</a>
        <a href={href(productPath(product.id))}>{product.name}</a>
      </p>
      <h1>{title}</h1>
      {hasSupport ? null : <p class="unstated">{messages.product.noSupportStated}</p>}
      <table class="branches">
        <caption>{messages.product.branches}</caption>
        <thead>
          <tr>
            <th scope="col">{messages.product.branch}</th>
            {hasSupport ? <th scope="col">{messages.product.support}</th> : null}
            <th scope="col">{words.count}</th>
            <th scope="col">{messages.product.newestRelease}</th>
            <th scope="col">{words.answer}</th>
            <th scope="col">{words.newestSafe}</th>
          </tr>
        </thead>
        <tbody>
          {branches.map((branch) => (
            <tr>
              <th scope="row">
                <a href={href(releasesPath(product.id, branch.id, 1))}>{branchName(branch.id)}</a>
              </th>
              {hasSupport ? (
                <td data-label={messages.product.support} class={branch.support.kind}>
                  {supportWords(branch.support, view)}
                </td>
              ) : null}
              <td data-label={words.count}>{branch.releases}</td>
              <td data-label={messages.product.newestRelease}>
                <ReleaseLink product={product.id} version={branch.newest.version} view={view} />
              </td>
              <td data-label={words.answer} class={branch.newest.verdict}>
                {messages.check.script.verdict[branch.newest.verdict]}
              </td>
              <td data-label={words.newestSafe}>
                <Safe product={product.id} line={branch} view={view} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Page>
  )
}

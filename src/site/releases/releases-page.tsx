import type { VNode } from 'preact'
import type { Branch, BranchId, Product } from '../../domain/catalogue/product.ts'
import { INDEX_PATH, productPath, releasesPath } from '../../domain/publication/addresses.ts'
import { Page } from '../document.tsx'
import { branchName, nameOfBranch } from '../parts/branch-words.tsx'
import type { View } from '../view.ts'
import { GridLegend, GridTable } from './grid-table.tsx'
import type { ReleaseGrid } from './release-grid.ts'

export interface ReleasesPageProps {
  readonly product: Pick<Product, 'id' | 'name'>
  readonly branch: Branch | null
  readonly grid: ReleaseGrid
  /** Branches that have lists of their own, where this is the list of what is of none. */
  readonly branches: readonly BranchId[]
  /** 1 for the newest releases. */
  readonly part: number
  readonly parts: number
  readonly view: View
}

/** The releases of a branch, or of a product without branches, and which advisory affects which. */
export function ReleasesPage(props: ReleasesPageProps): VNode {
  const { product, branch, grid, branches, part, parts, view } = props
  const { messages, vendor, href } = view
  const words = messages.releases
  const branchId = branch?.id ?? null
  const title = words.listTitle(product.name, branch === null ? null : nameOfBranch(branch.id))
  return (
    <Page
      view={view}
      title={title}
      description={words.listDescription(title, vendor.name)}
      canonical={releasesPath(product.id, branchId, part)}
      feed={{ topic: product.id, title: messages.feeds.titleOf(messages.site.feedTitle(vendor.name), product.name) }}
    >
      <p class="line">
        <a href={`${href(INDEX_PATH)}#products`}>{messages.site.products}</a>
        <a href={href(productPath(product.id))}>{product.name}</a>
        {branch === null ? null : <a href={href(releasesPath(product.id, null, 1))}>{words.all}</a>}
      </p>
      <h1 id="releases-title">{title}</h1>
      {branches.length === 0 ? null : (
        <nav class="parts" aria-label={words.byBranch}>
          {branches.map((id) => (
            <a href={href(releasesPath(product.id, id, 1))}>{branchName(id)}</a>
          ))}
        </nav>
      )}
      <GridLegend view={view} />
      <GridTable product={product.id} grid={grid} titledBy="releases-title" caption={words.grid} view={view} />
      {parts === 1 ? null : (
        <nav class="around" aria-label={words.around}>
          <ul>
            {part === 1 ? null : (
              <li>
                <a href={href(releasesPath(product.id, branchId, part - 1))}>{words.newerReleases}</a>
              </li>
            )}
            {part === parts ? null : (
              <li>
                <a href={href(releasesPath(product.id, branchId, part + 1))}>{words.olderReleases}</a>
              </li>
            )}
          </ul>
        </nav>
      )}
    </Page>
  )
}

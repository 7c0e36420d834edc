import type { AdvisoryAnswer, CheckableProduct } from '../../check/index.ts'
import type { BranchId, Product } from '../../domain/catalogue/product.ts'
import { fileOfPath, releasePath, releasesPath } from '../../domain/publication/addresses.ts'
import { renderPage } from '../document.tsx'
import type { View } from '../view.ts'
import { releaseGrid } from './release-grid.ts'
import type { ReleaseLine } from './release-lines.ts'
import { ReleasePage } from './release-page.tsx'
import { ReleasesPage } from './releases-page.tsx'
import { type LineStanding, lineStanding } from './standing.ts'
import { type ReleaseAdvisories, type ToldRelease, tellReleases } from './told-release.ts'

/** The page of a release or of a list of them, and what it depends on: it only has to be rendered when that changed. */
export interface ReleasePageFile {
  /** Relative to the site's folder. */
  readonly path: string
  /** All that it shows, besides what it takes from the vendor profile. */
  readonly facts: string
  readonly render: () => string
}

export interface LinePages {
  readonly standing: LineStanding
  readonly pages: readonly ReleasePageFile[]
}

/** So many releases are in one list. */
const RELEASES_AT_ONCE = 100

/** Files that a line has, whatever is told in them. */
export function linePaths({ id }: Pick<Product, 'id'>, { branch, releases }: ReleaseLine): readonly string[] {
  const parts = Math.ceil(releases.length / RELEASES_AT_ONCE)
  return [
    // Each list leads to it.
    releasesPath(id, null, 1),
    ...Array.from({ length: parts }, (_, index) => releasesPath(id, branch?.id ?? null, index + 1)),
    ...releases.map(({ release }) => releasePath(id, release.version)),
  ].map(fileOfPath)
}

/**
 * What is told of the releases of one branch.
 *
 * @param isAmongNewest whether its grid may stand on the page of the product.
 */
export function linePages(input: {
  readonly product: Pick<Product, 'id' | 'name'>
  readonly checkable: CheckableProduct
  readonly line: ReleaseLine
  readonly isAmongNewest: boolean
  /** Of the product, those that have releases. */
  readonly branches: readonly BranchId[]
  readonly advisories: ReleaseAdvisories
  readonly view: View
}): LinePages {
  const { product, checkable, line, isAmongNewest, branches, advisories, view } = input
  const { id, name } = product
  const { branch } = line
  const told = tellReleases(checkable, line)
  const [newest, ...rest] = told
  if (newest === undefined) throw new Error('A line has a release.')
  const versionAt = (index: number) => told[index]?.release.version ?? null
  const parts = Math.ceil(told.length / RELEASES_AT_ONCE)
  const grids = Array.from({ length: parts }, (_, index) =>
    releaseGrid(told.slice(index * RELEASES_AT_ONCE, (index + 1) * RELEASES_AT_ONCE), advisories),
  )
  const lists = grids.map((grid, index): ReleasePageFile => {
    const siblings = branch === null ? branches : []
    const props = { product: { id, name }, branch, grid, branches: siblings, part: index + 1, parts }
    return {
      path: fileOfPath(releasesPath(id, branch?.id ?? null, index + 1)),
      facts: JSON.stringify(props),
      render: () => renderPage(<ReleasesPage {...props} view={view} />),
    }
  })
  const pages = told.map((one, index): ReleasePageFile => {
    const props = {
      product: { id, name },
      branch,
      told: one,
      // They stand newest first.
      previous: versionAt(index + 1),
      next: index === 0 ? null : versionAt(index - 1),
      newest: newest.release.version,
    }
    return {
      path: fileOfPath(releasePath(id, one.release.version)),
      facts: factsOf(props, advisories),
      render: () => renderPage(<ReleasePage {...props} advisories={advisories} view={view} />),
    }
  })
  // One list has them all, most often.
  const whole = isAmongNewest ? ((parts === 1 ? grids[0] : undefined) ?? releaseGrid(told, advisories)) : null
  return { standing: lineStanding(line, [newest, ...rest], whole), pages: [...lists, ...pages] }
}

/**
 * All that the page of a release shows. Releases share most of what is answered about advisories, so each answer is
 * printed once.
 */
function factsOf(props: { readonly told: ToldRelease }, advisories: ReleaseAdvisories): string {
  const { told } = props
  const parts = [JSON.stringify({ ...props, told: { ...told, answer: { ...told.answer, advisories: [] } } })]
  for (const answer of told.answer.advisories) {
    const advisory = advisories.get(answer.id)
    parts.push(printedAnswer(answer))
    // What the page shows of an advisory besides the answer.
    if (advisory !== undefined) parts.push(JSON.stringify([advisory.lang, advisory.severity, advisory.score]))
  }
  return parts.join('\n')
}

const PRINTED = new WeakMap<AdvisoryAnswer, string>()

function printedAnswer(answer: AdvisoryAnswer): string {
  const known = PRINTED.get(answer)
  if (known !== undefined) return known
  const printed = JSON.stringify(answer)
  PRINTED.set(answer, printed)
  return printed
}

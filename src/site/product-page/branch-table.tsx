import type { VNode } from 'preact'
import { unreachable } from '../../base/unreachable.ts'
import type { BranchId, BranchSupport, Product, ProductId, VersionText } from '../../domain/catalogue/product.ts'
import { releasePath, releasesPath } from '../../domain/publication/addresses.ts'
import type { AdvisoryListing } from '../advisory-listing.ts'
import { branchName } from '../parts/branch-words.tsx'
import { Day } from '../parts/moment.tsx'
import { Severity } from '../parts/severity.tsx'
import { Version } from '../parts/version.tsx'
import type { LineStanding, ProductStanding, ReachableRelease } from '../releases/standing.ts'
import type { View } from '../view.ts'
import { type BranchStatus, branchStatuses } from './branches.ts'

/** Per branch: whether it is looked after, its newest release, the newest safe one, and the fixes that its users need. */
export function BranchTable(props: {
  readonly product: Product
  readonly listings: readonly AdvisoryListing[]
  readonly standing: ProductStanding
  readonly view: View
}): VNode {
  const { product, listings, standing, view } = props
  const lines = new Map(standing.map((line) => [line.branch, line]))
  const words = view.messages.product
  const statuses = branchStatuses(product, listings)
  const hasUnclear = statuses.some(({ unclear }) => unclear > 0)
  // What no source states of any branch is said once, and not in every row.
  const hasSupport = statuses.some(({ support }) => support.kind !== 'not_stated')
  return (
    <section id="branches" aria-labelledby="branches-title">
      <h2 id="branches-title">{words.branches}</h2>
      {hasSupport ? null : <p class="unstated">{words.noSupportStated}</p>}
      {hasUnclear ? <p class="muted">{words.unclearMeans}</p> : null}
      <table class="branches">
        <caption>{words.branches}</caption>
        <thead>
          <tr>
            <th scope="col">{words.branch}</th>
            {hasSupport ? <th scope="col">{words.support}</th> : null}
            <th scope="col">{words.newestRelease}</th>
            <th scope="col">{view.messages.releases.newestSafe}</th>
            <th scope="col">{words.highestFix}</th>
            <th scope="col">{words.affecting}</th>
            <th scope="col">{words.unfixed}</th>
            <th scope="col">{words.unclear}</th>
          </tr>
        </thead>
        <tbody>
          {statuses.map((status) => (
            <Row
              product={product.id}
              status={status}
              line={lines.get(status.id) ?? null}
              hasSupport={hasSupport}
              view={view}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row(props: {
  readonly product: ProductId
  readonly status: BranchStatus
  /** Null where the branch has no release. */
  readonly line: LineStanding | null
  readonly hasSupport: boolean
  readonly view: View
}): VNode {
  const { product, status, line, hasSupport, view } = props
  const { messages } = view
  const words = messages.product
  const { newest, highestFix, unfixed, advisories, unclear, worst, support } = status
  const isSpare = highestFix === null || highestFix === newest?.version
  return (
    <tr>
      <th scope="row">
        <BranchLink product={product} branch={status.id} hasReleases={line !== null} view={view} />
      </th>
      {hasSupport ? (
        <td data-label={words.support} class={support.kind}>
          {supportWords(support, view)}
        </td>
      ) : null}
      <td data-label={words.newestRelease}>
        {newest === null ? (
          <span class="unstated">{words.noRelease}</span>
        ) : (
          <>
            <ReleaseLink product={product} version={newest.version} view={view} />
            {newest.date === null ? null : (
              <>
                {' '}
                <span class="muted date">
                  <Day of={newest.date} />
                </span>
              </>
            )}
          </>
        )}
      </td>
      <td data-label={messages.releases.newestSafe}>
        {line === null ? (
          <span class="unstated">{words.noRelease}</span>
        ) : (
          <Safe product={product} line={line} view={view} />
        )}
      </td>
      <td data-label={words.highestFix} class={isSpare ? 'spare' : undefined}>
        {highestFix === null ? '–' : <Version of={highestFix} />}
      </td>
      <td data-label={words.affecting}>
        {advisories}
        {worst === null ? null : (
          <>
            {', '}
            <span class="muted">{words.worst}</span> <Severity level={worst} messages={messages} />
          </>
        )}
      </td>
      <td data-label={words.unfixed}>{unfixed}</td>
      <td data-label={words.unclear}>{unclear}</td>
    </tr>
  )
}

/** The newest release of a line that is safe, or where to go from it. */
export function Safe(props: {
  readonly product: ProductId
  readonly line: Pick<LineStanding, 'safe' | 'move'>
  readonly view: View
}): VNode {
  const { product, line, view } = props
  const words = view.messages.releases
  if (line.safe !== null) return <Reachable product={product} release={line.safe} view={view} />
  return (
    <>
      <span class="lacking">{words.noSafe}</span>:{' '}
      {line.move === null
        ? words.nowhere
        : words.moveTo(<Reachable product={product} release={line.move} view={view} />)}
    </>
  )
}

function Reachable(props: {
  readonly product: ProductId
  readonly release: ReachableRelease
  readonly view: View
}): VNode {
  const { product, release, view } = props
  return (
    <>
      <ReleaseLink product={product} version={release.version} view={view} />
      {release.unclear === 0 ? null : (
        <span class="muted unclear-there"> {view.messages.releases.unclearThere(release.unclear)}</span>
      )}
    </>
  )
}

export function ReleaseLink(props: {
  readonly product: ProductId
  readonly version: VersionText
  readonly view: View
}): VNode {
  const { product, version, view } = props
  return (
    <a href={view.href(releasePath(product, version))}>
      <Version of={version} />
    </a>
  )
}

function BranchLink(props: {
  readonly product: ProductId
  readonly branch: BranchId
  readonly hasReleases: boolean
  readonly view: View
}): VNode {
  const { product, branch, hasReleases, view } = props
  if (!hasReleases) return branchName(branch)
  return <a href={view.href(releasesPath(product, branch, 1))}>{branchName(branch)}</a>
}

export function supportWords(support: BranchSupport, { messages }: View): string {
  const words = messages.product
  switch (support.kind) {
    case 'supported':
      return words.supported(support.until === null ? null : messages.day(support.until))
    case 'ended':
      return words.ended(support.since === null ? null : messages.day(support.since))
    case 'not_stated':
      return words.supportNotStated
    default:
      return unreachable(support)
  }
}

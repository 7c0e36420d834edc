import type { VNode } from 'preact'
import { unreachable } from '../../base/unreachable.ts'
import type { BranchSupport, Product } from '../../domain/catalogue/product.ts'
import type { AdvisoryListing } from '../advisory-listing.ts'
import { branchName } from '../parts/branch-words.tsx'
import { Day } from '../parts/moment.tsx'
import { Outside } from '../parts/outside.tsx'
import { Severity } from '../parts/severity.tsx'
import { Version } from '../parts/version.tsx'
import type { View } from '../view.ts'
import { type BranchStatus, branchStatuses } from './branches.ts'

/** Per branch: whether it is looked after, its newest release, and the fixes that its users need. */
export function BranchTable(props: {
  readonly product: Product
  readonly listings: readonly AdvisoryListing[]
  readonly view: View
}): VNode {
  const { product, listings, view } = props
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
            <th scope="col">{words.highestFix}</th>
            <th scope="col">{words.affecting}</th>
            <th scope="col">{words.unfixed}</th>
            <th scope="col">{words.unclear}</th>
          </tr>
        </thead>
        <tbody>
          {statuses.map((status) => (
            <Row status={status} hasSupport={hasSupport} view={view} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row(props: { readonly status: BranchStatus; readonly hasSupport: boolean; readonly view: View }): VNode {
  const { status, hasSupport, view } = props
  const { messages } = view
  const words = messages.product
  const { newest, highestFix, unfixed, advisories, unclear, worst, support } = status
  const isSpare = highestFix === null || highestFix === newest?.version
  return (
    <tr>
      <th scope="row">{branchName(status.id)}</th>
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
            {newest.notesUrl === null ? (
              <Version of={newest.version} />
            ) : (
              <Outside url={newest.notesUrl}>
                <Version of={newest.version} />
              </Outside>
            )}
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

function supportWords(support: BranchSupport, { messages }: View): string {
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

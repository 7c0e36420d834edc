import type { VNode } from 'preact'
import { AdvisoryLink } from '../parts/advisory-link.tsx'
import { OwnTime } from '../parts/moment.tsx'
import { AdviceLine } from '../parts/step-line.tsx'
import type { AdvisorySummary } from '../summary.ts'
import type { View } from '../view.ts'

/**
 * What to do about an advisory, in a table cell or a feed, where no style parts the lines: so each is a block by itself.
 *
 * @param props.isOnPage false in a feed, where no script tells moments in the reader's own time.
 */
export function Action(props: {
  readonly summary: AdvisorySummary
  readonly view: View
  readonly isOnPage: boolean
}): VNode {
  const { summary, view, isOnPage } = props
  const { messages } = view
  const words = messages.index
  const { withdrawn, nextUpdate, advice: vendors, actions, actionCount } = summary
  if (withdrawn !== null) {
    return (
      <div>
        {words.withdrawn}
        {withdrawn.replacedBy === null || !view.context.isPublished(withdrawn.replacedBy) ? null : (
          <>
            {words.seeInstead} <AdvisoryLink id={withdrawn.replacedBy} view={view} />
          </>
        )}
      </div>
    )
  }
  // Early on, and against fraud, the vendor's own words are the answer: there is nothing yet to upgrade to.
  if (vendors !== null && (summary.kind !== 'vulnerability' || actionCount === 0)) {
    return (
      <>
        <div>{vendors}</div>
        {nextUpdate === null ? null : (
          <div class="sub">
            <time dateTime={nextUpdate}>
              {words.nextUpdate(messages.instant(nextUpdate))}
              {isOnPage ? <OwnTime of={nextUpdate} /> : null}
            </time>
          </div>
        )}
      </>
    )
  }
  if (actionCount === 0) return <div>{summary.products.length > 0 ? words.nothingToDo : words.noRemedyStated}</div>
  const several = summary.products.length > 1
  return (
    <>
      {actions.map((advice, index) => (
        <>
          {several && actions[index - 1]?.product !== advice.product ? (
            <div class="sub">{summary.products.find(({ id }) => id === advice.product)?.name}</div>
          ) : null}
          <AdviceLine advice={advice} messages={messages} />
        </>
      ))}
      {actionCount > actions.length ? <div class="sub">{words.more(actionCount - actions.length)}</div> : null}
    </>
  )
}

import type { VNode } from 'preact'
import { AdvisoryLink } from '../parts/advisory-link.tsx'
import { StepLine } from '../parts/step-line.tsx'
import type { AdvisorySummary } from '../summary.ts'
import type { View } from '../view.ts'

/** A list is scanned: what does not fit stands on the page of the advisory. */
const LINES = 3

/** What to do about an advisory, in a table cell. */
export function Action({ summary, view }: { readonly summary: AdvisorySummary; readonly view: View }): VNode {
  const { messages } = view
  const words = messages.index
  const { withdrawn, nextUpdate, advice } = summary
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
  const open = summary.steps.filter(({ state }) => state !== 'not_affected' && state !== 'fixed')
  // Early on, and against fraud, the vendor's own words are the answer: there is nothing yet to upgrade to.
  if (advice !== null && (summary.kind !== 'vulnerability' || open.length === 0)) {
    return (
      <>
        <div>{advice}</div>
        {nextUpdate === null ? null : (
          <span class="sub">
            <time dateTime={nextUpdate}>{words.nextUpdate(messages.instant(nextUpdate))}</time>
          </span>
        )}
      </>
    )
  }
  if (open.length === 0) return <div>{summary.steps.length > 0 ? words.nothingToDo : words.noRemedyStated}</div>
  // One more line takes no more room than saying that there is one more.
  const shown = open.length <= LINES + 1 ? open : open.slice(0, LINES)
  const several = new Set(open.map(({ product }) => product)).size > 1
  return (
    <>
      {shown.map((step, index) => (
        <>
          {several && shown[index - 1]?.product !== step.product ? (
            <span class="sub">{summary.products.find(({ id }) => id === step.product)?.name}</span>
          ) : null}
          <StepLine step={step} messages={messages} />
        </>
      ))}
      {open.length > shown.length ? <span class="sub">{words.more(open.length - shown.length)}</span> : null}
    </>
  )
}

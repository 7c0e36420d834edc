import type { VNode } from 'preact'
import type { ProductId } from '../../domain/catalogue/product.ts'
import { AdvisoryTitle, rowClass, SeverityCell } from '../index-page/advisory-row.tsx'
import { branchWords } from '../parts/branch-words.tsx'
import { ExploitationTag } from '../parts/exploitation-tag.tsx'
import { Day } from '../parts/moment.tsx'
import { rangeWords } from '../parts/range-words.tsx'
import { fatesWords, stateWords } from '../parts/step-line.tsx'
import type { BranchLabel } from '../story/branch-label.ts'
import type { Step } from '../story/steps.ts'
import type { AdvisorySummary, StepsOf } from '../summary.ts'
import type { View } from '../view.ts'

/** Branch × advisory: a row for every branch that an advisory says something about. */
export function ConcerningTable(props: {
  readonly product: ProductId
  readonly newest: readonly AdvisorySummary[]
  readonly stepsOf: StepsOf
  /** True: nothing that clears the product has a date, so nothing is told as a relief. */
  readonly isUndated: boolean
  readonly view: View
}): VNode {
  const { product, newest, stepsOf, isUndated, view } = props
  const { messages } = view
  const words = messages.product
  return (
    <table class="concerning">
      <caption>{words.advisories}</caption>
      <thead>
        <tr>
          <th scope="col">{messages.index.severity}</th>
          <th scope="col">{messages.index.advisory}</th>
          <th scope="col">{words.branch}</th>
          <th scope="col">{words.affected}</th>
          <th scope="col">{words.remedy}</th>
        </tr>
      </thead>
      {newest.map((summary) => (
        <Group summary={summary} steps={stepsOf(summary.id, product)} isUndated={isUndated} view={view} />
      ))}
    </table>
  )
}

interface GroupProps {
  readonly summary: AdvisorySummary
  readonly steps: readonly Step[]
  readonly isUndated: boolean
  readonly view: View
}

function Group({ summary, steps, isUndated, view }: GroupProps): VNode {
  const { messages } = view
  const words = messages.product
  const rows = summary.withdrawn === null ? steps : []
  return (
    <tbody class={rowClass(summary)}>
      {(rows.length === 0 ? [null] : rows).map((step, index) => (
        <tr>
          {index > 0 ? null : (
            <>
              <td rowSpan={Math.max(rows.length, 1)}>
                <SeverityCell summary={summary} view={view} />
              </td>
              <th scope="rowgroup" rowSpan={Math.max(rows.length, 1)}>
                <AdvisoryTitle summary={summary} view={view} product={false} />
                <span class="sub">
                  <Day of={summary.publishedAt} />, {words.exploitation}{' '}
                  <ExploitationTag kind={summary.exploitation} advisory={summary.kind} messages={messages} />
                </span>
              </th>
            </>
          )}
          {step === null ? (
            <td colSpan={3}>{messages.index.withdrawn}</td>
          ) : (
            <>
              <td data-label={words.branch} class={isSpare(step.label) ? 'spare' : undefined}>
                {isSpare(step.label) ? '–' : branchWords(step.label, messages.label)}
              </td>
              <td data-label={words.affected}>
                <Affected step={step} isUndated={isUndated} view={view} />
              </td>
              <td data-label={words.remedy} class={hasRemedy(step) ? undefined : 'spare'}>
                {hasRemedy(step) ? fatesWords(step.fates, messages) : '–'}
              </td>
            </>
          )}
        </tr>
      ))}
    </tbody>
  )
}

/** A dash keeps the column; where there are no columns it says nothing. */
function isSpare({ kind }: BranchLabel): boolean {
  return kind === 'none'
}

/** What is only unclear is told beside it, and a remedy only where one is recorded. */
function hasRemedy({ state, fates }: Step): boolean {
  return state === 'affected' || (state === 'unclear' && fates.length > 0)
}

function Affected({ step, isUndated, view }: Pick<GroupProps, 'isUndated' | 'view'> & { readonly step: Step }): VNode {
  const { messages } = view
  if (isUndated) {
    return (
      <>
        {stateWords(step, messages)}
        <span class="sub">{messages.product.noDate}</span>
      </>
    )
  }
  const isUnclear = step.state === 'unclear' && step.ranges.length > 0
  if (step.state !== 'affected' && !isUnclear) {
    return (
      <>
        <span class={step.state === 'not_affected' || step.state === 'fixed' ? 'no' : 'unsure'}>
          {stateWords(step, messages)}
        </span>
        {step.ranges.map((range) => (
          <span class="sub">{rangeWords(range, messages.range)}</span>
        ))}
      </>
    )
  }
  if (step.ranges.length === 0) {
    return <span class="yes">{step.label.kind === 'service' ? messages.product.affected : messages.range.all}</span>
  }
  return (
    <>
      {step.ranges.map((range) => (
        <div class={isUnclear ? 'unsure' : 'yes'}>
          {rangeWords(range, messages.range)}
          {isUnclear ? <span class="sub">{messages.fate.mayBeAffected}</span> : null}
        </div>
      ))}
    </>
  )
}

import type { VNode } from 'preact'
import { unreachable } from '../../base/unreachable.ts'
import { productPath } from '../../domain/publication/addresses.ts'
import type { NotAffectedReason, Statement, Vulnerability } from '../../domain/publication/public-record.ts'
import { branchWords } from '../parts/branch-words.tsx'
import { fateWords, fixedInWords } from '../parts/fate-words.tsx'
import { rangeWords } from '../parts/range-words.tsx'
import { version } from '../parts/version.tsx'
import type { Fate } from '../story/fate.ts'
import { type Settle, settlerOf } from '../story/settle.ts'
import type { StatementRow } from '../story/statement-rows.ts'
import { productName, type Telling } from '../story/telling.ts'
import type { View } from '../view.ts'

interface RowProps {
  readonly row: StatementRow
  /** Of the vulnerability that the table is about; the advisory may hold others. */
  readonly settle: Settle
  readonly telling: Telling
  readonly view: View
}

/** Product × branch: what is affected, in what it is fixed, and what to do then. */
export function VersionsTable(props: {
  readonly vulnerability: Vulnerability
  readonly telling: Telling
  readonly view: View
  readonly caption: string
}): VNode | null {
  const { vulnerability, telling, view, caption } = props
  const rows = telling.rows.get(vulnerability) ?? []
  if (rows.length === 0) return null
  const words = view.messages.advisory.table
  // Usually the advisory has one flaw, and its own settling is that of the whole.
  const settle = telling.vulnerabilities.length === 1 ? telling.settle : settlerOf(rows, telling.products)
  return (
    <table class="versions cards">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.product}</th>
          <th scope="col">{words.branch}</th>
          <th scope="col">{words.affected}</th>
          <th scope="col">{words.fixedIn}</th>
          <th scope="col">{words.remedy}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row row={row} settle={settle} telling={telling} view={view} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, settle, telling, view }: RowProps): VNode {
  const { messages } = view
  const words = messages.advisory.table
  const branch = branchWords(row.label, messages.label)
  const fate = settled(row, settle)
  return (
    <tr class={row.span === null ? undefined : 'first'}>
      {row.span === null ? null : (
        <th scope="row" rowSpan={row.span}>
          <a href={view.href(productPath(row.product))}>{productName(telling, row.product)}</a>
          <Conditions statement={row.statement} view={view} />
        </th>
      )}
      <td data-label={words.branch}>{branch.length === 0 ? '–' : branch}</td>
      <td data-label={words.affected}>
        <Extent row={row} view={view} />
      </td>
      <td data-label={words.fixedIn}>
        <FixedIn row={row} fate={fate} view={view} />
      </td>
      <td data-label={words.remedy}>
        {telling.advisory.withdrawal === null
          ? thenWords(row, settle === telling.settle ? fate : settled(row, telling.settle), view)
          : '–'}
      </td>
    </tr>
  )
}

function settled({ product, fate, range, label }: StatementRow, settle: Settle): Fate | null {
  return fate === null ? null : (settle(product, [fate], range === null ? [] : [range], label)[0] ?? null)
}

/** The first version that no range of the flaw holds; and a word where the record calls another one fixed. */
function FixedIn(props: { readonly row: StatementRow; readonly fate: Fate | null; readonly view: View }): VNode {
  const { row, fate, view } = props
  const end = row.range?.end
  const recorded = row.fate?.kind === 'upgrade' && end?.kind === 'fixed' ? end.version : null
  const isTarget = recorded !== null && (fate?.kind === 'upgrade' || fate?.kind === 'move_to')
  const isRaised = isTarget && ((fate.kind === 'upgrade' && fate.partial) || fate.to !== recorded)
  return (
    <>
      {isTarget && fate.kind === 'move_to' ? version(fate.to) : fixedInWords(fate, view.messages)}
      {isRaised ? <span class="sub">{view.messages.advisory.table.fixIsAffected(recorded)}</span> : null}
    </>
  )
}

/** Under which circumstances the statement holds, and how it is rated where that differs. */
function Conditions({ statement, view }: { readonly statement: Statement; readonly view: View }): VNode | null {
  const words = view.messages.advisory.table
  const { condition } = statement
  const assessment = statement.status === 'known_affected' ? statement.assessment : null
  const when = [condition?.platforms.join(', ') ?? '', condition?.configuration ?? ''].filter((part) => part !== '')
  if (when.length === 0 && assessment?.kind !== 'stated') return null
  return (
    <>
      {when.length === 0 ? null : (
        <span class="sub">
          {words.condition}: {when.join('; ')}
        </span>
      )}
      {assessment?.kind === 'stated' ? (
        <span class="sub">
          {words.ratedHere(view.messages.severity[assessment.level])}
          {assessment.reason === null ? '' : `: ${assessment.reason}`}
        </span>
      ) : null}
    </>
  )
}

function Extent({ row, view }: { readonly row: StatementRow; readonly view: View }): VNode {
  const { messages } = view
  const { statement, range } = row
  const { extent } = statement
  if (extent.kind === 'service') {
    const { exposure } = extent
    return (
      <>
        {statement.status === 'known_affected' ? null : <Status statement={statement} view={view} />}
        {exposure === null && statement.status !== 'known_affected' ? null : (
          <span class={statement.status === 'known_affected' ? undefined : 'sub'}>
            {messages.advisory.table.exposed(exposure?.from ?? null, exposure?.until ?? null)}
          </span>
        )}
      </>
    )
  }
  const words = range === null ? messages.range.all : rangeWords(range, messages.range)
  if (row.isUnclear) {
    return (
      <span class="unsure">
        {words}
        <span class="sub">{messages.fate.mayBeAffected}</span>
      </span>
    )
  }
  if (statement.status === 'known_affected') return <span class="yes">{words}</span>
  return (
    <>
      <Status statement={statement} view={view} />
      {range === null ? null : <span class="sub">{words}</span>}
    </>
  )
}

function Status({ statement, view }: { readonly statement: Statement; readonly view: View }): VNode {
  const words = view.messages.fate
  switch (statement.status) {
    case 'known_not_affected':
      return <span class="no">{words.notAffected}</span>
    case 'fixed':
      return <span class="no">{words.fixed}</span>
    case 'under_investigation':
      return <span class="unsure">{words.underInvestigation}</span>
    case 'known_affected':
      return <span class="yes">{view.messages.advisory.table.affected}</span>
    default:
      return unreachable(statement)
  }
}

function thenWords({ statement }: StatementRow, fate: Fate | null, { messages }: View) {
  switch (statement.status) {
    case 'known_affected':
      return fate === null ? '–' : fateWords(fate, messages)
    case 'known_not_affected':
      return reasonWords(statement.reason, messages.advisory.table.justification)
    case 'fixed':
      return messages.advisory.table.nothingToDo
    case 'under_investigation':
      return '–'
    default:
      return unreachable(statement)
  }
}

function reasonWords(reason: NotAffectedReason, words: View['messages']['advisory']['table']['justification']): string {
  if (reason.kind === 'impact') return reason.impact
  const justification = words[reason.justification]
  return reason.impact === null ? justification : `${justification}. ${reason.impact}`
}

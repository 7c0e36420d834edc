import type { VNode } from 'preact'
import { advisoryPath } from '../../domain/publication/addresses.ts'
import type { Messages } from '../messages/index.ts'
import { ExploitationTag } from '../parts/exploitation-tag.tsx'
import { Day } from '../parts/moment.tsx'
import { Severity } from '../parts/severity.tsx'
import type { AdvisorySummary } from '../summary.ts'
import type { View } from '../view.ts'
import { Action } from './action.tsx'
import { filterableOf } from './filterable.ts'

interface SummaryProps {
  readonly summary: AdvisorySummary
  readonly view: View
}

/**
 * One advisory in the table of all. There may be ten thousand of them: no markup that does not say something.
 *
 * @param props.filterable true where a script filters the rows of this page by what they say of themselves.
 */
export function AdvisoryRow(props: SummaryProps & { readonly filterable?: boolean }): VNode {
  const { summary, view, filterable = false } = props
  const { messages } = view
  const words = messages.index
  return (
    <tr class={rowClass(summary)} {...(filterable ? attributesOf(summary) : {})}>
      <td>
        <SeverityCell summary={summary} view={view} />
      </td>
      <th scope="row">
        <AdvisoryTitle summary={summary} view={view} />
      </th>
      <td class="do">
        <Action summary={summary} view={view} isOnPage />
      </td>
      <td data-label={words.exploitation}>
        <ExploitationTag kind={summary.exploitation} advisory={summary.kind} messages={messages} />
      </td>
      <td data-label={words.published}>
        <Day of={summary.publishedAt} />
      </td>
      {summary.materiallyUpdatedAt === null ? (
        <td class="empty" />
      ) : (
        <td data-label={words.updated}>
          <Day of={summary.materiallyUpdatedAt} />
        </td>
      )}
    </tr>
  )
}

/** What the row as a whole is told apart by; its words say the same. */
export function rowClass({ withdrawn, invented }: AdvisorySummary): string | undefined {
  const classes = [...(withdrawn === null ? [] : ['gone']), ...(invented ? ['invented'] : [])]
  return classes.length === 0 ? undefined : classes.join(' ')
}

function attributesOf(summary: AdvisorySummary) {
  const { kind, severity, exploitation, fix, products } = filterableOf(summary)
  return {
    'data-kind': kind,
    'data-severity': severity ?? undefined,
    'data-exploitation': exploitation,
    'data-fix': fix ?? undefined,
    'data-products': products.length === 0 ? undefined : products.join(' '),
  }
}

/** How bad it is; and before that, where it never happened, that it did not. */
export function SeverityCell({ summary, view }: SummaryProps): VNode {
  if (!summary.invented) return <Rating summary={summary} view={view} />
  return (
    <>
      <span class="untrue">{view.messages.index.invented}</span> <Rating summary={summary} view={view} />
    </>
  )
}

function Rating({ summary, view }: SummaryProps): VNode {
  const { messages } = view
  const { score } = summary
  if (summary.kind === 'guidance') return <span class="muted">{messages.kinds.guidance}</span>
  const own = score?.source === 'vendor'
  return (
    <>
      <Severity level={summary.severity} messages={messages}>
        {own ? ` ${score.baseScore.toFixed(1)}` : null}
      </Severity>
      {score === null || own ? null : (
        <span class="sub">
          {messages.index.scoreBy(score.baseScore.toFixed(1), messages.scoreSource(score.source))}
        </span>
      )}
    </>
  )
}

/**
 * Title with the id before it, and below it which products and CVE ids.
 *
 * @param props.product false on a product's own page, which need not name it.
 */
export function AdvisoryTitle(props: SummaryProps & { readonly product?: boolean }): VNode {
  const { summary, view, product = true } = props
  const { messages } = view
  const cves = otherCves(summary)
  const says = product || cves.length > 0 || summary.kind === 'preliminary'
  return (
    <>
      <a href={view.href(advisoryPath(summary.id))}>
        <span class="v">{summary.id}</span>{' '}
        {summary.lang === messages.lang ? summary.title : <span lang={summary.lang}>{summary.title}</span>}
      </a>
      {says ? (
        <span class="sub">
          {summary.kind === 'preliminary' ? <span class="tag">{messages.kinds.preliminary}</span> : null}{' '}
          {product ? aboutWords(summary, messages) : null}
          {cves.map((cve, index) => (
            <>
              {product || index > 0 ? ' · ' : null}
              <span class="v">{cve}</span>
            </>
          ))}
        </span>
      ) : null}
    </>
  )
}

/** One that has no number of the vendor's is called by its CVE id, which stands before the title then. */
function otherCves({ id, cves }: AdvisorySummary): AdvisorySummary['cves'] {
  return cves.filter((cve) => String(cve) !== String(id))
}

function aboutWords({ products }: AdvisorySummary, messages: Messages): string {
  return products.length === 0 ? messages.index.allCustomers : products.map(({ name }) => name).join(', ')
}

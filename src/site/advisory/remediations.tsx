import type { VNode } from 'preact'
import { unreachable } from '../../base/unreachable.ts'
import type { ProductId } from '../../domain/catalogue/product.ts'
import type { Remediation, Vulnerability } from '../../domain/publication/public-record.ts'
import type { AdvisoryMessages } from '../messages/messages.ts'
import { Version } from '../parts/version.tsx'
import { productName, type Telling } from '../story/telling.ts'
import type { View } from '../view.ts'

/** A remediation and the product that it is given for; null for all that the vulnerability concerns. */
interface Given {
  readonly remediation: Remediation
  readonly product: ProductId | null
}

/**
 * Those that need words of their own. Where a remediation says nothing but "upgrade to X" or "no fix planned", the
 * table of versions has said it. None of what is withdrawn: it advises nothing any more.
 */
export function wordyRemediations(
  { remediations, statements }: Vulnerability,
  { advisory }: Pick<Telling, 'advisory'>,
): readonly Given[] {
  if (advisory.withdrawal !== null) return []
  return [
    ...remediations.map((remediation) => ({ remediation, product: null })),
    ...statements.flatMap((statement) =>
      statement.status === 'known_affected'
        ? statement.remediations.map((remediation) => ({ remediation, product: statement.product }))
        : [],
    ),
  ].filter(({ remediation }) => remediation.text !== null)
}

export function Remediations(props: {
  readonly given: readonly Given[]
  readonly telling: Telling
  readonly view: View
}): VNode {
  return (
    <ul class="remediations">
      {props.given.map(({ remediation, product }) => (
        <li>
          <RemediationView remediation={remediation} product={product} telling={props.telling} view={props.view} />
        </li>
      ))}
    </ul>
  )
}

function RemediationView(props: Given & { readonly telling: Telling; readonly view: View }): VNode {
  const { remediation, product, telling, view } = props
  const words = view.messages.advisory.remediation
  const eases = remediation.kind === 'mitigation' || remediation.kind === 'workaround' ? remediation : null
  const names = [...(product === null ? [] : [product]), ...remediation.scope.products].map((id) =>
    productName(telling, id),
  )
  const scope = [...new Set(names), ...remediation.scope.branches]
  return (
    <>
      <p>
        <strong>{titleOfRemediation(remediation, words)}</strong>
        {scope.length === 0 ? null : <span class="muted"> {words.scope(view.messages.and(scope))}</span>}
      </p>
      <p>
        {remediation.kind === 'upgrade' ? (
          <>
            <Version of={remediation.to} />:{' '}
          </>
        ) : null}
        {remediation.text}
      </p>
      {eases === null || (eases.cost === null && eases.undo === null) ? null : (
        <dl class="pairs">
          {eases.cost === null ? null : (
            <div>
              <dt>{words.cost}</dt>
              <dd>{eases.cost}</dd>
            </div>
          )}
          {eases.undo === null ? null : (
            <div>
              <dt>{words.undo}</dt>
              <dd>{eases.undo}</dd>
            </div>
          )}
        </dl>
      )}
    </>
  )
}

/** What kind of remediation it is. */
export function titleOfRemediation(remediation: Remediation, words: AdvisoryMessages['remediation']): string {
  switch (remediation.kind) {
    case 'mitigation':
      return remediation.isolate ? words.isolate : words.mitigation
    case 'workaround':
      return words.workaround
    case 'upgrade':
      return words.upgrade
    case 'fix_pending':
      return words.fixPending
    case 'none_planned':
      return words.nonePlanned
    case 'none_available':
      return words.noneAvailable
    default:
      return unreachable(remediation)
  }
}

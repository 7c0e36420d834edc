import type { VNode } from 'preact'
import { productPath } from '../../domain/publication/addresses.ts'
import type { Remediation } from '../../domain/publication/public-record.ts'
import type { Messages } from '../messages/index.ts'
import { branchWords } from '../parts/branch-words.tsx'
import { Prose } from '../parts/prose.tsx'
import { rangeWords } from '../parts/range-words.tsx'
import { stateWords } from '../parts/step-line.tsx'
import { isAction, type Step } from '../story/steps.ts'
import { productName, type Telling } from '../story/telling.ts'
import type { View } from '../view.ts'

/** The answer first: what to do on which branch, then what the vendor says in its own words. */
export function WhatToDo({ telling, view }: { readonly telling: Telling; readonly view: View }): VNode {
  const { advisory, steps } = telling
  const { messages } = view
  const open = steps.filter(isAction)
  const products = [...new Set(open.map(({ product }) => product))]
  if (advisory.withdrawal !== null) return <p>{messages.advisory.now.withdrawn}</p>
  return (
    <>
      {isolations(telling).map((names) => (
        <p class="isolate">{messages.advisory.now.isolate(names.length === 0 ? null : messages.and(names))}</p>
      ))}
      {products.map((product) => (
        <div class="steps">
          <h3>
            <a href={view.href(productPath(product))}>{productName(telling, product)}</a>
          </h3>
          <dl>
            {onceEach(open.filter((step) => step.product === product).flatMap(byBranch)).map((step) => (
              <div>
                <dt>{stepName(step, messages)}</dt>
                <dd>{stateWords(step, messages)}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      {advisory.prose.whatToDo === null ? null : (
        <Prose
          markdown={advisory.prose.whatToDo}
          advisory={advisory}
          view={view}
          headingLevel={3}
          within={messages.advisory.sections.now}
          anchors="what-to-do"
        />
      )}
      {products.length === 0 && advisory.prose.whatToDo === null ? (
        <p>{steps.length > 0 ? messages.advisory.now.nothing : messages.advisory.now.notStated}</p>
      ) : null}
    </>
  )
}

/** Ranges that overlap may send the same branch to the same release; which ranges it is about does not matter here. */
function onceEach(steps: readonly Step[]): readonly Step[] {
  const key = ({ state, label, ranges, fates }: Step): string =>
    JSON.stringify([state, label, fates, label.kind === 'none' ? ranges : null])
  return [...new Map(steps.map((step) => [key(step), step])).values()]
}

/** Which products are to be taken off the network, in names; an empty list for all that the advisory is about. */
function isolations(telling: Telling): readonly (readonly string[])[] {
  const scopes = telling.vulnerabilities.flatMap(({ remediations, statements }) => [
    ...remediations.filter(isIsolation).map(({ scope }) => scope.products),
    ...statements.flatMap((statement) =>
      statement.status === 'known_affected'
        ? statement.remediations.filter(isIsolation).map(() => [statement.product])
        : [],
    ),
  ])
  if (scopes.length === 0) return []
  if (scopes.some((products) => products.length === 0)) return [[]]
  return [[...new Set(scopes.flat())].map((product) => productName(telling, product))]
}

function isIsolation(remediation: Remediation): boolean {
  return remediation.kind === 'mitigation' && remediation.isolate
}

/** Where a fix is of one branch only, a line for it and one for those that have to leave theirs. */
function byBranch(step: Step): readonly Step[] {
  const [fate, ...more] = step.fates
  if (fate?.kind !== 'upgrade' || fate.only === null || more.length > 0) return [step]
  const { to, only } = fate
  if (only.others.kind === 'maybe_older') return [step]
  return [
    { ...step, label: { kind: 'branch', branch: only.line }, fates: [{ ...fate, only: null }] },
    { ...step, label: only.others, fates: [{ kind: 'move_to', to }] },
  ]
}

/** The branch, or the range itself where the product has no branches. */
function stepName(step: Step, messages: Messages) {
  const branch = branchWords(step.label, messages.label)
  if (branch.length > 0) return branch
  const [range] = step.ranges
  return range === undefined ? messages.label.all : rangeWords(range, messages.range)
}

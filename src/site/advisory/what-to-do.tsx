import type { VNode } from 'preact'
import { productPath } from '../../domain/publication/addresses.ts'
import type { Messages } from '../messages/index.ts'
import { branchWords } from '../parts/branch-words.tsx'
import { fateWords } from '../parts/fate-words.tsx'
import { Prose } from '../parts/prose.tsx'
import { RangeWords } from '../parts/range-words.tsx'
import type { Step } from '../story/steps.ts'
import { productName, type Telling } from '../story/telling.ts'
import type { View } from '../view.ts'

/** The answer first: what to do on which branch, then what the vendor says in its own words. */
export function WhatToDo({ telling, view }: { readonly telling: Telling; readonly view: View }): VNode {
  const { advisory, steps } = telling
  const { messages } = view
  const open = steps.filter(({ state }) => state !== 'not_affected' && state !== 'fixed')
  const products = [...new Set(open.map(({ product }) => product))]
  if (advisory.withdrawal !== null) return <p>{messages.advisory.now.withdrawn}</p>
  const isolate = remediationsOf(telling).some(
    (remediation) => remediation.kind === 'mitigation' && remediation.isolate,
  )
  return (
    <>
      {isolate ? <p class="isolate">{messages.advisory.now.isolate}</p> : null}
      {products.map((product) => (
        <div class="steps">
          <h3>
            <a href={view.href(productPath(product))}>{productName(telling, product)}</a>
          </h3>
          <dl>
            {open
              .filter((step) => step.product === product)
              .map((step) => (
                <div>
                  <dt>{stepName(step, messages)}</dt>
                  <dd>{stepWords(step, messages)}</dd>
                </div>
              ))}
          </dl>
        </div>
      ))}
      {advisory.prose.whatToDo === null ? null : (
        <Prose markdown={advisory.prose.whatToDo} advisory={advisory} view={view} headingLevel={3} />
      )}
      {products.length === 0 && advisory.prose.whatToDo === null ? (
        <p>{steps.length > 0 ? messages.advisory.now.nothing : messages.advisory.now.notStated}</p>
      ) : null}
    </>
  )
}

function remediationsOf({ vulnerabilities }: Telling) {
  return vulnerabilities.flatMap(({ remediations, statements }) => [
    ...remediations,
    ...statements.flatMap((statement) => (statement.status === 'known_affected' ? statement.remediations : [])),
  ])
}

/** The branch, or the range itself where the product has no branches. */
function stepName(step: Step, messages: Messages) {
  const branch = branchWords(step.label, messages.label)
  if (branch.length > 0) return branch
  if (step.state === 'unclear') return messages.label.any
  const [range] = step.ranges
  return range === undefined ? messages.label.all : <RangeWords range={range} words={messages.range} />
}

function stepWords(step: Step, messages: Messages) {
  if (step.state === 'under_investigation') return messages.fate.underInvestigation
  if (step.state === 'unclear') return messages.fate.unclear
  return step.fates.map((fate, index) => [index > 0 ? '; ' : '', ...fateWords(fate, messages)])
}

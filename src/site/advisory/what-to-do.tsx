import type { VNode } from 'preact'
import type { ProductId, VersionText } from '../../domain/catalogue/product.ts'
import { CHECK_PATH, productPath, releasePath } from '../../domain/publication/addresses.ts'
import type { Remediation } from '../../domain/publication/public-record.ts'
import type { Messages } from '../messages/index.ts'
import { branchWords } from '../parts/branch-words.tsx'
import { Prose } from '../parts/prose.tsx'
import { rangeWords } from '../parts/range-words.tsx'
import { adviceWords } from '../parts/step-line.tsx'
import { version } from '../parts/version.tsx'
import type { Advice } from '../story/claims.ts'
import { reliefOf } from '../story/relief.ts'
import { isCurrent, productName, type Telling } from '../story/telling.ts'
import type { View } from '../view.ts'
import { ReliefWords } from './relief.tsx'

/** The answer first: what to do on which branch, then what the vendor says in its own words. */
export function WhatToDo({ telling, view }: { readonly telling: Telling; readonly view: View }): VNode {
  const { advisory, advice, steps } = telling
  const { messages } = view
  const products = [...new Set(advice.map(({ product }) => product))]
  if (advisory.withdrawal !== null) return <p>{messages.advisory.now.withdrawn}</p>
  const relief = reliefOf(telling.rows, advice)
  const relieving = relief === null ? null : <ReliefWords relief={relief} telling={telling} view={view} />
  // That nothing more is recorded can only be said after the vendor's own words.
  const isAfterProse = relief?.measures.length === 0
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
            {advice
              .filter((one) => one.product === product)
              .map((one) => (
                <div>
                  <dt>{nameOf(one, messages)}</dt>
                  <dd>{adviceWords(one, messages, (text) => releaseLink(product, text, view))}</dd>
                </div>
              ))}
          </dl>
        </div>
      ))}
      {relief?.hasUpgrade && isCurrent(telling) ? <LaterOnes products={products} view={view} /> : null}
      {isAfterProse ? null : relieving}
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
      {isAfterProse ? relieving : null}
      {products.length === 0 && advisory.prose.whatToDo === null ? (
        <p>{steps.length > 0 ? messages.advisory.now.nothing : messages.advisory.now.notStated}</p>
      ) : null}
    </>
  )
}

/** A release that has this fix may have flaws that were found since: only the check knows of all advisories. */
function LaterOnes({ products, view }: { readonly products: readonly ProductId[]; readonly view: View }): VNode {
  const words = view.messages.advisory.now
  const [only, ...others] = products
  const asked = only === undefined || others.length > 0 ? '' : `#${only}`
  return (
    <p class="later online">
      {words.laterOnes} <a href={`${view.href(CHECK_PATH)}${asked}`}>{words.forYourVersion}</a>
    </p>
  )
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

/** The branch, or the range itself where it lies in none. */
function nameOf({ label, range }: Advice, messages: Messages) {
  const branch = branchWords(label, messages.label)
  if (branch.length > 0) return branch
  return range === null ? messages.label.all : rangeWords(range, messages.range)
}

/** A release that one goes to, with what there is to know of it. */
function releaseLink(product: ProductId, text: VersionText, { context, href }: View): VNode {
  if (!context.hasRelease(product, text)) return version(text)
  return (
    <a class="v" href={href(releasePath(product, text))}>
      {text}
    </a>
  )
}

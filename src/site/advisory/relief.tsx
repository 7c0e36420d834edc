import type { VNode } from 'preact'
import type { Measure, Relief } from '../story/relief.ts'
import { productName, type Telling } from '../story/telling.ts'
import { firstSentence } from '../summary.ts'
import type { View } from '../view.ts'
import { titleOfRemediation } from './remediations.tsx'
import { mitigationAnchorOf, nameOf } from './vulnerability-name.ts'

/** What those do who cannot upgrade, or have nothing to upgrade to: in short, and where it stands; or that nothing is recorded. */
export function ReliefWords(props: { readonly relief: Relief; readonly telling: Telling; readonly view: View }): VNode {
  const { relief, telling, view } = props
  const words = view.messages.advisory.relief
  const lead = <strong>{relief.hasUpgrade ? words.cannotUpgrade : words.untilFixed}</strong>
  if (relief.measures.length === 0) {
    return (
      <p class="relief">
        {lead} {telling.advisory.prose.whatToDo === null ? words.none : words.noneBesideProse}
      </p>
    )
  }
  // As long as there is no fix, the vendor's own words are about just that.
  const isTold = relief.hasUpgrade || telling.advisory.prose.whatToDo === null
  return (
    <div class="relief">
      <p>{lead}</p>
      <ul>
        {relief.measures.map((measure) => (
          <li>
            <MeasureWords measure={measure} isTold={isTold} telling={telling} view={view} />
          </li>
        ))}
        {relief.isPartial ? <li>{relief.hasUpgrade ? words.restUpgrades : words.restHasNone}</li> : null}
      </ul>
    </div>
  )
}

function MeasureWords(props: {
  readonly measure: Measure
  /** Whether it is told in a sentence, and not only where it stands. */
  readonly isTold: boolean
  readonly telling: Telling
  readonly view: View
}): VNode {
  const { measure, isTold, telling, view } = props
  const { flaw, remediation } = measure
  const { vulnerabilities } = telling
  const index = vulnerabilities.indexOf(flaw)
  const words = view.messages.advisory.remediation
  const name = flaw.cve.kind === 'assigned' ? flaw.cve.id : nameOf(flaw, index, view.messages)
  const scope = scopeOf(measure, telling)
  return (
    <>
      {vulnerabilities.length === 1 ? null : `${name}: `}
      <a href={`#${mitigationAnchorOf(vulnerabilities, index)}`}>{titleOfRemediation(remediation, words)}</a>
      {scope.length === 0 ? null : ` ${words.scope(view.messages.and(scope))}`}
      {isTold ? <span class="told">: {firstSentence(remediation.text)}</span> : null}
    </>
  )
}

function scopeOf({ products, branches, condition }: Measure, telling: Telling): readonly string[] {
  return [
    ...products.map((product) => productName(telling, product)),
    ...branches,
    ...(condition?.platforms ?? []),
    ...(condition?.configuration == null ? [] : [condition.configuration]),
  ]
}

import type { ComponentChildren, VNode } from 'preact'
import { SEVERITY_PATH } from '../../domain/publication/addresses.ts'
import type { Messages } from '../messages/index.ts'
import type { AdvisoryMessages } from '../messages/messages.ts'
import { nameOfBranch } from '../parts/branch-words.tsx'
import { ExploitationTag } from '../parts/exploitation-tag.tsx'
import { Severity } from '../parts/severity.tsx'
import { Version } from '../parts/version.tsx'
import {
  fixLines,
  fixState,
  headlineExploitation,
  headlineScore,
  headlineSeverity,
  isVendorScore,
} from '../story/headline.ts'
import type { Telling } from '../story/telling.ts'
import type { View } from '../view.ts'

/** The badges: each fact in a word, in the order in which people decide. */
export function Facts({ telling, view }: { readonly telling: Telling; readonly view: View }): VNode {
  const { advisory, vulnerabilities, published } = telling
  const { messages } = view
  const words = messages.advisory.facts
  const vendor = telling.revision.vendor.name
  const guidance = advisory.kind === 'guidance'
  const score = headlineScore(vulnerabilities)
  const cves = vulnerabilities.flatMap(({ cve }) => (cve.kind === 'assigned' ? [cve.id] : []))
  return (
    <dl class="facts">
      {guidance ? null : (
        <Fact name={words.rating(vendor)}>
          <Severity
            level={headlineSeverity(vulnerabilities)}
            messages={messages}
            explained={view.href(SEVERITY_PATH)}
          />
        </Fact>
      )}
      {score === null ? null : (
        <Fact name={words.cvss(score.version)}>
          <span class="v">{score.baseScore.toFixed(1)}</span>
          {isVendorScore(score) ? null : (
            <span class="sub">{words.scoreBy(messages.scoreSource(score.source), vendor)}</span>
          )}
        </Fact>
      )}
      <Fact name={words.exploitation}>
        <ExploitationTag kind={headlineExploitation(advisory)} advisory={advisory.kind} messages={messages} />
      </Fact>
      {guidance || advisory.withdrawal !== null ? null : <Fact name={words.fix}>{fixWords(telling, messages)}</Fact>}
      {cves.length === 0 ? null : (
        <Fact name={words.cve}>
          {cves.map((cve) => (
            <div>
              <Version of={cve} />
            </div>
          ))}
        </Fact>
      )}
      <Fact name={words.status}>{statusWord(advisory.kind, published.latest.advisory.withdrawal !== null, words)}</Fact>
      <Fact name={words.sharing}>
        <Version of="TLP:CLEAR" />
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }): VNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function fixWords({ steps, products }: Telling, { advisory: { fix } }: Messages): string {
  const state = fixState(steps)
  return state === 'moves' ? fix.moves(fixLines(steps, products).map(nameOfBranch)) : fix[state]
}

function statusWord(kind: Telling['advisory']['kind'], withdrawn: boolean, words: AdvisoryMessages['facts']): string {
  if (withdrawn) return words.withdrawn
  if (kind === 'vulnerability') return words.final
  return kind === 'preliminary' ? words.preliminary : words.guidance
}

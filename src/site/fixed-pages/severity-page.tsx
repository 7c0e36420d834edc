import type { VNode } from 'preact'
import { POLICY_PATH, SEVERITY_PATH } from '../../domain/publication/addresses.ts'
import type { Exploitation, SeverityLevel } from '../../domain/publication/public-record.ts'
import { ExploitationTag } from '../parts/exploitation-tag.tsx'
import type { Section } from '../parts/section.tsx'
import { Severity } from '../parts/severity.tsx'
import type { View } from '../view.ts'
import { CvssMetrics } from './cvss-metrics.tsx'
import { FixedPage } from './fixed-page.tsx'
import { followsStandard, type ScaleStep, scoresOf, severityScale } from './severity-scale.ts'

/** How the vendor rates, and what the words on the pages of advisories mean. */
export function SeverityPage({ view }: { readonly view: View }): VNode {
  const { vendor, messages, href } = view
  const words = messages.pages.severity
  const sections: readonly Section[] = [
    { id: 'levels', title: words.levels, body: <Levels view={view} /> },
    { id: 'differs', title: words.differs(vendor.name), body: <Differences view={view} /> },
    { id: 'exploitation', title: messages.index.exploitation, body: <ExploitationWords view={view} /> },
    {
      id: 'not-stated',
      title: messages.severity.notStated,
      body: <p>{words.notStated}</p>,
    },
    { id: 'cvss', title: words.cvss, body: <CvssMetrics view={view} /> },
  ]
  return (
    <FixedPage
      view={view}
      title={words.title}
      description={words.description(vendor.name)}
      path={SEVERITY_PATH}
      lede={
        <>
          {words.lede(vendor.name)} <a href={href(POLICY_PATH)}>{words.toPolicy}</a>
        </>
      }
      sections={sections}
      hasRules
    />
  )
}

function Levels({ view }: { readonly view: View }): VNode {
  const { vendor, messages } = view
  const words = messages.pages.severity
  const { thresholds } = vendor.severityPolicy
  const isPromised = thresholds.some(({ repairDays }) => repairDays !== null)
  const daysOf = (level: SeverityLevel) => {
    const threshold = thresholds.find((one) => one.level === level)
    return threshold === undefined ? words.nothingToRepair : words.within(threshold.repairDays)
  }
  return (
    <>
      <table class="cards levels">
        <caption>{words.levels}</caption>
        <thead>
          <tr>
            <th scope="col">{words.level}</th>
            <th scope="col">{words.score}</th>
            {isPromised ? <th scope="col">{words.repair}</th> : null}
            <th scope="col">{words.typically}</th>
          </tr>
        </thead>
        <tbody>
          {levelsOf(severityScale(vendor.severityPolicy)).map((step) => (
            <tr>
              <th scope="row">
                <Severity level={step.level} messages={messages} />
              </th>
              <td data-label={words.score}>
                <span class="v">{scoresOf(step)}</span>
              </td>
              {isPromised ? <td data-label={words.repair}>{daysOf(step.level)}</td> : null}
              <td data-label={words.typically}>{words.meaning[step.level]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isPromised ? <p>{words.repairText(vendor.name)}</p> : null}
      <p>{words.installation}</p>
    </>
  )
}

/** Each level once, with all scores that have it. */
function levelsOf(scale: readonly ScaleStep[]): readonly ScaleStep[] {
  const levels = new Map<SeverityLevel, ScaleStep>()
  for (const step of scale) {
    const above = levels.get(step.level)
    levels.set(step.level, above === undefined ? step : { ...above, fromTenths: step.fromTenths })
  }
  return [...levels.values()]
}

function Differences({ view }: { readonly view: View }): VNode {
  const { vendor, messages } = view
  const words = messages.pages.severity
  return (
    <>
      <p>{words.differsText(vendor.name)}</p>
      <ul>
        {words.reasons.map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
      {followsStandard(vendor.severityPolicy) ? (
        <p>{words.sameScale(vendor.name)}</p>
      ) : (
        <>
          <p>{words.ownScale(vendor.name)}</p>
          <table class="cards scale">
            <caption>{words.ownScale(vendor.name)}</caption>
            <thead>
              <tr>
                <th scope="col">{words.score}</th>
                <th scope="col">{vendor.name}</th>
                <th scope="col">{words.standard}</th>
              </tr>
            </thead>
            <tbody>
              {severityScale(vendor.severityPolicy).map((step) => (
                <tr>
                  <th scope="row" class="v">
                    {scoresOf(step)}
                  </th>
                  <td data-label={vendor.name}>
                    <Severity level={step.level} messages={messages} />
                  </td>
                  <td data-label={words.standard}>{messages.severity[step.standard]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  )
}

const EXPLOITATION: readonly Exploitation['kind'][] = ['exploited', 'proof_of_concept', 'none_known', 'not_stated']

function ExploitationWords({ view }: { readonly view: View }): VNode {
  const { messages } = view
  const words = messages.pages.severity
  return (
    <>
      <p>{words.exploitation}</p>
      <dl class="pairs">
        {EXPLOITATION.map((kind) => (
          <div>
            <dt>
              <ExploitationTag kind={kind} advisory="vulnerability" messages={messages} />
            </dt>
            <dd>{words.exploitationMeaning[kind]}</dd>
          </div>
        ))}
      </dl>
      <p>{words.exploitationGuidance(messages.exploitation.shortGuidance)}</p>
    </>
  )
}

import type { VNode } from 'preact'
import { parseCvssVector, type Score, type Vulnerability, wordsOf } from '../../domain/publication/public-record.ts'
import { Version } from '../parts/version.tsx'
import { isVendorScore } from '../story/headline.ts'
import { productName, type Telling } from '../story/telling.ts'
import type { View } from '../view.ts'

/** A score and the product that it is given for; null for the vulnerability as such. */
interface Scored {
  readonly score: Score
  readonly about: string | null
}

export function scoresOf(vulnerability: Vulnerability, telling: Telling): readonly Scored[] {
  return [
    ...vulnerability.scores.map((score) => ({ score, about: null })),
    ...vulnerability.statements.flatMap((statement) =>
      statement.status === 'known_affected'
        ? statement.scores.map((score) => ({ score, about: productName(telling, statement.product) }))
        : [],
    ),
  ]
}

/** Every score with whose it is: a third party's never passes for the vendor's. */
export function Scores(props: {
  readonly id: string
  readonly scores: readonly Scored[]
  readonly telling: Telling
  readonly view: View
}): VNode {
  const vendor = props.telling.revision.vendor.name
  return (
    <>
      <ScoreTable {...props} />
      {props.scores.map(({ score }) => (
        <InWords score={score} source={sourceOf(score, vendor, props.view)} view={props.view} />
      ))}
    </>
  )
}

function ScoreTable(props: {
  readonly id: string
  readonly scores: readonly Scored[]
  readonly telling: Telling
  readonly view: View
}): VNode {
  const words = props.view.messages.advisory.scores
  const vendor = props.telling.revision.vendor.name
  return (
    <table class="scores cards" id={props.id}>
      <caption>{props.view.messages.advisory.sections.scores}</caption>
      <thead>
        <tr>
          <th scope="col">{words.version}</th>
          <th scope="col">{words.score}</th>
          <th scope="col">{words.source}</th>
          <th scope="col">{words.vector}</th>
        </tr>
      </thead>
      <tbody>
        {props.scores.map(({ score, about }) => (
          <tr>
            <td data-label={words.version}>{score.version}</td>
            <td data-label={words.score}>
              <Version of={score.baseScore.toFixed(1)} />
              {score.severity === null ? null : ` ${score.severity}`}
            </td>
            <td data-label={words.source}>
              {sourceOf(score, vendor, props.view)}
              {isVendorScore(score) ? null : <span class="sub">{words.thirdParty(vendor)}</span>}
              {about === null ? null : <span class="sub">{words.about(about)}</span>}
            </td>
            <td data-label={words.vector}>
              {score.vector === null ? (
                <span class="unstated">{words.vectorNotRecorded}</span>
              ) : (
                <code>{score.vector}</code>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function sourceOf(score: Score, vendor: string, { messages }: View): string {
  return isVendorScore(score) ? vendor : messages.scoreSource(score.source)
}

/** A vector in plain language, for whoever does not read vectors; nothing where there is none, or it is of 2.0. */
function InWords(props: { readonly score: Score; readonly source: string; readonly view: View }): VNode | null {
  const { score, source, view } = props
  const parsed = score.vector === null ? null : parseCvssVector(score.vector)
  const told = parsed?.ok === true ? wordsOf(parsed.value, view.messages.cvss) : null
  if (told === null) return null
  return (
    <details class="more">
      <summary>{view.messages.advisory.scores.inWords(score.version, source)}</summary>
      <p>{told.summary}</p>
      <p class="muted">{told.metrics.map(({ name, valueName }) => `${name}: ${valueName}`).join(' · ')}</p>
    </details>
  )
}

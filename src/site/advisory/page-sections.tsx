import type { VNode } from 'preact'
import type { Vulnerability } from '../../domain/publication/public-record.ts'
import { Prose } from '../parts/prose.tsx'
import type { Section } from '../parts/section.tsx'
import { exploitationsOf } from '../story/headline.ts'
import { isUnclear } from '../story/statement-rows.ts'
import { isCurrent, type Telling } from '../story/telling.ts'
import type { View } from '../view.ts'
import { Credits, References, Related, relatedPublic, Timeline } from './acknowledgements.tsx'
import { CheckIt, hasVersions } from './check-it.tsx'
import { Comparison } from './comparison.tsx'
import { ExploitationStatement } from './exploitation.tsx'
import { Indicators } from './indicators.tsx'
import { MachineCopies } from './machine-copies.tsx'
import { Recorded } from './recorded.tsx'
import { Remediations, wordyRemediations } from './remediations.tsx'
import { Revisions } from './revisions.tsx'
import { VersionsTable } from './versions-table.tsx'
import { VulnerabilityDetails } from './vulnerability-details.tsx'
import { anchorOf, nameOf } from './vulnerability-name.ts'
import { VulnerabilitySection } from './vulnerability-section.tsx'
import { WhatToDo } from './what-to-do.tsx'

/**
 * The sections in the order in which a reader in alarm needs them, each only where it says something; what to do,
 * exploitation and revisions always. One vulnerability is told through the whole page, several have a part each.
 */
export function sectionsOf(telling: Telling, view: View): readonly Section[] {
  const { advisory, vulnerabilities } = telling
  const titles = view.messages.advisory.sections
  const [first] = vulnerabilities
  const single = vulnerabilities.length === 1 && first !== undefined ? first : null
  const advised = single === null ? [] : wordyRemediations(single, telling)
  const { prose } = advisory
  const markdown = (text: string, title: string, id: string): VNode => (
    <Prose markdown={text} advisory={advisory} view={view} headingLevel={3} within={title} anchors={id} />
  )
  const related = relatedPublic(advisory, view)

  return [
    { id: 'what-to-do', title: titles.now, look: 'now' as const, body: <WhatToDo telling={telling} view={view} /> },
    ...only(hasVersions(telling) && isCurrent(telling), 'check', titles.check, () => (
      <CheckIt telling={telling} view={view} />
    )),
    ...only(single !== null && hasStatements(single), 'products', titles.products, () =>
      single === null ? null : <Products vulnerability={single} telling={telling} view={view} />,
    ),
    ...(single === null ? vulnerabilities : []).map((vulnerability, index) => ({
      id: anchorOf(vulnerabilities, index),
      title: nameOf(vulnerability, index, view.messages),
      body: (
        <VulnerabilitySection
          id={anchorOf(vulnerabilities, index)}
          vulnerability={vulnerability}
          telling={telling}
          view={view}
        />
      ),
    })),
    ...only(prose.recognise !== null || advisory.comparison.length > 0, 'recognise', titles.recognise, () => (
      <>
        {prose.recognise === null ? null : markdown(prose.recognise, titles.recognise, 'recognise')}
        {advisory.comparison.length === 0 ? null : <Comparison advisory={advisory} view={view} />}
      </>
    )),
    ...prosed(prose.requiredConfiguration, 'required-configuration', titles.requiredConfiguration, markdown),
    ...only(advised.length > 0, 'mitigation', titles.mitigation, () => (
      <Remediations given={advised} telling={telling} view={view} />
    )),
    ...only(prose.signsOfAttack !== null || advisory.indicators.length > 0, 'signs-of-attack', titles.signs, () => (
      <>
        {prose.signsOfAttack === null ? null : markdown(prose.signsOfAttack, titles.signs, 'signs-of-attack')}
        {advisory.indicators.length === 0 ? null : <Indicators telling={telling} view={view} />}
      </>
    )),
    ...only(prose.details !== null || single !== null, 'details', titles.details, () => (
      <>
        {prose.details === null ? null : markdown(prose.details, titles.details, 'details')}
        {single === null ? null : (
          <VulnerabilityDetails vulnerability={single} telling={telling} view={view} headingLevel={3} id="details" />
        )}
      </>
    )),
    ...prosed(prose.faq, 'faq', titles.faq, markdown),
    {
      id: 'exploitation',
      title: titles.exploitation,
      body: exploitationsOf(advisory).map((exploitation, index) => {
        const vulnerability = single === null ? vulnerabilities[index] : undefined
        const about = vulnerability === undefined ? null : nameOf(vulnerability, index, view.messages)
        return <ExploitationStatement exploitation={exploitation} kind={advisory.kind} about={about} view={view} />
      }),
    },
    ...listed([...advisory.credits, ...(single?.credits ?? [])], 'credits', titles.credits, (credits) => (
      <Credits credits={credits} view={view} />
    )),
    ...listed(advisory.timeline, 'timeline', titles.timeline, (timeline) => <Timeline timeline={timeline} />),
    ...listed(
      [...advisory.references, ...(single?.references ?? [])],
      'references',
      titles.references,
      (references) => <References references={references} view={view} />,
    ),
    ...listed(related, 'related', titles.related, (ids) => <Related ids={ids} view={view} />),
    ...listed(sourceNotes(telling, view), 'sources', titles.sources, (notes) => (
      <ul>
        {notes.map((note) => (
          <li>{note}</li>
        ))}
      </ul>
    )),
    { id: 'revisions', title: titles.revisions, body: <Revisions telling={telling} view={view} /> },
    { id: 'copies', title: titles.copies, body: <MachineCopies telling={telling} view={view} /> },
  ]
}

function only(says: boolean, id: string, title: string, body: () => VNode | null): readonly Section[] {
  return says ? [{ id, title, body: body() }] : []
}

function prosed(
  text: string | null,
  id: string,
  title: string,
  body: (text: string, title: string, id: string) => VNode,
): readonly Section[] {
  return text === null ? [] : [{ id, title, body: body(text, title, id) }]
}

function listed<T>(
  list: readonly T[],
  id: string,
  title: string,
  body: (list: readonly T[]) => VNode,
): readonly Section[] {
  return list.length === 0 ? [] : [{ id, title, body: body(list) }]
}

function Products(props: {
  readonly vulnerability: Vulnerability
  readonly telling: Telling
  readonly view: View
}): VNode {
  return (
    <>
      <VersionsTable {...props} caption={props.view.messages.advisory.sections.products} />
      <Recorded {...props} />
    </>
  )
}

function hasStatements(vulnerability: Vulnerability): boolean {
  return vulnerability.statements.length > 0 || vulnerability.recorded.some(isUnclear)
}

function sourceNotes({ advisory }: Telling, view: View): readonly string[] {
  return advisory.origin === 'public_record'
    ? [view.messages.advisory.banner.publicRecord, ...advisory.sourceNotes]
    : advisory.sourceNotes
}

import type { ComparedAspect, Credit, Indicator, Reference, TimelineEntry } from '../../domain/advisory/notes.ts'
import type { Vulnerability } from '../../domain/advisory/vulnerability.ts'
import type { Draft } from '../../domain/approval/draft.ts'
import { ifStated, printAssessment, printExploitation, printScore } from './print-assessment.ts'
import { printRecordedStatement, printRemediation, printStatement } from './print-statement.ts'
import {
  ifAny,
  ifPresent,
  type PrintMap,
  type PrintNode,
  printBare,
  printList,
  printMap,
  printText,
  spacious,
  unless,
} from './yaml/print-node.ts'

/**
 * The front matter of an advisory file: what is structured first, then what only the desk knows.
 *
 * @param lang language that needs no mention.
 */
export function printFrontMatter({ content, authors, approvals, waivers }: Draft, lang: string): PrintMap {
  return printMap([
    ['id', ifPresent(content.id, printText)],
    ['kind', printText(content.kind)],
    ['title', printText(content.title)],
    ['lang', unless(lang, content.lang, printText)],
    ['origin', unless('vendor', content.origin, printText)],
    ['invented', unless(false, content.invented, printBare)],
    ['releaseAt', ifPresent(content.releaseAt, printBare)],
    ['nextUpdate', content.kind === 'preliminary' ? printBare(content.nextUpdate) : null],
    ['exploitation', content.kind === 'guidance' ? ifStated(content.exploitation, printExploitation) : null],
    ['vulnerabilities', content.kind === 'guidance' ? null : printList(content.vulnerabilities, printVulnerability)],
    ['comparison', ifAny(content.comparison, printComparedAspect)],
    ['indicators', ifAny(content.indicators, printIndicator)],
    ['timeline', ifAny(content.timeline, printTimelineEntry)],
    ['credits', ifAny(content.credits, printCredit)],
    ['references', ifAny(content.references, printReference)],
    ['related', ifAny(content.related, printText)],
    ['aliases', ifAny(content.aliases, printText)],
    [
      'images',
      ifAny(content.images, ({ file, sha256 }) =>
        printMap([
          ['file', printText(file)],
          ['sha256', printText(sha256)],
        ]),
      ),
    ],
    [
      'recordedPublication',
      ifPresent(content.recordedPublication, ({ day, basis }) =>
        printMap([
          ['day', printBare(day)],
          ['basis', printText(basis)],
        ]),
      ),
    ],
    ['sourceNotes', ifAny(content.sourceNotes, printText)],
    [
      'withdrawal',
      ifPresent(content.withdrawal, ({ reason, replacedBy }) =>
        printMap([
          ['reason', printText(reason)],
          ['replacedBy', ifPresent(replacedBy, printText)],
        ]),
      ),
    ],
    ['authors', ifAny(authors, printText)],
    [
      'approvals',
      ifAny(approvals, ({ by, at, seal }) =>
        printMap([
          ['by', printText(by)],
          ['at', printBare(at)],
          ['seal', printText(seal)],
        ]),
      ),
    ],
    [
      'waivers',
      ifAny(waivers, ({ code, path, reason, by, at }) =>
        printMap([
          ['code', printText(code)],
          ['path', ifPresent(path, printText)],
          ['reason', printText(reason)],
          ['by', printText(by)],
          ['at', printBare(at)],
        ]),
      ),
    ],
  ])
}

function printVulnerability(vulnerability: Vulnerability): PrintNode {
  const { cve, ownership } = vulnerability
  return spacious(
    printMap([
      ['cve', cve.kind === 'assigned' ? printText(cve.id) : null],
      ['noCve', cve.kind === 'none' ? printText(cve.reason) : null],
      [
        'otherIds',
        ifAny(vulnerability.otherIds, ({ system, value }) =>
          printMap([
            ['system', printText(system)],
            ['value', printText(value)],
          ]),
        ),
      ],
      ['title', ifPresent(vulnerability.title, printText)],
      ['description', ifPresent(vulnerability.description, printText)],
      [
        'thirdParty',
        ownership.kind === 'own'
          ? null
          : printMap([
              ['component', printText(ownership.component)],
              ['upstreamFix', ifPresent(ownership.upstreamFix, printText)],
            ]),
      ],
      ['cwes', ifAny(vulnerability.cwes, printText)],
      ['scores', ifAny(vulnerability.scores, printScore)],
      ['assessment', ifStated(vulnerability.assessment, printAssessment)],
      ['exploitation', ifStated(vulnerability.exploitation, printExploitation)],
      ['statements', ifAny(vulnerability.statements, printStatement)],
      ['recorded', ifAny(vulnerability.recorded, printRecordedStatement)],
      ['remediations', ifAny(vulnerability.remediations, printRemediation)],
      ['credits', ifAny(vulnerability.credits, printCredit)],
      ['references', ifAny(vulnerability.references, printReference)],
    ]),
  )
}

function printComparedAspect({ aspect, genuine, fake }: ComparedAspect): PrintNode {
  return printMap([
    ['aspect', printText(aspect)],
    ['genuine', printText(genuine)],
    ['fake', printText(fake)],
  ])
}

function printIndicator({ kind, value, note }: Indicator): PrintNode {
  return printMap([
    ['kind', printText(kind)],
    ['value', printText(value)],
    ['note', ifPresent(note, printText)],
  ])
}

function printTimelineEntry({ at, text }: TimelineEntry): PrintNode {
  return printMap([
    ['at', printBare(at)],
    ['text', printText(text)],
  ])
}

function printCredit({ name, organization, role }: Credit): PrintNode {
  return printMap([
    ['name', ifPresent(name, printText)],
    ['organization', ifPresent(organization, printText)],
    ['role', printText(role)],
  ])
}

function printReference({ url, kind, title }: Reference): PrintNode {
  return printMap([
    ['url', printText(url)],
    ['kind', unless('other', kind, printText)],
    ['title', ifPresent(title, printText)],
  ])
}

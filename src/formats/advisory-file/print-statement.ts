import { unreachable } from '../../base/unreachable.ts'
import type { Remediation } from '../../domain/advisory/remediation.ts'
import type { Exposure, Extent, RecordedStatement, Statement } from '../../domain/advisory/statement.ts'
import type { LowerBound, UpperBound, VersionRange } from '../../domain/catalogue/version-range.ts'
import { printAssessment, printScore } from './print-assessment.ts'
import { BEGINNING } from './range-shape.ts'
import {
  ifAny,
  ifPresent,
  type PrintNode,
  printBare,
  printList,
  printMap,
  printRecorded,
  printText,
  unless,
} from './yaml/print-node.ts'

type Entries = readonly (readonly [string, PrintNode | null])[]

function printRange({ introduced, end }: VersionRange): PrintNode {
  return printMap([lowerEntry(introduced), upperEntry(end)])
}

function lowerEntry(bound: LowerBound): readonly [string, PrintNode | null] {
  switch (bound.kind) {
    case 'version':
      return ['introduced', printText(bound.version)]
    case 'beginning':
      return ['introduced', printText(BEGINNING)]
    case 'not_recorded':
      return ['introducedAsRecorded', ifPresent(bound.asRecorded, printRecorded)]
    default:
      return unreachable(bound)
  }
}

function upperEntry(bound: UpperBound): readonly [string, PrintNode | null] {
  switch (bound.kind) {
    case 'fixed':
      return ['fixed', printText(bound.version)]
    case 'last_affected':
      return ['lastAffected', printText(bound.version)]
    case 'before':
      return ['before', printText(bound.version)]
    case 'open':
      return ['end', printText('open')]
    case 'not_recorded':
      return ['endAsRecorded', ifPresent(bound.asRecorded, printRecorded)]
    default:
      return unreachable(bound)
  }
}

export function printRemediation(remediation: Remediation): PrintNode {
  return printMap([
    ['kind', printText(remediation.kind)],
    ['products', ifAny(remediation.scope.products, printText)],
    ['branches', ifAny(remediation.scope.branches, printText)],
    ...remediationEntries(remediation),
  ])
}

function remediationEntries(remediation: Remediation): Entries {
  const text = ['text', ifPresent(remediation.text, printText)] as const
  switch (remediation.kind) {
    case 'upgrade':
      return [['to', printText(remediation.to)], text]
    case 'mitigation':
    case 'workaround':
      return [
        text,
        ['cost', ifPresent(remediation.cost, printText)],
        ['undo', ifPresent(remediation.undo, printText)],
        ['isolate', remediation.kind === 'mitigation' ? unless(false, remediation.isolate, printBare) : null],
      ]
    case 'fix_pending':
      return [['expected', ifPresent(remediation.expected, printBare)], text]
    case 'none_planned':
    case 'none_available':
      return [text]
    default:
      return unreachable(remediation)
  }
}

export function printStatement(statement: Statement): PrintNode {
  const { product, status, extent, condition } = statement
  return printMap([
    ['product', printText(product)],
    ['status', printText(status)],
    extentEntry(extent),
    ['platforms', ifAny(condition?.platforms ?? [], printText)],
    ['configuration', ifPresent(condition?.configuration ?? null, printText)],
    ...statusEntries(statement),
  ])
}

function extentEntry(extent: Extent): readonly [string, PrintNode] {
  switch (extent.kind) {
    case 'all_versions':
      return ['versions', printText('all')]
    case 'ranges':
      return ['versions', printList(extent.ranges, printRange)]
    case 'service':
      return [
        'service',
        printMap([
          ['exposure', ifPresent(extent.exposure, printExposure)],
          ['fixedOn', ifPresent(extent.fixedOn, printBare)],
        ]),
      ]
    default:
      return unreachable(extent)
  }
}

function printExposure({ from, until }: Exposure): PrintNode {
  return printMap([
    ['from', ifPresent(from, printBare)],
    ['until', ifPresent(until, printBare)],
  ])
}

function statusEntries(statement: Statement): Entries {
  switch (statement.status) {
    case 'known_affected':
      return [
        ['assessment', ifPresent(statement.assessment, printAssessment)],
        ['scores', ifAny(statement.scores, printScore)],
        ['remediations', ifAny(statement.remediations, printRemediation)],
      ]
    case 'known_not_affected': {
      const { reason } = statement
      return [
        ['justification', reason.kind === 'justification' ? printText(reason.justification) : null],
        ['impact', ifPresent(reason.impact, printText)],
      ]
    }
    case 'fixed':
    case 'under_investigation':
      return []
    default:
      return unreachable(statement)
  }
}

export function printRecordedStatement({ product, source, rows, problem, unusable }: RecordedStatement): PrintNode {
  return printMap([
    ['product', printText(product)],
    ['source', printText(source)],
    ['rows', ifAny(rows, (row) => printMap(Object.entries(row).map(([key, value]) => [key, printRecorded(value)])))],
    ['problem', ifPresent(problem, printText)],
    ['unusable', unless(false, unusable, printBare)],
  ])
}

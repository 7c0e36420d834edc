import { unreachable } from '../../base/unreachable.ts'
import type { Assessment } from '../../domain/assessment/assessment.ts'
import type { Exploitation } from '../../domain/assessment/exploitation.ts'
import type { Score } from '../../domain/assessment/score.ts'
import { cvssVersionOf } from './assessment-shapes.ts'
import { ifPresent, type PrintNode, printBare, printMap, printText } from './yaml/print-node.ts'

export function printAssessment(assessment: Assessment): PrintNode {
  switch (assessment.kind) {
    case 'not_stated':
      return printMap([['level', printText('not_stated')]])
    case 'stated':
      return printMap([
        ['level', printText(assessment.level)],
        ['reason', ifPresent(assessment.reason, printText)],
      ])
    default:
      return unreachable(assessment)
  }
}

export function printExploitation(exploitation: Exploitation): PrintNode {
  if (exploitation.kind === 'not_stated') return printMap([['status', printText('not_stated')]])
  return printMap([
    ['status', printText(exploitation.kind)],
    ['asOf', printBare(exploitation.asOf)],
    ['source', ifPresent(exploitation.source, printText)],
    ['note', ifPresent(exploitation.note, printText)],
  ])
}

/** Null where nothing is stated, which an absent key says as well. */
export function ifStated<T extends { readonly kind: string }>(
  value: T,
  print: (value: T) => PrintNode,
): PrintNode | null {
  return value.kind === 'not_stated' ? null : print(value)
}

export function printScore({ source, version, vector, baseScore, severity }: Score): PrintNode {
  const isToldByVector = vector !== null && cvssVersionOf(vector) === version
  return printMap([
    ['source', printText(source)],
    ['vector', ifPresent(vector, printText)],
    ['cvss', isToldByVector ? null : printText(version)],
    ['score', printBare(baseScore)],
    ['severity', ifPresent(severity, printText)],
  ])
}

import { unreachable } from '../../../base/unreachable.ts'
import type { Remediation } from '../../advisory/remediation.ts'
import type { Condition, Extent } from '../../advisory/statement.ts'
import type { Vulnerability } from '../../advisory/vulnerability.ts'
import type { Score } from '../../assessment/score.ts'
import type { ProductId } from '../../catalogue/product.ts'
import { rangesWords } from '../../catalogue/range-words.ts'
import type { VersionScheme } from '../../catalogue/version-scheme.ts'
import type { DifferenceWords } from '../difference-words.ts'

/** In which words a difference is told, and what they need to know of products. */
export interface DifferenceTelling {
  readonly words: DifferenceWords
  readonly nameOf: (product: ProductId) => string
  /** Null where nothing is known of the order of its versions. */
  readonly schemeOf: (product: ProductId) => VersionScheme | null
}

/** Enough of a text to know it by, on one line. */
export function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  const letters = Array.from(line.slice(0, 400))
  return letters.length <= 80 && line.length <= 400 ? line : `${letters.slice(0, 79).join('')}…`
}

export function vulnerabilityWords({ cve, title }: Vulnerability, index: number, words: DifferenceWords): string {
  if (cve.kind === 'assigned') return cve.id
  return title === null ? words.vulnerabilities.numbered(index + 1) : shortened(title)
}

/** Null: there is none. */
export function conditionWords(condition: Condition | null): string | null {
  const parts = [...(condition?.platforms ?? []), condition?.configuration ?? ''].filter((part) => part.trim() !== '')
  return parts.length === 0 ? null : parts.map(shortened).join(', ')
}

export function underCondition(name: string, condition: Condition | null): string {
  const told = conditionWords(condition)
  return told === null ? name : `${name} (${told})`
}

export function extentsWords(extents: readonly Extent[], words: DifferenceWords): string {
  return extents.map((extent) => extentWords(extent, words)).join(', ')
}

export function extentWords(extent: Extent, words: DifferenceWords): string {
  switch (extent.kind) {
    case 'all_versions':
      return words.affected.allVersions
    case 'ranges':
      return rangesWords(extent.ranges, words.range)
    case 'service':
      return extent.fixedOn === null
        ? words.affected.service
        : words.affected.serviceFixed(words.moment(extent.fixedOn))
    default:
      return unreachable(extent)
  }
}

export function scoreWords({ source, version, baseScore }: Score, words: DifferenceWords): string {
  return words.scores.score(baseScore.toFixed(1), version, source)
}

export function remediationWords(remediation: Remediation, words: DifferenceWords): string {
  const { products, branches } = remediation.scope
  const scope = [...products, ...branches].join(', ')
  const told = remediationCore(remediation, words)
  return scope === '' ? told : words.remediations.scoped(told, scope)
}

function remediationCore(remediation: Remediation, all: DifferenceWords): string {
  const words = all.remediations
  switch (remediation.kind) {
    case 'upgrade':
      return words.upgrade(remediation.to)
    case 'mitigation':
    case 'workaround':
      return words[remediation.kind](all.quoted(shortened(remediation.text)))
    case 'fix_pending':
      return remediation.expected === null ? words.fixPending : words.fixExpected(all.moment(remediation.expected))
    case 'none_planned':
      return words.nonePlanned
    case 'none_available':
      return words.noneAvailable
    default:
      return unreachable(remediation)
  }
}

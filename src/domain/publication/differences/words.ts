import { unreachable } from '../../../base/unreachable.ts'
import type { Remediation } from '../../advisory/remediation.ts'
import type { Condition, Extent } from '../../advisory/statement.ts'
import type { Vulnerability } from '../../advisory/vulnerability.ts'
import type { Score } from '../../assessment/score.ts'
import type { ProductId } from '../../catalogue/product.ts'
import { rangesWords } from '../../catalogue/range-words.ts'
import type { VersionScheme } from '../../catalogue/version-scheme.ts'

/** What the words of a difference need to know of products. */
export interface ProductNaming {
  readonly nameOf: (product: ProductId) => string
  /** Null where nothing is known of the order of its versions. */
  readonly schemeOf: (product: ProductId) => VersionScheme | null
}

/** `known_affected` as people say it. */
export function spoken(word: string): string {
  return word.replaceAll('_', ' ')
}

/** Enough of a text to know it by, on one line. */
export function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  const letters = Array.from(line.slice(0, 400))
  return letters.length <= 80 && line.length <= 400 ? line : `${letters.slice(0, 79).join('')}…`
}

export function vulnerabilityWords({ cve, title }: Vulnerability, index: number): string {
  if (cve.kind === 'assigned') return cve.id
  return title === null ? `vulnerability ${index + 1}` : shortened(title)
}

export function conditionWords(condition: Condition | null): string {
  const words = [...(condition?.platforms ?? []), condition?.configuration ?? ''].filter((word) => word.trim() !== '')
  return words.length === 0 ? 'no condition' : words.map(shortened).join(', ')
}

export function underCondition(name: string, condition: Condition | null): string {
  const words = conditionWords(condition)
  return words === 'no condition' ? name : `${name} (${words})`
}

export function extentWords(extent: Extent): string {
  switch (extent.kind) {
    case 'all_versions':
      return 'all versions'
    case 'ranges':
      return rangesWords(extent.ranges)
    case 'service':
      return extent.fixedOn === null ? 'the service' : `the service, fixed on ${extent.fixedOn}`
    default:
      return unreachable(extent)
  }
}

export function scoreWords({ source, version, baseScore }: Score): string {
  return `${baseScore.toFixed(1)} (CVSS ${version}, ${source})`
}

export function remediationWords(remediation: Remediation): string {
  const { products, branches } = remediation.scope
  const scope = [...products, ...branches].join(', ')
  const words = remediationCore(remediation)
  return scope === '' ? words : `${words} (for ${scope})`
}

function remediationCore(remediation: Remediation): string {
  switch (remediation.kind) {
    case 'upgrade':
      return `upgrade to ${remediation.to}`
    case 'mitigation':
    case 'workaround':
      return `${remediation.kind} "${shortened(remediation.text)}"`
    case 'fix_pending':
      return remediation.expected === null ? 'fix pending' : `fix expected ${remediation.expected}`
    case 'none_planned':
    case 'none_available':
      return spoken(remediation.kind)
    default:
      return unreachable(remediation)
  }
}

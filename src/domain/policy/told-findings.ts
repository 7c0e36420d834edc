import type { Finding, FindingWeight } from './finding.ts'

/** A file of thousands of links can have as many findings; nobody reads more of one code than these. */
const MAX_TOLD_PER_CODE = 50

export interface MoreFindings {
  readonly code: string
  readonly weight: FindingWeight
  readonly number: number
}

/** The findings that are told one by one, and how many more there are of each code. */
export function toldFindings<F extends Finding>(
  findings: readonly F[],
): {
  readonly told: readonly F[]
  readonly more: readonly MoreFindings[]
} {
  const counts = new Map<string, { readonly code: string; readonly weight: FindingWeight; number: number }>()
  const told = findings.filter(({ code, weight }) => {
    const counted = counts.get(code) ?? { code, weight, number: 0 }
    counted.number += 1
    counts.set(code, counted)
    return counted.number <= MAX_TOLD_PER_CODE
  })
  const more = [...counts.values()]
    .filter(({ number }) => number > MAX_TOLD_PER_CODE)
    .map(({ code, weight, number }) => ({ code, weight, number: number - MAX_TOLD_PER_CODE }))
  return { told, more }
}

import type { Condition } from './statement.ts'

/** Equal for conditions that mean the same, however they are written: any order and case of platforms, any white space. */
export function conditionKey(condition: Condition | null): string {
  const platforms = (condition?.platforms ?? []).map((platform) => platform.trim().toLowerCase()).sort()
  return JSON.stringify([platforms, (condition?.configuration ?? '').trim().replace(/\s+/g, ' ')])
}

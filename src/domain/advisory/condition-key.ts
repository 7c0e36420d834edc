/** A condition as drafts and as the check's files have it; absent or null: none. */
type AnyCondition =
  | { readonly platforms?: readonly string[]; readonly configuration?: string | null }
  | null
  | undefined

/** Equal for conditions that mean the same, however they are written: any order and case of platforms, any white space. */
export function conditionKey(condition: AnyCondition): string {
  const platforms = (condition?.platforms ?? []).map((platform) => platform.trim().toLowerCase()).sort()
  return JSON.stringify([platforms, (condition?.configuration ?? '').trim().replace(/\s+/g, ' ')])
}

const UNCONDITIONAL = conditionKey(null)

/** Whether what holds under one condition holds under another: without a condition it holds under all. */
export function covers(condition: AnyCondition, other: AnyCondition): boolean {
  // Most statements have none, and the check asks this for each range of each advisory.
  return condition == null || keyCovers(conditionKey(condition), conditionKey(other))
}

/** {@link covers}, for conditions that were turned into keys already. */
export function keyCovers(key: string, other: string): boolean {
  return key === UNCONDITIONAL || key === other
}

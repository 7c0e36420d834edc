/** Keys whose value tells one item of a list from the others, so that its comments follow it when the order changes. */
export const IDENTIFYING_KEYS: readonly string[] = ['id', 'cve', 'version']

/** Name of a key or item within a document, by which a comment finds it again in another printing of it. */
export function slotName(parent: string, name: string): string {
  return `${parent}\n${name}`
}

/** Names of a list's items: what tells them apart, else their index; a number more where that is not enough. */
export function itemNames(identities: readonly (string | null)[]): readonly string[] {
  const counts = new Map<string, number>()
  return identities.map((identity, index) => {
    const name = identity?.trim() ?? `#${index}`
    const count = counts.get(name) ?? 0
    counts.set(name, count + 1)
    return count === 0 ? name : `${name}#${count}`
  })
}

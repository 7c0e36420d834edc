import type { ProseSection } from '../../domain/advisory/advisory.ts'
import type { SectionPlaces } from './read-prose.ts'
import { positionsIn, type TextPosition } from './text-position.ts'
import type { YamlEntry, YamlMap, YamlNode } from './yaml/yaml-node.ts'

/** A field as keys and indexes from the root, as findings name it. */
export type FieldPath = readonly (string | number)[]

/**
 * Tells where a path leads: to the value if it is there, else to its nearest ancestor that is.
 * `['prose', 'details']` leads to the section's heading.
 */
export function placesIn(
  text: string,
  root: YamlMap,
  sections: SectionPlaces,
  markdownAt: number,
): (path: FieldPath) => TextPosition {
  const positionOf = positionsIn(text)
  return (path) => {
    const [first, second] = path
    if (first !== 'prose') return positionOf(offsetIn(root, path))
    return positionOf(sections.get(second as ProseSection) ?? markdownAt)
  }
}

/** Where a path leads in a file that is YAML alone. */
function offsetIn(root: YamlMap, path: FieldPath): number {
  let node: YamlNode = root
  let at = root.at
  for (const step of path) {
    if (node.kind === 'list' && typeof step === 'number') {
      const item: YamlNode | undefined = node.items[step]
      if (item === undefined) return at
      node = item
      at = item.at
    } else if (node.kind === 'map') {
      const entry = entryFor(node, String(step))
      if (entry === null) {
        if (GROUPS.includes(String(step))) continue
        return at
      }
      node = entry.value
      // Of a text the value is what a finding is about; of a collection the line with its key.
      at = node.kind === 'text' ? node.at : entry.keyAt
    } else return at
  }
  return at
}

/** Names in the domain for what has no key of its own in a file, because its parts stand directly in the map. */
const GROUPS: readonly string[] = ['extent', 'condition', 'scope']

/** Names in the domain for what a file says with other keys. */
const OTHER_KEYS: Readonly<Record<string, readonly string[]>> = {
  ranges: ['versions'],
  exposure: ['service'],
  fixedOn: ['service'],
  ownership: ['thirdParty'],
  cve: ['noCve'],
  baseScore: ['score'],
  version: ['cvss', 'vector'],
  kind: ['status', 'level'],
  reason: ['justification', 'impact'],
  introduced: ['introducedAsRecorded'],
  end: ['fixed', 'lastAffected', 'before', 'endAsRecorded'],
}

function entryFor(map: YamlMap, key: string): YamlEntry | null {
  const keys = [key, ...(Object.hasOwn(OTHER_KEYS, key) ? (OTHER_KEYS[key] ?? []) : [])]
  for (const candidate of keys) {
    const entry = map.entries.find((one) => one.key === candidate)
    if (entry !== undefined) return entry
  }
  return null
}
